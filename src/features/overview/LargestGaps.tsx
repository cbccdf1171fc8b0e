import { useMemo, useState } from "react";
import { useCountry } from "../../app/data/country.ts";
import { ReportedCell } from "../../app/figures/FigureCells.tsx";
import { Button } from "../../app/inputs/Button.tsx";
import { Folded } from "../../app/shell/Folded.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPeople, formatRate } from "../../app/words/format.ts";
import { UNIT } from "../../domain/edition.ts";
import { cellsHolding, gapsOf } from "../../domain/progress/gaps.ts";
import { CellRow } from "./CellRow.tsx";

/** Rows drawn before someone asks for all. */
const CELLS_AT_FIRST = 10;

/** Per cent of the country's gap whose cells the title counts. */
const SHARE_IN_TITLE_PERCENT = 80;

/** The cells that make up the national gap, the largest first, each leading to its history. */
export function LargestGaps() {
  const { position, rollup } = useCountry();
  const gaps = useMemo(() => gapsOf(position, rollup), [position, rollup]);
  const [all, setAll] = useState(false);
  if (gaps.length === 0) {
    return (
      <Folded id="gaps-title" title="没有缺口">
        <p className="note">各{UNIT}在各领域都达到了计划数。</p>
      </Folded>
    );
  }
  return (
    <Folded
      id="gaps-title"
      title={`按${UNIT}和领域分，${gaps.length} 格有缺口，${cellsHolding(gaps, SHARE_IN_TITLE_PERCENT)} 格占去 ${SHARE_IN_TITLE_PERCENT}%`}
      unit="单位：人"
    >
      <PlainTable
        labelledBy="gaps-title"
        frame={null}
        columns={[{ words: UNIT }, { words: "领域" }, "完成数", "缺口", "累计占比"]}
      >
        {gaps
          .slice(0, all ? gaps.length : CELLS_AT_FIRST)
          .map(({ ministry, field, actual, gap, cumulativeShare }) => (
            <CellRow key={`${ministry}|${field}`} ministry={ministry} field={field}>
              <ReportedCell count={actual} />
              <td>{formatPeople(gap)}</td>
              <td>{formatRate(cumulativeShare)}</td>
            </CellRow>
          ))}
      </PlainTable>
      {gaps.length > CELLS_AT_FIRST && (
        <Button
          label={all ? `只列前 ${CELLS_AT_FIRST} 格` : `列出全部 ${gaps.length} 格`}
          className="more"
          onClick={() => setAll(!all)}
        />
      )}
    </Folded>
  );
}
