import { useMemo, useState } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { Section } from "../../../../app/shell/Section.tsx";
import { RowTable } from "../../../../app/tables/RowTable.tsx";
import { formatQuota, formatSignedWan, formatWan } from "../../../../app/words/format.ts";
import type { Allocation } from "../../../../domain/allocation/allocation.ts";
import { isMove, type Move, moveSums, movesOf } from "../../../../domain/allocation/movesOf.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { Plan } from "../../../../domain/plan/plan.ts";
import { quotaSum, type TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { moveReasons } from "./moveReasons.ts";

/** Cells that are listed before somebody asks for all. */
const CELLS_AT_FIRST = 20;

type By = "ministry" | "field" | "cell";
const BY_WORDS: Readonly<Record<By, string>> = { ministry: `按${UNIT}`, field: "按领域", cell: "逐格" };

interface MoveLine {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly change: number;
  /** By loaded plan; null where it has no figure. */
  readonly years: readonly (number | null)[];
  readonly reasons: string;
}

interface MovesProps {
  readonly worked: WorkedDraft & { readonly result: Allocation };
  readonly plans: readonly Plan[];
}

/** What moved and why: against the start cause by cause, and against every year loaded. */
export function Moves({ worked, plans }: MovesProps) {
  const [by, setBy] = useState<By>("ministry");
  const [all, setAll] = useState(false);
  const moves = useMemo(() => movesOf(worked.demand, worked.result), [worked]);
  const lines = useMemo(() => linesOf(worked, moves, plans, by), [worked, moves, plans, by]);
  const moved = moves.filter(({ change }) => isMove(change)).length;
  const shown = by === "cell" && !all ? lines.slice(0, CELLS_AT_FIRST) : lines;
  return (
    <Section
      id="moves-title"
      title={
        moved === 0
          ? "与起点相同，没有一格变动"
          : `与起点相比，${moves.length} 格中 ${moved} 格有变动，原因如下`
      }
      unit="单位：万人"
    >
      <fieldset className="toolbar choice-row">
        <legend className="visually-hidden">变动的分组</legend>
        {(Object.keys(BY_WORDS) as By[]).map((each) => (
          <label key={each}>
            <input type="radio" name="moves-by" checked={by === each} onChange={() => setBy(each)} />
            {BY_WORDS[each]}
          </label>
        ))}
      </fieldset>
      <RowTable
        labelledBy="moves-title"
        rows={shown}
        keyOf={({ name }) => name}
        columns={[
          {
            title: by === "cell" ? `${UNIT}与领域` : by === "ministry" ? UNIT : "领域",
            names: true,
            cell: ({ name }) => name,
          },
          { title: "起点", cell: ({ from }) => formatQuota(from, formatWan) },
          { title: "方案", cell: ({ to }) => formatQuota(to, formatWan) },
          { title: "较起点", cell: ({ change }) => formatSignedWan(change) },
          ...plans.map(({ year }, i) => ({
            title: `${year}年计划`,
            cell: ({ years }: MoveLine) => formatQuota(years[i], formatWan),
          })),
          ...plans.map(({ year }, i) => ({
            title: `较${year}年`,
            cell: ({ to, years }: MoveLine) => formatSignedWan((to ?? 0) - (years[i] ?? 0)),
          })),
          { title: "较起点变动的原因", words: true, wraps: true, cell: ({ reasons }) => reasons },
        ]}
      />
      {shown.length < lines.length && (
        <Button label={`显示全部 ${lines.length} 格`} className="more" onClick={() => setAll(true)} />
      )}
    </Section>
  );
}

function linesOf(
  { demand }: WorkedDraft,
  moves: readonly Move[],
  plans: readonly Plan[],
  by: By,
): MoveLine[] {
  const yearsOf = (place: TablePlace) => plans.map((plan) => quotaSum(plan, place));
  if (by === "cell") {
    return moves.map(({ ministry, field, parts, ...figures }) => ({
      name: `${ministry} · ${field}`,
      ...figures,
      years: yearsOf({ ministry, field }),
      reasons: moveReasons(parts),
    }));
  }
  const names = by === "ministry" ? demand.ministries : demand.fields;
  return moveSums(moves, by, names).map(({ parts, ...figures }) => ({
    ...figures,
    years: yearsOf({ ministry: null, field: null, [by]: figures.name }),
    reasons: moveReasons(parts),
  }));
}
