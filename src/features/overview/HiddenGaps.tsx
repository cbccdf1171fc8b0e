import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { Folded } from "../../app/shell/Folded.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { UNIT } from "../../domain/edition.ts";
import { maskingReport } from "../../domain/progress/masking.ts";
import { CellRow } from "./CellRow.tsx";

const MAX_CELLS_LISTED = 6;

/** Why the two rates differ, in people: the surplus and off-plan people, cell by cell. */
export function HiddenGaps() {
  const { position, rollup } = useCountry();
  const { country, cells } = useMemo(() => maskingReport(position, rollup), [position, rollup]);
  if (country.excess === 0) return null;
  return (
    <Folded
      id="hidden-title"
      title={`完成率比结构完成率多计 ${formatPeople(country.excess)} 人`}
      unit="单位：人"
    >
      <p className="note">
        超额 {formatPeople(country.surplus)} 人、计划外 {formatPeople(country.offPlan)}{" "}
        人计入完成率，但填不了别处的缺口；只看总数会少看到 {formatPeople(country.hidden)} 人的缺口。
      </p>
      <PlainTable
        labelledBy="hidden-title"
        frame={null}
        columns={[{ words: UNIT }, { words: "领域" }, "多计", "其中"]}
      >
        {cells.slice(0, MAX_CELLS_LISTED).map(({ ministry, field, kind, people }) => (
          <CellRow key={`${ministry}|${field}`} ministry={ministry} field={field}>
            <td>{formatPeople(people)}</td>
            <td>{kind === "surplus" ? "超额" : "计划外"}</td>
          </CellRow>
        ))}
        {cells.length > MAX_CELLS_LISTED && (
          <tr>
            <th scope="row">其余 {cells.length - MAX_CELLS_LISTED} 格</th>
            <td />
            <td>
              {formatPeople(cells.slice(MAX_CELLS_LISTED).reduce((sum, { people }) => sum + people, 0))}
            </td>
            <td />
          </tr>
        )}
      </PlainTable>
    </Folded>
  );
}
