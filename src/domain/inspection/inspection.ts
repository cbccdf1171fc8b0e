/** What an inspection draws from: the classes of a ledger, or the units that held them. */
export type InspectedKind = "class" | "base";

/** What a population is parted by; `none` for one stratum. */
export type StratumBy = "none" | "ministry" | "field" | "form" | "region" | "base" | "risk";

/** A part of a population, and how many of it are drawn. */
export interface Stratum {
  /** Empty where the population is not parted. */
  readonly name: string;
  readonly size: number;
  /** How many are drawn, from 0 to `size`. */
  readonly draws: number;
}

/** Who inspects, by office and code; never a name. */
export interface Inspector {
  readonly office: string;
  readonly code: string;
}

/** What can be drawn: its key in the population, its stratum, and the unit that no inspector of it may come from. */
export interface DrawObject {
  readonly key: string;
  /** Empty where the population is not parted. */
  readonly stratum: string;
  readonly unit: string;
}

/** One drawn object with its inspectors. */
export interface DrawnObject extends DrawObject {
  /** SHA-256 of seed, `|` and key. */
  readonly hash: string;
  readonly inspectors: readonly Inspector[];
}

/** What an inspection can find of an object: in order (合格), a problem (问题), to be put right (整改). */
export const VERDICTS = ["合格", "问题", "整改"] as const;

export type InspectionVerdict = (typeof VERDICTS)[number];

/** What was found of one object. */
export interface InspectionResult {
  readonly key: string;
  readonly verdict: InspectionVerdict;
  /** The day of the inspection, `YYYY-MM-DD`. */
  readonly date: string;
  readonly note: string;
}
