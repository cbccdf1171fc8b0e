import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import { completionRate, EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import { expectedShare, paceBand, shortfallStep } from "../../../domain/progress/pace.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";
import { ministryTally } from "../../../domain/progress/rollup.ts";
import type { BulletChart, BulletRow } from "../document/document.ts";
import { type BriefingInput, coverageWords, type Material, sourceLine } from "../document/material.ts";
import { bandTitle } from "../sentences/bandTitle.ts";
import {
  actualCell,
  type BriefingPart,
  bandCell,
  CARRIED_NOTE,
  cappedCell,
  change,
  cutoffCell,
  gapCell,
  isPlanned,
  quotaCell,
  rateCell,
  text,
} from "./cells.ts";
import { sumColumn, TALLY_COLUMNS, wordColumn } from "./columns.ts";

/** The five cells of {@link TALLY_COLUMNS}. */
export function tallyCells(part: BriefingPart): Record<string, PaperCell> {
  return {
    quota: quotaCell(part),
    actual: actualCell(part),
    rate: rateCell(part),
    capped: cappedCell(part),
    gap: gapCell(part),
  };
}

/** `ministries`: all ministries with plan, actual, both rates and gap, the sum first as in the documents. */
export function ministryTable(material: Material): PaperTable {
  const { position, rollup, asOf, expect, earlier } = material;
  const total: BriefingPart = { tally: rollup.country, planned: position.quotas.some(isPlanned) };
  return {
    id: "ministries",
    title: "各部门完成情况",
    unit: "人",
    columns: [
      wordColumn("name", "部门", 9),
      wordColumn("cutoff", "统计截止", 5, "center"),
      ...TALLY_COLUMNS,
      ...(earlier ? [sumColumn("change", `比${monthNumber(earlier.position.asOf)}月底`, { width: 6 })] : []),
      wordColumn("band", "进度", 5, "center"),
    ],
    rows: [
      {
        role: "total",
        cells: {
          name: text(TOTAL),
          cutoff: cutoffCell(asOf, asOf),
          ...tallyCells(total),
          ...(earlier && { change: changeCell(total, earlier.rollup.country) }),
          band: bandCell(rollup.country, asOf, expect(null, asOf)),
        },
      },
      ...position.ministries.map(({ ministry, submission, carriedForward }, m): PaperRow => {
        const tally = rollup.ministries[m] ?? EMPTY_TALLY;
        const part = { tally, planned: isPlanned(position.quotas[m]) };
        const cutoff = submission?.cutoff ?? asOf;
        return {
          role: "part",
          cells: {
            name: text(ministry),
            cutoff: cutoffCell(submission?.cutoff ?? null, asOf),
            ...tallyCells(part),
            ...(earlier && {
              change: carriedForward
                ? NOTHING_NEW
                : changeCell(part, ministryTally(earlier.position, earlier.rollup, ministry)),
            }),
            band: bandCell(tally, cutoff, expect(ministry, cutoff)),
          },
        };
      }),
    ],
    fixedColumns: 1,
    notes: [
      "“未报”为没有上报，不等于0，其计划数全部计入缺口；“—”为没有计划数。",
      ...(position.ministries.some(({ carriedForward }) => carriedForward) ? [CARRIED_NOTE] : []),
    ],
    source: sourceLine(material),
  };
}

/** The same submission counted a month before. */
const NOTHING_NEW: PaperCell = { kind: "none", word: "沿用" };

/** What reports added since the month before. A figure that is absent on one side counts as zero, so that all adds up. */
function changeCell(part: BriefingPart, before: Tally = EMPTY_TALLY): PaperCell {
  const isReported = part.tally.reportedCells > 0 || before.reportedCells > 0;
  return isReported ? change(part.tally.actual - before.actual) : actualCell(part);
}

/** `ministries-chart`: the same rates as bullets, each with what is due at its own cut-off. */
export function ministryChart(material: Material): BulletChart {
  const { position, rollup, asOf } = material;
  const rows = position.ministries.flatMap(({ ministry, submission }, m) =>
    bulletRow(material, ministry, rollup.ministries[m], { of: ministry, cutoff: submission?.cutoff ?? asOf }),
  );
  return {
    kind: "bullets",
    id: "ministries-chart",
    title: bandTitle(
      rows.map(({ band }) => band),
      "部门",
    ),
    subtitle: `完成率，短线为各自统计截止的应完成；${coverageWords(material)}`,
    source: sourceLine(material),
    table: "ministries",
    rows,
  };
}

/**
 * One bar; none where nothing is planned, because there is no rate to draw.
 *
 * @param pace whose pace holds (null: the country's) and at which cut-off
 */
export function bulletRow(
  { asOf, expect }: Pick<BriefingInput, "asOf" | "expect">,
  name: string,
  tally: Tally = EMPTY_TALLY,
  pace: { readonly of: string | null; readonly cutoff: Month },
): BulletRow[] {
  if (tally.quota === 0) return [];
  const { cutoff } = pace;
  const expectation: Expectation = expect(pace.of, cutoff);
  const isReported = completionRate(tally) !== null;
  return [
    {
      name,
      part: isReported ? tally.actual : null,
      whole: tally.quota,
      due: isReported ? expectedShare(cutoff, expectation) : null,
      band: paceBand(tally, cutoff, expectation),
      step: shortfallStep(tally, cutoff, expectation),
      note: isReported && cutoff < asOf ? `截至${monthNumber(cutoff)}月` : "",
    },
  ];
}
