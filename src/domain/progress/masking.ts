import type { Tally } from "./completion.ts";
import type { Position } from "./position.ts";
import type { Rollup } from "./rollup.ts";

/**
 * The difference between volume completion and capped completion (domain rule 5): surplus and off-plan people count in
 * volume although they fill no quota. They hide a gap elsewhere in the same ministry or field.
 */
export interface Masking {
  /** People in volume that fill no quota: surplus + off-plan = volume - capped. */
  readonly excess: number;
  readonly surplus: number;
  readonly offPlan: number;
  /** People missing, cell by cell; `unreportedGap` of them in cells without a report. */
  readonly gap: number;
  readonly unreportedGap: number;
  /** min(excess, gap): the part of the gap that volume hides. */
  readonly hidden: number;
  /** gap - hidden: max(0, quota - actual). */
  readonly visible: number;
}

/** One cell with people that fill no quota. */
export interface ExcessCell {
  readonly ministry: string;
  readonly field: string;
  readonly kind: "surplus" | "off-plan";
  readonly people: number;
}

/** Volume against capped completion in people. */
export interface MaskingReport {
  readonly country: Masking;
  /** In the order of `position.ministries` and `position.fields`. */
  readonly ministries: readonly Masking[];
  readonly fields: readonly Masking[];
  /**
   * The cells that make up the difference between volume and capped, the largest first, of equal ones in the plan's
   * order. They add up to `country.excess`, and by ministry or field to theirs.
   */
  readonly cells: readonly ExcessCell[];
}

/** The masking of one tally. */
export function maskingOf({ surplus, offPlan, gap, unreportedGap }: Tally): Masking {
  const excess = surplus + offPlan;
  const hidden = Math.min(excess, gap);
  return { excess, surplus, offPlan, gap, unreportedGap, hidden, visible: gap - hidden };
}

/** Which surpluses and off-plan people hide which gaps, at every level of a position. */
export function maskingReport(position: Position, rollup: Rollup): MaskingReport {
  const cells = rollup.cells.flatMap((row, m) =>
    row.flatMap((tally, f): ExcessCell[] => {
      const people = tally.surplus + tally.offPlan;
      if (people === 0) return [];
      const ministry = position.ministries[m]?.ministry ?? "";
      const kind = tally.offPlan > 0 ? "off-plan" : "surplus";
      return [{ ministry, field: position.fields[f] ?? "", kind, people }];
    }),
  );
  cells.sort((a, b) => b.people - a.people);
  return {
    country: maskingOf(rollup.country),
    ministries: rollup.ministries.map(maskingOf),
    fields: rollup.fields.map(maskingOf),
    cells,
  };
}
