import { type Finding, outcomeOf } from "../../../intake/findings/finding.ts";
import type { ReportReading } from "../../../intake/report/readReport.ts";
import type { Review } from "../../../intake/report/review.ts";
import { type FileFacts, factsOf } from "./fileFacts.ts";
import type { IntakeItem } from "./intakeState.ts";
import { isAgreed } from "./isAgreed.ts";
import { identicalFiles, rivalFiles } from "./rivalFiles.ts";

/**
 * How far a file is:
 * `waiting`, `checking`, `reviewing` the program is at work; `failed` it could not be read; `cancelled` it was not
 * checked; `rejected` it has errors; `empty` it has no figure; `identical` it repeats an earlier file byte for byte;
 * `duplicate` another file of the batch is for the same ministry and cut-off; `set-aside` that other file was chosen;
 * `received` all that it holds was received before, figure for figure; `to-confirm` a person must agree first; `ready`
 * it can be stored; `storing`; `stored`; `returned` to its ministry.
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
  | "received"
  | "to-confirm"
  | "ready"
  | "storing"
  | "stored"
  | "returned";

/** A file with everything that follows from its reading, its review and the other files. */
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
  /** Ids of the other files for the same ministry and cut-off, of which one must be chosen. */
  readonly rivals: readonly number[];
}

/** The standing of every file; one without an up-to-date review, by its id, is still being reviewed. */
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

/** The same arrays for the same reading and review, so that a keystroke in another file draws no findings again. */
function allFindings(reading: ReportReading | null, review: Review | null): Omit<AllFindings, "reading"> {
  const known = review && findingsByReview.get(review);
  if (known && known.reading === reading) return { findings: known.findings, toConfirm: known.toConfirm };
  const own = reading?.findings ?? [];
  const findings = review ? [...own, ...review.findings, ...review.batchFindings] : own;
  const toConfirm = findings.filter(({ severity }) => severity === "confirm");
  if (review) findingsByReview.set(review, { reading, findings, toConfirm });
  return { findings, toConfirm };
}

/** Whether every position in a file was received before, figure for figure: storing it again would change nothing. */
function isAllReceived({ findings, facts }: Pick<Assessed, "findings" | "facts">): boolean {
  const known = findings.filter(({ code }) => code === "already-received").length;
  return known > 0 && known === facts.submissions.length + facts.measures.length;
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
  if (isAllReceived(known)) return "received";
  return isAgreed(item, known.toConfirm) ? "ready" : "to-confirm";
}
