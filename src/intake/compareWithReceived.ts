import { monthInWords } from "../domain/cutoff.ts";
import { type Plan, quotaOf } from "../domain/plan.ts";
import { type ProgrammeReport, programmeReportKey } from "../domain/programmeReport.ts";
import { type Submission, submissionKey } from "../domain/submission.ts";
import { figurePlace } from "./consistency.ts";
import { findingOf, inFileOrder, type Report } from "./findingOf.ts";
import type { Finding } from "./findings.ts";
import type { Layout } from "./header.ts";
import type { ReportRecord } from "./readReport.ts";
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
 * Programme measures have no plan: they are held against the measures received before and nothing else.
 *
 * @param received submissions that count, at most one per year, ministry and cut-off
 * @param receivedMeasures programme reports that count, at most one per key
 */
export function compareWithReceived(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: readonly Submission[],
  receivedMeasures: readonly ProgrammeReport[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, place, facts) => findings.push(findingOf(code, place, facts));
  const layout = layoutOf(records);
  const ofPlan = records.filter(({ measureUnit }) => !measureUnit);
  const ofMeasures = records.filter(({ measureUnit }) => measureUnit);
  const submissions = submissionsOf(ofPlan);
  const firstRows = new Map<string, ReportRecord>();
  for (const record of ofPlan) {
    const key = submissionKey(record);
    if (!firstRows.has(key)) firstRows.set(key, record);
  }
  for (const submission of submissions) {
    const first = firstRows.get(submissionKey(submission));
    if (first) compareSubmission(submission, first, received, report);
  }
  comparePlans(ofPlan, plans, layout, report);
  const replaced = new Set(ofPlan.map(submissionKey));
  const kept = received.filter((submission) => !replaced.has(submissionKey(submission)));
  compareSeries(ofPlan, kept.flatMap(figuresOf), layout, report);
  compareMeasures(ofMeasures, receivedMeasures, layout, report);
  return inFileOrder(findings);
}

/** A row of the wide layout holds all fields, one of the long layout a single one. */
function layoutOf(records: readonly ReportRecord[]): Layout {
  return new Set(records.map(({ row }) => row)).size < records.length ? "wide" : "long";
}

function compareSubmission(
  submission: Submission,
  first: ReportRecord,
  received: readonly Submission[],
  report: Report,
): void {
  const place = { row: first.row, line: first.line, column: null };
  const key = submissionKey(submission);
  const name = `${submission.year}年度${submission.ministry}截至${monthInWords(submission.cutoff)}的上报`;
  const earlier = received.find((other) => submissionKey(other) === key);
  if (earlier && sameCounts(earlier, submission)) {
    report("already-received", place, { detail: `${name}已经收到，数字完全相同` });
  } else if (earlier) {
    report("replaces-earlier", place, { detail: `${name}已经收到，但数字不同` });
  }
  const latest = received
    .filter(({ year, ministry }) => year === submission.year && ministry === submission.ministry)
    .reduce((cutoff, other) => (other.cutoff > cutoff ? other.cutoff : cutoff), "");
  if (latest > submission.cutoff) {
    report("older-than-latest", place, {
      detail: `${name}早于已收到的${monthInWords(latest)}，不会改变此后各统计时点的数字`,
    });
  }
}

function sameCounts(a: Submission, b: Submission): boolean {
  const fields = Object.keys(a.counts);
  if (fields.length !== Object.keys(b.counts).length) return false;
  return fields.every((field) => Object.hasOwn(b.counts, field) && a.counts[field] === b.counts[field]);
}

function comparePlans(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  layout: Layout,
  report: Report,
): void {
  const byYear = new Map(plans.map((plan) => [plan.year, plan]));
  for (const record of records) {
    const { persons, ministry, field } = record;
    const plan = byYear.get(record.year);
    if (!plan || persons === null || persons === 0) continue;
    const quota = quotaOf(plan, ministry, field);
    const place = figurePlace(record, layout);
    const value = String(persons);
    if (quota === null) {
      report("off-plan", place, { value, detail: `${record.year}年度计划没有给${ministry}安排${field}` });
    } else if (persons > quota * FAR_ABOVE) {
      const detail = `${ministry}${field}报了${persons}人，超过计划数${quota}人的两倍`;
      report("far-above-quota", place, { value, detail });
    }
  }
}

function compareMeasures(
  records: readonly ReportRecord[],
  received: readonly ProgrammeReport[],
  layout: Layout,
  report: Report,
): void {
  const earlier = new Map(received.map((other) => [programmeReportKey(other), other]));
  const said = records.filter(({ persons }) => persons !== null);
  for (const record of said) {
    const key = keyOfMeasure(record);
    const before = earlier.get(key);
    if (!before) continue;
    const name = `${record.year}年度${record.ministry}截至${monthInWords(record.cutoff)}的${record.field}`;
    const place = { row: record.row, line: record.line, column: null };
    if (before.count === record.persons)
      report("already-received", place, { detail: `${name}已经收到，数字完全相同` });
    else report("replaces-earlier", place, { detail: `${name}已经收到，但数字不同` });
  }
  const replaced = new Set(said.map(keyOfMeasure));
  const kept = received.filter((other) => !replaced.has(programmeReportKey(other)));
  const figures = kept.map(({ measure, count, ...other }) => ({ ...other, field: measure, persons: count }));
  compareSeries(said, figures, layout, report);
}

function keyOfMeasure({ year, ministry, cutoff, field: measure }: ReportRecord): string {
  return programmeReportKey({ year, ministry, cutoff, measure });
}

/** A figure that was received before. */
type ReceivedFigure = Pick<ReportRecord, "year" | "ministry" | "cutoff" | "field"> & {
  readonly persons: number;
};

function figuresOf({ year, ministry, cutoff, counts }: Submission): ReceivedFigure[] {
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
  report: Report,
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
      const unit = (after.record ?? before.record)?.measureUnit ?? "人";
      if (after.record && !before.record) {
        const detail = `是${after.persons}${unit}，比已收到的${monthInWords(before.cutoff)}的${before.persons}${unit}少`;
        report("cumulative-decreased", figurePlace(after.record, layout), {
          value: `${after.persons}`,
          detail,
        });
      } else if (before.record && !after.record) {
        const detail = `是${before.persons}${unit}，比已收到的${monthInWords(after.cutoff)}的${after.persons}${unit}还多`;
        report("cumulative-decreased", figurePlace(before.record, layout), {
          value: `${before.persons}`,
          detail,
        });
      }
    }
  }
}
