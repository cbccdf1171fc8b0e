import type { Month } from "../../domain/cutoff.ts";
import type { PlanBasis } from "../../domain/plan/planAdjustment.ts";
import type { PaceRule } from "../../domain/progress/pace.ts";

/** The kinds of paper and the rules of its figures in the order of their numbers in codes; never changed, only added to. */
export const PAPER_KINDS = ["briefing", "receipt", "evaluation"] as const;
export const PAPER_PACES = ["calendar", "last-year"] as const satisfies readonly PaceRule[];
export const PAPER_BASES = ["adjusted", "original"] as const satisfies readonly PlanBasis[];

/** Which paper it is: with the same data it has the same figures. */
export interface PaperId {
  /** `briefing` 简报; `receipt` the receipt of one report (回执), of a ministry's cut-off `asOf`; `evaluation` 中期评估. */
  readonly kind: (typeof PAPER_KINDS)[number];
  readonly asOf: Month;
  /** The ministry's place in the plan, from 0; null for the country. */
  readonly ministry: number | null;
  /** Of an evaluation: how many years below plan make a weak link. */
  readonly threshold?: number;
  readonly pace: PaceRule;
  readonly basis: PlanBasis;
}

/**
 * The number that tells papers of one kind and month apart, in codes and statements: of an evaluation its threshold, else
 * the ministry's place from 1, and 0 for the country.
 */
export function paperNumber({ kind, ministry, threshold = 0 }: PaperId): number {
  if (kind === "evaluation") return threshold;
  return ministry === null ? 0 : ministry + 1;
}

/** What {@link paperNumber} says of a paper of a kind. */
export function numberedPaper(
  kind: PaperId["kind"],
  number: number,
): Pick<PaperId, "kind" | "ministry" | "threshold"> {
  if (kind === "evaluation") return { kind, ministry: null, threshold: number };
  return { kind, ministry: number === 0 ? null : number - 1 };
}

/** Hex digits of an entry's id in a statement: of 20,000 entries two are equal with a probability of 1 in 5,000. */
export const TIP_LENGTH = 10;

/** The main figures of a paper: for a reader who compares them with what is printed. People. */
export interface MainFigures {
  readonly quota: number;
  /** Null where nothing was reported. */
  readonly actual: number | null;
  readonly capped: number;
}

/** What a paper says of itself: which one it is, from which data it was made, and a hash of its figures. */
export interface PaperStatement {
  readonly paper: PaperId;
  /** Hash of the state of the journal, see `stateHash`. */
  readonly state: string;
  /** Version of the plan, see `planCode`. */
  readonly plan: string;
  /** Hash of all figures of the paper, see `contentHash`. */
  readonly figures: string;
  readonly main: MainFigures;
  /**
   * The first {@link TIP_LENGTH} hex digits of the ids of the entries that no other entry follows: through them every entry
   * behind the paper is found. Empty for an empty journal, and where there are more than fit into a QR code.
   */
  readonly tips: readonly string[];
  /** Version of the program: 0.2.0. */
  readonly program: string;
}
