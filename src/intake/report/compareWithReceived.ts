import { type Plan, quotaOf } from "../../domain/plan/plan.ts";
import { planAt } from "../../domain/plan/planAdjustment.ts";
import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import { type Submission, submissionKey } from "../../domain/progress/submission.ts";
import { type Finding, inFileOrder, type ReportFinding, reportInto } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import { figurePlace, reportDecrease } from "./consistency.ts";
import { programmeReportsOf } from "./programmeReportsOf.ts";
import type { ReportRecord } from "./reportRecord.ts";
import { submissionsOf } from "./submissionsOf.ts";

/** A count above this many times its quota must be confirmed. */
const FAR_ABOVE = 2;

/**
 * The checks of a report that need the plans and what was received before.
 *
 * `cumulative-decreased` (domain rule 4, also against later cut-offs already received), `replaces-earlier`,
 * `already-received`, `older-than-latest`, `off-plan` and `far-above-quota`. A fall within the file itself is found
 * when it is read.
 *
 * Programme measures have no plan and are a position of their own: they are held, whole, against the measures
 * received before and nothing else.
 *
 * @param received submissions that count, at most one per year, ministry and cut-off
 * @param receivedMeasures positions in the programme's measures that count, likewise
 */
export function compareWithReceived(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: readonly Submission[],
  receivedMeasures: readonly MeasureSubmission[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const report = reportInto(findings);
  const layout = layoutOf(records);
  const ofPlan = records.filter(({ measureUnit }) => !measureUnit);
  const ofMeasures = records.filter(({ measureUnit }) => measureUnit);
  comparePositions(submissionsOf(ofPlan), ofPlan, received, false, report);
  comparePlans(ofPlan, plans, layout, report);
  compareSeries(ofPlan, keptOf(received, ofPlan).flatMap(figuresOf), layout, report);
  const positions = measureSubmissionsOf(programmeReportsOf(ofMeasures));
  comparePositions(positions, ofMeasures, receivedMeasures, true, report);
  compareSeries(ofMeasures, keptOf(receivedMeasures, positions).flatMap(figuresOf), layout, report);
  return inFileOrder(findings);
}

/** A row of the wide layout holds all fields, one of the long layout a single one. */
function layoutOf(records: readonly ReportRecord[]): Layout {
  return new Set(records.map(({ row }) => row)).size < records.length ? "wide" : "long";
}

/** A ministry's whole position at a cut-off: the plan's fields, or the programme's measures. */
type ReceivedCounts = Pick<Submission, "year" | "ministry" | "cutoff" | "counts">;
type Key = Parameters<typeof submissionKey>[0];

/** What still stands once positions with these keys have taken their places. */
function keptOf<P extends ReceivedCounts>(received: readonly P[], incoming: readonly Key[]): P[] {
  const replaced = new Set(incoming.map(submissionKey));
  return received.filter((position) => !replaced.has(submissionKey(position)));
}

function comparePositions(
  positions: readonly ReceivedCounts[],
  records: readonly ReportRecord[],
  received: readonly ReceivedCounts[],
  ofMeasures: boolean,
  report: ReportFinding,
): void {
  const firstRows = new Map<string, ReportRecord>();
  for (const record of records) {
    const key = submissionKey(record);
    if (!firstRows.has(key)) firstRows.set(key, record);
  }
  for (const position of positions) {
    const first = firstRows.get(submissionKey(position));
    if (first) comparePosition(position, first, received, ofMeasures, report);
  }
}

function comparePosition(
  position: ReceivedCounts,
  first: ReportRecord,
  received: readonly ReceivedCounts[],
  ofMeasures: boolean,
  report: ReportFinding,
): void {
  const place = { row: first.row, line: first.line, column: null };
  const key = submissionKey(position);
  const { year, ministry, cutoff } = position;
  const facts = { year, ministry, cutoff, ofMeasures };
  const earlier = received.find((other) => submissionKey(other) === key);
  if (earlier && sameCounts(earlier, position)) {
    report("already-received", place, facts);
  } else if (earlier) {
    const leftOut = Object.keys(earlier.counts).filter((name) => !Object.hasOwn(position.counts, name));
    report("replaces-earlier", place, { ...facts, leftOut });
  }
  const latest = received
    .filter((other) => other.year === year && other.ministry === ministry)
    .reduce((cutoff, other) => (other.cutoff > cutoff ? other.cutoff : cutoff), "");
  if (latest > cutoff) report("older-than-latest", place, { ...facts, latest });
}

function sameCounts(a: ReceivedCounts, b: ReceivedCounts): boolean {
  const names = Object.keys(a.counts);
  if (names.length !== Object.keys(b.counts).length) return false;
  return names.every((name) => Object.hasOwn(b.counts, name) && a.counts[name] === b.counts[name]);
}

function comparePlans(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  layout: Layout,
  report: ReportFinding,
): void {
  const byMonth = new Map<string, Plan | undefined>();
  const planOf = ({ year, cutoff }: ReportRecord) => {
    const key = `${year}|${cutoff}`;
    if (!byMonth.has(key)) {
      const plan = plans.find((each) => each.year === year);
      byMonth.set(key, plan && planAt(plan, cutoff));
    }
    return byMonth.get(key);
  };
  for (const record of records) {
    const { persons, ministry, field } = record;
    const plan = planOf(record);
    if (!plan || persons === null || persons === 0) continue;
    const quota = quotaOf(plan, ministry, field);
    const place = figurePlace(record, layout);
    const value = String(persons);
    if (quota === null) {
      report("off-plan", place, { value, year: record.year, ministry, field });
    } else if (persons > quota * FAR_ABOVE) {
      report("far-above-quota", place, { value, ministry, field, persons, quota });
    }
  }
}

/** A figure that was received before. */
type ReceivedFigure = Pick<ReportRecord, "year" | "ministry" | "cutoff" | "field"> & {
  readonly persons: number;
};

function figuresOf({ year, ministry, cutoff, counts }: ReceivedCounts): ReceivedFigure[] {
  return Object.entries(counts).map(([field, persons]) => ({ year, ministry, cutoff, field, persons }));
}

interface Point {
  readonly cutoff: string;
  readonly persons: number;
  /** Null for a figure that was received before. */
  readonly record: ReportRecord | null;
}

/** Neighbours in time of which at least one is new: the later must not be lower. */
function compareSeries(
  records: readonly ReportRecord[],
  received: readonly ReceivedFigure[],
  layout: Layout,
  report: ReportFinding,
): void {
  const series = new Map<string, Point[]>();
  const add = (year: number, ministry: string, field: string, point: Point) => {
    const key = `${year}|${ministry}|${field}`;
    const points = series.get(key);
    if (points) points.push(point);
    else series.set(key, [point]);
  };
  for (const record of records) {
    const { year, ministry, field, cutoff, persons } = record;
    if (persons !== null) add(year, ministry, field, { cutoff, persons, record });
  }
  for (const { year, ministry, field, cutoff, persons } of received) {
    if (series.has(`${year}|${ministry}|${field}`)) {
      add(year, ministry, field, { cutoff, persons, record: null });
    }
  }
  for (const points of series.values()) {
    points.sort((a, b) => (a.cutoff < b.cutoff ? -1 : a.cutoff > b.cutoff ? 1 : 0));
    for (let i = 1; i < points.length; i++) {
      const [before, after] = [points[i - 1], points[i]];
      if (!before || !after || after.persons >= before.persons || before.cutoff === after.cutoff) continue;
      // A fall between two figures of the file is found when it is read.
      if (after.record && !before.record) {
        const other = { ...figureOf(before), isLater: false, source: "received" } as const;
        reportDecrease(after.record, after.persons, other, layout, report);
      } else if (before.record && !after.record) {
        const other = { ...figureOf(after), isLater: true, source: "received" } as const;
        reportDecrease(before.record, before.persons, other, layout, report);
      }
    }
  }
}

function figureOf({ persons, cutoff }: Point) {
  return { persons, cutoff };
}
