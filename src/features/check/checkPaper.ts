import type { CheckCode } from "../../app/check/checkCode.ts";
import { dataVersion, figuresNumber } from "../../app/check/checkCode.ts";
import { findState } from "../../app/check/findState.ts";
import type { MainFigures, PaperStatement } from "../../app/check/paperStatement.ts";
import { type Seal, statementDigest } from "../../app/check/seal.ts";
import type { Author, Entry } from "../../journal/entries/entry.ts";
import { isSignedByWriter } from "../../journal/entries/writer.ts";
import type { AdmittedKey } from "../../journal/fold/roster.ts";
import { type CheckedReceipt, checkReceipt } from "./checkReceipt.ts";
import { type FigureChange, figureChanges } from "./figureChanges.ts";
import type { PaperMade } from "./paperMade.ts";

/** What a person gave to be checked: a code that was typed, or a seal from a QR code or file. */
export type Given =
  | { readonly kind: "code"; readonly code: CheckCode }
  | { readonly kind: "seal"; readonly seal: Seal };

/** Who signed a paper. */
export type Signer =
  | { readonly kind: "own" }
  | { readonly kind: "admitted"; readonly holder: Author; readonly isClosed: boolean };

/**
 * Why a paper is none of this copy's records:
 * `unknown-writer` its key was not admitted here; `no-such-state` entries behind it are not here;
 * `no-such-paper` no plan or ministry here is the paper's; `other-plan` the plan was another table;
 * `other-figures` the same entries give other figures here; `no-such-report` none of them is a receipt's report.
 */
export type ForeignReason =
  | "unknown-writer"
  | "no-such-state"
  | "no-such-paper"
  | "other-plan"
  | "other-figures"
  | "no-such-report";

export type Verdict =
  /** The signature does not belong to the statement. */
  | { readonly kind: "altered" }
  | { readonly kind: "foreign"; readonly reason: ForeignReason; readonly signer: Signer | null }
  /** A receipt whose report is in the records. */
  | { readonly kind: "receipt"; readonly receipt: CheckedReceipt; readonly signer: Signer | null }
  /** Its figures were made again and are those of the paper; `today` differs where they were corrected since. */
  | {
      readonly kind: "same" | "corrected";
      readonly printed: PaperMade;
      readonly today: PaperMade | null;
      /** What was corrected; of plan changes the versions of the plan differ in `printed` and `today`. */
      readonly changes: readonly FigureChange[];
      /** Null for a typed code, which is not signed. */
      readonly signer: Signer | null;
    };

/** The records of this copy. */
export interface OwnRecords {
  /** In the order in which they came; those that do not count left out. */
  readonly entries: readonly Entry[];
  /** Public keys of this copy. */
  readonly own: ReadonlySet<string>;
  readonly keys: readonly AdmittedKey[];
  /** Makes a paper from entries; null where no plan has its year or its ministry. */
  readonly make: (paper: PaperStatement["paper"], entries: readonly Entry[]) => PaperMade | null;
}

/**
 * Checks a paper: finds the entries from which it was made, makes its figures again and compares them; then makes them of
 * today's entries. `same` and `corrected` are said of equal hashes alone, and of a seal only where its signature holds.
 */
export function checkPaper(given: Given, { entries, own, keys, make }: OwnRecords): Verdict {
  const signer = given.kind === "seal" ? signerOf(given.seal, own, keys) : null;
  if (given.kind === "seal" && !isSealSigned(given.seal)) return { kind: "altered" };
  const foreign = (reason: ForeignReason): Verdict => ({ kind: "foreign", reason, signer });
  if (given.kind === "seal" && !signer) return foreign("unknown-writer");

  const { paper, isState, tips, isSamePlan, hasFigures } = soughtBy(given);
  const behind = findState(entries, { isSought: isState, tips });
  if (!behind) return foreign("no-such-state");
  if (paper.kind === "receipt") {
    const receipt = checkReceipt(paper, hasFigures, { behind, entries, own });
    return receipt ? { kind: "receipt", receipt, signer } : foreign("no-such-report");
  }
  const printed = make(paper, behind);
  if (!printed) return foreign("no-such-paper");
  if (!isSamePlan(printed.statement)) return foreign("other-plan");
  if (!hasFigures(printed.statement)) return foreign("other-figures");
  const today = make(paper, entries);
  const isSame = today !== null && today.statement.figures === printed.statement.figures;
  return {
    kind: isSame ? "same" : "corrected",
    printed,
    today,
    changes: isSame || !today ? [] : figureChanges(printed, today),
    signer,
  };
}

function soughtBy(given: Given) {
  if (given.kind === "code") {
    const { paper, state, figures } = given.code;
    return {
      paper,
      tips: [],
      isState: (hash: string) => dataVersion(hash) === state,
      // The figures of a code depend on the plan too, and it has no version of it.
      isSamePlan: () => true,
      hasFigures: (made: PaperStatement) => figuresNumber(made.figures) === figures,
    };
  }
  const { statement } = given.seal;
  return {
    paper: statement.paper,
    tips: statement.tips,
    isState: (hash: string) => hash === statement.state,
    isSamePlan: (made: PaperStatement) => made.plan === statement.plan,
    hasFigures: (made: PaperStatement) =>
      made.figures === statement.figures && isEqual(made.main, statement.main),
  };
}

function isEqual(one: MainFigures, other: MainFigures): boolean {
  return one.quota === other.quota && one.actual === other.actual && one.capped === other.capped;
}

function isSealSigned({ statement, writer, signature }: Seal): boolean {
  return isSignedByWriter({
    id: statementDigest(statement),
    writer,
    signature: { alg: "ed25519", value: signature },
  });
}

function signerOf({ writer }: Seal, own: ReadonlySet<string>, keys: readonly AdmittedKey[]): Signer | null {
  if (own.has(writer)) return { kind: "own" };
  const admitted = keys.find(({ key }) => key === writer);
  return admitted ? { kind: "admitted", holder: admitted.holder, isClosed: admitted.closed !== null } : null;
}
