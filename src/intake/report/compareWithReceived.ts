import { groupBy } from "../../domain/groupBy.ts";
import { type Plan, quotaOf } from "../../domain/plan/plan.ts";
import { planAt } from "../../domain/plan/planAdjustment.ts";
import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import { notReplaced, type Submission, submissionKey } from "../../domain/progress/submission.ts";
import { type Finding, inFileOrder, type ReportFinding, reportInto } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import { checkGrowth } from "./checkGrowth.ts";
import { checkCumulative, figurePlace, type ReceivedFigure } from "./consistency.ts";
import { programmeReportsOf } from "./programmeReportsOf.ts";
import type { ReportRecord } from "./reportRecord.ts";
import { submissionsOf } from "./submissionsOf.ts";

/** What was received; `sample` is true for sample data, which a real report of the same figures still replaces. */
export type Received<S> = S & { readonly sample?: boolean };

/** A count above this many times its quota must be confirmed. */
const MAX_QUOTA_FACTOR = 2;

/**
 * The checks of a report that need the plans and what was received before.
 *
 * `cumulative-decreased` (domain rule 4, also against later cut-offs already received), `replaces-earlier`,
 * `already-received`, `older-than-latest`, `off-plan`, `far-above-quota` and `sudden-growth`. A fall within the file
 * itself is found when it is read.
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
  received: readonly Received<Submission>[],
  receivedMeasures: readonly Received<MeasureSubmission>[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const report = reportInto(findings);
  const layout = layoutOf(records);
  const ofPlan = records.filter(({ measureUnit }) => !measureUnit);
  const ofMeasures = records.filter(({ measureUnit }) => measureUnit);
  comparePositions(submissionsOf(ofPlan), ofPlan, received, false, report);
  const planOf = plansByMonth(plans);
  const farAbove = comparePlans(ofPlan, planOf, layout, report);
  const others = notReplaced(received, ofPlan).flatMap(figuresOf);
  checkCumulative(ofPlan, layout, report, others);
  checkGrowth(ofPlan, layout, report, others, (record) => {
    const plan = planOf(record);
    // One question about a figure is enough.
    return farAbove.has(record) ? undefined : plan && quotaOf(plan, record.ministry, record.field);
  });
  const positions = measureSubmissionsOf(programmeReportsOf(ofMeasures));
  comparePositions(positions, ofMeasures, receivedMeasures, true, report);
  checkCumulative(ofMeasures, layout, report, notReplaced(receivedMeasures, positions).flatMap(figuresOf));
  return inFileOrder(findings);
}

/** A row of the wide layout holds all fields, one of the long layout a single one. */
function layoutOf(records: readonly ReportRecord[]): Layout {
  return new Set(records.map(({ row }) => row)).size < records.length ? "wide" : "long";
}

/** A ministry's whole position at a cut-off: the plan's fields, or the programme's measures. */
type Counts = Omit<Submission, "notes">;

function comparePositions(
  positions: readonly Counts[],
  records: readonly ReportRecord[],
  received: readonly Received<Counts>[],
  ofMeasures: boolean,
  report: ReportFinding,
): void {
  const rows = groupBy(records, submissionKey);
  for (const position of positions) {
    const [first] = rows.get(submissionKey(position)) ?? [];
    if (first) comparePosition(position, first, received, ofMeasures, report);
  }
}

function comparePosition(
  position: Counts,
  first: ReportRecord,
  received: readonly Received<Counts>[],
  ofMeasures: boolean,
  report: ReportFinding,
): void {
  const place = { row: first.row, line: first.line, column: null };
  const key = submissionKey(position);
  const { year, ministry, cutoff } = position;
  const facts = { year, ministry, cutoff, ofMeasures };
  const earlier = received.find((other) => submissionKey(other) === key);
  if (earlier && sameCounts(earlier, position)) {
    if (!earlier.sample) report("already-received", place, facts);
  } else if (earlier) {
    const leftOut = Object.keys(earlier.counts).filter((name) => !Object.hasOwn(position.counts, name));
    report("replaces-earlier", place, { ...facts, leftOut });
  }
  const latest = received
    .filter((other) => other.year === year && other.ministry === ministry)
    .reduce((cutoff, other) => (other.cutoff > cutoff ? other.cutoff : cutoff), "");
  if (latest > cutoff) report("older-than-latest", place, { ...facts, latest });
}

function sameCounts(a: Counts, b: Counts): boolean {
  const names = Object.keys(a.counts);
  if (names.length !== Object.keys(b.counts).length) return false;
  return names.every((name) => Object.hasOwn(b.counts, name) && a.counts[name] === b.counts[name]);
}

/** The plan that holds at a record's cut-off; undefined where its year has none. */
type PlanOfRecord = (record: ReportRecord) => Plan | undefined;

function plansByMonth(plans: readonly Plan[]): PlanOfRecord {
  const byMonth = new Map<string, Plan | undefined>();
  return ({ year, cutoff }) => {
    const key = `${year}|${cutoff}`;
    if (!byMonth.has(key)) {
      const plan = plans.find((each) => each.year === year);
      byMonth.set(key, plan && planAt(plan, cutoff));
    }
    return byMonth.get(key);
  };
}

/** Reports `off-plan` and `far-above-quota`. @returns the records that are far above their quota */
function comparePlans(
  records: readonly ReportRecord[],
  planOf: PlanOfRecord,
  layout: Layout,
  report: ReportFinding,
): ReadonlySet<ReportRecord> {
  const farAbove = new Set<ReportRecord>();
  for (const record of records) {
    const { persons, ministry, field } = record;
    const plan = planOf(record);
    if (!plan || persons === null || persons === 0) continue;
    const quota = quotaOf(plan, ministry, field);
    const place = figurePlace(record, layout);
    const value = String(persons);
    if (quota === null) {
      report("off-plan", place, { value, year: record.year, ministry, field });
    } else if (persons > quota * MAX_QUOTA_FACTOR) {
      report("far-above-quota", place, { value, ministry, field, persons, quota });
      farAbove.add(record);
    }
  }
  return farAbove;
}

function figuresOf({ year, ministry, cutoff, counts }: Counts): ReceivedFigure[] {
  return Object.entries(counts).map(([field, persons]) => ({ year, ministry, cutoff, field, persons }));
}
