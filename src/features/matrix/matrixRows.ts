import type { GridCell } from "../../app/grid/gridTable.ts";
import type { MinistryFieldRow, MinistryFieldRows } from "../../app/grid/MinistryFieldGrid.tsx";
import {
  formatPeople,
  formatRate,
  formatSigned,
  NO_QUOTA,
  NOT_REPORTED,
  TOTAL,
} from "../../app/words/format.ts";
import { ZERO_QUOTA } from "../../app/words/tallyWords.ts";
import { monthNumber } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { completionRate, EMPTY_TALLY, type Tally } from "../../domain/progress/completion.ts";
import { shortfallStep } from "../../domain/progress/pace.ts";
import type { Position } from "../../domain/progress/position.ts";
import { BY_CALENDAR, type Expect, type Expectation } from "../../domain/progress/profile.ts";
import { fieldTally, type Rollup } from "../../domain/progress/rollup.ts";
import { noteOf } from "../../domain/progress/submission.ts";
import { countryStanding } from "../../domain/standing/countryStanding.ts";
import { fieldStanding } from "../../domain/standing/fieldStanding.ts";

/** What the cells of the matrix show. */
export type MatrixMeasure = "rate" | "actual" | "quota" | "gap" | "change";

/** What a change shows where nothing new came in. */
const CARRIED_FORWARD = "沿用";

/** A month's position with its sums. */
export interface MatrixStanding {
  readonly position: Position;
  readonly rollup: Rollup;
}

export type RowOrder = "plan" | "largest" | "smallest";

/**
 * Lays a measure out by ministry and field, in the position's order. A ministry without a report is noted as 未报, one
 * whose figures are carried forward with the month of its cut-off.
 *
 * Every cell is shaded by its distance below what is due at its ministry's own cut-off; the sums over ministries
 * below the sum of what is due of them. A change counts a figure that was not there before from zero, so that changes add up.
 *
 * @param before the month before; null for January, which counts from zero
 */
export function matrixRows(
  { position, rollup }: MatrixStanding,
  before: MatrixStanding | null,
  measure: MatrixMeasure,
  expect: Expect = BY_CALENDAR,
): MinistryFieldRows {
  const { asOf, fields } = position;
  const country = countryStanding(position, rollup, expect);
  const cell = (
    where: string,
    tally: Tally = EMPTY_TALLY,
    facts: Partial<CellFacts> & { planned: boolean },
  ) =>
    cellOf({
      where,
      tally,
      earlier: undefined,
      expectation: country.expectation,
      measure,
      isFirstMonth: before === null,
      carriedForward: false,
      note: "",
      ...facts,
    });
  return {
    total: {
      ministry: TOTAL,
      note: "",
      total: cell(`全部${UNIT} · 全部领域`, rollup.country, {
        planned: true,
        earlier: before?.rollup.country,
      }),
      cells: fields.map((field, f) =>
        cell(`全部${UNIT} · ${field}`, rollup.fields[f], {
          expectation: fieldStanding(field, position, rollup, expect).expectation,
          planned: (rollup.fields[f]?.plannedCells ?? 0) > 0,
          earlier: before ? fieldTally(before.position, before.rollup, field) : undefined,
        }),
      ),
    },
    ministries: position.ministries.map(({ ministry, submission, carriedForward }, m) => {
      const cutoff = submission?.cutoff ?? asOf;
      const expectation = expect(ministry, cutoff);
      const earlierRow = before?.position.ministries.findIndex((row) => row.ministry === ministry) ?? -1;
      return {
        ministry,
        note: submission ? (carriedForward ? `*${monthNumber(cutoff)}月` : "") : NOT_REPORTED,
        total: cell(`${ministry} · 全部领域`, rollup.ministries[m], {
          planned: (rollup.ministries[m]?.plannedCells ?? 0) > 0,
          earlier: before?.rollup.ministries[earlierRow],
          expectation,
          carriedForward,
        }),
        cells: fields.map((field, f) =>
          cell(`${ministry} · ${field}`, rollup.cells[m]?.[f], {
            planned: (position.quotas[m]?.[f] ?? null) !== null,
            earlier: before?.rollup.cells[earlierRow]?.[before.position.fields.indexOf(field)],
            expectation,
            carriedForward,
            note: submission ? noteOf(submission, field) : "",
          }),
        ),
      };
    }),
  };
}

/** Orders ministries by their sum; those without one stay last, and equal ones keep the plan's order. */
export function orderRows(rows: readonly MinistryFieldRow[], order: RowOrder): readonly MinistryFieldRow[] {
  if (order === "plan") return rows;
  const sign = order === "largest" ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.total.sort ?? null, b.total.sort ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (Number(left) - Number(right));
  });
}

interface CellFacts {
  readonly where: string;
  /** False where the plan sets no quota. */
  readonly planned: boolean;
  readonly tally: Tally;
  readonly earlier: Tally | undefined;
  readonly expectation: Expectation;
  readonly measure: MatrixMeasure;
  /** January, where every count starts from zero. */
  readonly isFirstMonth: boolean;
  /** Nothing new came in for the as-of month. */
  readonly carriedForward: boolean;
  /** 备注 of the submission on this cell; may be empty. */
  readonly note: string;
}

function cellOf(facts: CellFacts): GridCell {
  const { planned, tally, measure } = facts;
  const title = sentenceOf(facts);
  if (measure === "quota") {
    return planned
      ? { text: formatPeople(tally.quota), sort: tally.quota, title }
      : { text: NO_QUOTA, sort: null, className: "muted", title };
  }
  const reported = tally.reportedCells > 0;
  if (measure === "change") return { ...changeOf(facts), title };
  if (!reported) {
    if (!planned) return { text: NO_QUOTA, sort: null, className: "muted", title };
    return measure === "gap"
      ? { text: formatPeople(tally.gap), sort: tally.gap, className: "hatched", title }
      : { text: NOT_REPORTED, sort: null, className: "hatched", title };
  }
  if (!planned) {
    return measure === "gap"
      ? { text: NO_QUOTA, sort: null, className: "muted", title }
      : { text: `外${formatPeople(tally.actual)}`, sort: measure === "rate" ? null : tally.actual, title };
  }
  const className = shadeOf(facts);
  if (measure === "gap") return { text: formatPeople(tally.gap), sort: tally.gap, className, title };
  if (measure === "actual") return { text: formatPeople(tally.actual), sort: tally.actual, className, title };
  const rate = completionRate(tally);
  return rate === null
    ? { text: ZERO_QUOTA, sort: null, className: "muted", title }
    : { text: formatRate(rate).replace("%", ""), sort: rate, className, title };
}

function changeOf(facts: CellFacts): GridCell {
  const { planned, tally, earlier, isFirstMonth, carriedForward } = facts;
  const reported = tally.reportedCells > 0;
  const wasReported = (earlier?.reportedCells ?? 0) > 0;
  if (!reported && !wasReported) {
    return planned
      ? { text: NOT_REPORTED, sort: null, className: "hatched" }
      : { text: NO_QUOTA, sort: null, className: "muted" };
  }
  // The same submission counts in both months, so there is nothing to compare; it adds nothing to the sums.
  if (carriedForward) return { text: CARRIED_FORWARD, sort: null, className: "muted" };
  const change = tally.actual - (earlier?.actual ?? 0);
  const text = formatSigned(change);
  // What was reported before and no longer is takes its people away again, or the sums would not hold.
  if (!reported) return { text, sort: change, className: "hatched" };
  return planned
    ? {
        text: wasReported || isFirstMonth ? text : `首${text}`,
        sort: change,
        className: shadeOf(facts),
      }
    : { text: `外${text}`, sort: change };
}

function shadeOf({ tally, expectation }: CellFacts): string {
  const step = shortfallStep(tally, expectation);
  return step === null ? "" : `step-${step}`;
}

/** Everything about a cell in one sentence, for pointing at it. */
function sentenceOf({ where, planned, tally, note }: CellFacts): string {
  const reported = tally.reportedCells > 0;
  const remark = note && `。备注：${note}`;
  const done = reported ? `完成 ${formatPeople(tally.actual)} 人` : "未报送";
  if (!planned) return `${where}：没有计划数${reported ? `，计划外${done}` : ""}${remark}`;
  const rate = completionRate(tally);
  return [
    `${where}：计划 ${formatPeople(tally.quota)} 人`,
    rate === null ? done : `${done}（${formatRate(rate)}）`,
    `缺口 ${formatPeople(tally.gap)} 人`,
    ...(tally.offPlan > 0 ? [`其中计划外 ${formatPeople(tally.offPlan)} 人`] : []),
  ]
    .join("，")
    .concat(remark);
}
