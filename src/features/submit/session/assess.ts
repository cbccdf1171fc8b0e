import type { Month } from "../../../domain/cutoff.ts";
import {
  type MeasureSubmission,
  measureSubmissionsOf,
  type ProgrammeReport,
} from "../../../domain/programme/programmeReport.ts";
import { type Submission, submissionKey, submissionTotal } from "../../../domain/progress/submission.ts";
import { type Finding, type FindingCode, outcomeOf } from "../../../intake/findings/findings.ts";
import { programmeReportsOf } from "../../../intake/report/programmeReportsOf.ts";
import type { ReportReading } from "../../../intake/report/readReport.ts";
import type { Positions, Review } from "../../../intake/report/review.ts";
import { submissionsOf } from "../../../intake/report/submissionsOf.ts";
import type { IntakeItem } from "./intakeState.ts";

/**
 * Where a file stands:
 * `waiting`, `checking`, `reviewing` the program is at work; `failed` it was not read; `cancelled` it was not checked;
 * `rejected` it has errors; `empty` it has no figure; `identical` the same bytes came before it;
 * `duplicate` another file of the batch is for the same ministry and cut-off; `set-aside` that other one was chosen;
 * `to-confirm` a person must agree first; `ready` it can be stored; `storing`; `stored`.
 */
export type FileStanding =
  | "waiting"
  | "checking"
  | "reviewing"
  | "failed"
  | "cancelled"
  | "rejected"
  | "empty"
  | "identical"
  | "duplicate"
  | "set-aside"
  | "to-confirm"
  | "ready"
  | "storing"
  | "stored";

/** What a file is about, from its records. */
export interface FileFacts extends Positions {
  /** Counts of programme measures, as the journal keeps them. */
  readonly programme: readonly ProgrammeReport[];
  readonly ministries: readonly string[];
  readonly years: readonly number[];
  /** In the order of time. */
  readonly cutoffs: readonly Month[];
  readonly people: number;
}

/** A file with everything that follows from what is known about it and the other files. */
export interface Assessed {
  readonly item: IntakeItem;
  readonly standing: FileStanding;
  readonly facts: FileFacts;
  readonly review: Review | null;
  /** All findings: of the reading, against what was received, and against the rest of the batch. */
  readonly findings: readonly Finding[];
  readonly toConfirm: readonly Finding[];
  /** The file whose bytes it repeats. */
  readonly identicalTo: IntakeItem | null;
  /** Files for the same ministry and cut-off, of which one must be chosen; itself not among them. */
  readonly rivals: readonly number[];
}

const factsByReading = new WeakMap<ReportReading, FileFacts>();
const NOTHING: FileFacts = {
  submissions: [],
  measures: [],
  programme: [],
  ministries: [],
  years: [],
  cutoffs: [],
  people: 0,
};

/** What a reading is about; worked out once. */
export function factsOf(reading: ReportReading | null): FileFacts {
  if (!reading) return NOTHING;
  const known = factsByReading.get(reading);
  if (known) return known;
  const submissions = submissionsOf(reading.records);
  const programme = programmeReportsOf(reading.records);
  const parts = [...submissions, ...programme];
  const facts: FileFacts = {
    submissions,
    measures: measureSubmissionsOf(programme),
    programme,
    ministries: [...new Set(parts.map(({ ministry }) => ministry))],
    years: [...new Set(parts.map(({ year }) => year))].sort(),
    cutoffs: [...new Set(parts.map(({ cutoff }) => cutoff))].sort(),
    people: submissions.reduce((sum, submission) => sum + submissionTotal(submission), 0),
  };
  factsByReading.set(reading, facts);
  return facts;
}

/** True for codes that also need a written reason. */
export function needsReason(code: FindingCode): boolean {
  return code === "cumulative-decreased" || code === "replaces-earlier";
}

/** What a tick agrees to: the words of all findings of a code. Other words must be agreed to anew. */
export function wordsToConfirm(code: FindingCode, findings: readonly Finding[]): string {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ message }) => message.replace("同批另一文件中的", "已收到的"))
    .join("\n");
}

/** True when everything that must be agreed to was agreed to, with a reason where one is asked for. */
export function isAgreed(item: IntakeItem, toConfirm: readonly Finding[]): boolean {
  const codes = [...new Set(toConfirm.map(({ code }) => code))];
  if (codes.some(needsReason) && item.reason.trim() === "") return false;
  return codes.every((code) => item.ticks[code] === wordsToConfirm(code, toConfirm));
}

/** Files that could be stored, in the order in which they would be: by cut-off, then as they came. */
export function storingOrder(items: readonly IntakeItem[]): IntakeItem[] {
  const first = (item: IntakeItem) => factsOf(item.reading).cutoffs[0] ?? "";
  return [...items].sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    return left === right ? a.id - b.id : left < right ? -1 : 1;
  });
}

/** The earlier file that each file repeats byte for byte, as long as neither was changed. */
export function identicalFiles(items: readonly IntakeItem[]): ReadonlyMap<number, IntakeItem> {
  const first = new Map<string, IntakeItem>();
  const found = new Map<number, IntakeItem>();
  for (const item of items) {
    const { reading, edits } = item;
    if (!reading || edits.done.length > 0 || item.setAside) continue;
    const key = `${reading.sha256}|${reading.sheet}`;
    const known = first.get(key);
    if (known) found.set(item.id, known);
    else first.set(key, item);
  }
  return found;
}

/** True for a file whose figures compete for a place: it was read without error and nobody put it aside. */
function competes(item: IntakeItem, identical: ReadonlyMap<number, IntakeItem>): boolean {
  return (
    item.status === "checked" &&
    item.reading?.outcome !== "reject" &&
    !item.setAside &&
    !identical.has(item.id)
  );
}

/** A place in the record for which two files may compete, by its kind: a plan report does not rival one of measures. */
export interface IntakePlace {
  readonly key: string;
  readonly kind: "plan" | "measures";
  readonly position: Submission | MeasureSubmission;
}

/** The places that what a file holds would take. */
export function placesOf({ submissions, measures }: Positions): IntakePlace[] {
  const place = (kind: IntakePlace["kind"]) => (position: IntakePlace["position"]) => {
    return { key: `${kind}|${submissionKey(position)}`, kind, position };
  };
  return [...submissions.map(place("plan")), ...measures.map(place("measures"))];
}

/** For each file the others that hold the same year, ministry and cut-off, of the plan or of the measures. */
export function rivalFiles(items: readonly IntakeItem[]): ReadonlyMap<number, readonly number[]> {
  const identical = identicalFiles(items);
  const byKey = new Map<string, number[]>();
  for (const item of items) {
    if (!competes(item, identical)) continue;
    for (const { key } of placesOf(factsOf(item.reading))) {
      const holders = byKey.get(key);
      if (holders) holders.push(item.id);
      else byKey.set(key, [item.id]);
    }
  }
  const rivals = new Map<number, Set<number>>();
  for (const holders of byKey.values()) {
    if (holders.length < 2) continue;
    for (const id of holders) {
      const others = rivals.get(id) ?? new Set<number>();
      for (const other of holders) if (other !== id) others.add(other);
      rivals.set(id, others);
    }
  }
  return new Map([...rivals].map(([id, others]) => [id, [...others]]));
}

/** For each file what those hold that will be stored before it. */
export function earlierInBatch(items: readonly IntakeItem[]): ReadonlyMap<number, Positions> {
  const identical = identicalFiles(items);
  const rivals = rivalFiles(items);
  const earlier = new Map<number, Positions>();
  let sofar: Positions = { submissions: [], measures: [] };
  for (const item of storingOrder(items)) {
    earlier.set(item.id, sofar);
    if (!competes(item, identical) || rivals.has(item.id)) continue;
    const { submissions, measures } = factsOf(item.reading);
    sofar = {
      submissions: [...sofar.submissions, ...submissions],
      measures: [...sofar.measures, ...measures],
    };
  }
  return earlier;
}

/**
 * Says where every file stands.
 *
 * @param reviews by the file's id; a file without one that is up to date is still being reviewed
 */
export function assess(items: readonly IntakeItem[], reviews: ReadonlyMap<number, Review>): Assessed[] {
  const identical = identicalFiles(items);
  const rivals = rivalFiles(items);
  return items.map((item) => {
    const review = reviews.get(item.id) ?? null;
    const known = {
      item,
      facts: factsOf(item.reading),
      review,
      ...allFindings(item.reading, review),
      identicalTo: identical.get(item.id) ?? null,
      rivals: rivals.get(item.id) ?? [],
    };
    return { ...known, standing: standingOf(known) };
  });
}

interface AllFindings {
  readonly reading: ReportReading | null;
  readonly findings: readonly Finding[];
  readonly toConfirm: readonly Finding[];
}

const findingsByReview = new WeakMap<Review, AllFindings>();

/** The same lists for the same reading and review, so that a keystroke elsewhere draws no findings again. */
function allFindings(reading: ReportReading | null, review: Review | null): Omit<AllFindings, "reading"> {
  const known = review && findingsByReview.get(review);
  if (known && known.reading === reading) return { findings: known.findings, toConfirm: known.toConfirm };
  const own = reading?.findings ?? [];
  const findings = review ? [...own, ...review.findings, ...review.batchFindings] : own;
  const toConfirm = findings.filter(({ severity }) => severity === "confirm");
  if (review) findingsByReview.set(review, { reading, findings, toConfirm });
  return { findings, toConfirm };
}

function standingOf(known: Omit<Assessed, "standing">): FileStanding {
  const { item, review, findings, facts } = known;
  if (item.status !== "checked") return item.status;
  if (item.setAside) return "set-aside";
  if (known.identicalTo) return "identical";
  if (item.stale) return "reviewing";
  if (outcomeOf(findings) === "reject") return "rejected";
  if (facts.submissions.length === 0 && facts.programme.length === 0) return "empty";
  if (known.rivals.length > 0) return "duplicate";
  if (!review) return "reviewing";
  return isAgreed(item, known.toConfirm) ? "ready" : "to-confirm";
}
