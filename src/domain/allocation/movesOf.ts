import { sumKnownPeople, sumPeople } from "../plan/sumPeople.ts";
import { placeKey } from "../plan/tablePlace.ts";
import type { Allocation } from "./allocation.ts";
import { type Demand, STEP } from "./demand.ts";

/** How one cell came from its start to its quota, in people. The parts are not whole; they add up to `change`. */
export interface Move {
  readonly ministry: string;
  readonly field: string;
  /** The start; null where the cell had none. */
  readonly from: number | null;
  /** The new quota; null without one. */
  readonly to: number | null;
  readonly change: number;
  readonly parts: MoveParts;
}

/** What each cause added; they are applied in this order. */
export interface MoveParts {
  /** The cell had no start and began at its lower bound. */
  readonly opened: number;
  /** The weights of the cell, its ministry and its field. */
  readonly weights: number;
  /** The factor by which the whole table comes to the national total. */
  readonly total: number;
  /** The factors by which the ministry and the field come to their locks and bounds. */
  readonly ministry: number;
  readonly field: number;
  /** The cell's own lock or bound; also a cell for which the sums leave nobody. */
  readonly bound: number;
  readonly rounding: number;
}

/** The change of every cell by cause, from what `allocate(demand)` gave; the largest first, then in the table's order. */
export function movesOf(demand: Demand, allocation: Allocation): Move[] {
  const conditions = new Map(demand.conditions.map((condition) => [placeKey(condition), condition]));
  const asked = (ministry: string | null, field: string | null) =>
    conditions.get(placeKey({ ministry, field })) ?? { weight: 1, lower: 0, lock: 0 };
  const moves = demand.ministries.flatMap((ministry, m) =>
    demand.fields.flatMap((field, f): Move[] => {
      const [from, to] = [demand.start[m]?.[f] ?? null, allocation.table[m]?.[f] ?? null];
      if (from === null && to === null) return [];
      const { weight = 1, lower = 0, lock = 0 } = asked(ministry, field);
      const weights = weight * (asked(ministry, null).weight ?? 1) * (asked(null, field).weight ?? 1);
      const { total, ministries, fields } = allocation.factors;
      const begun = from || Math.max(lower, lock);
      const weighted = begun * weights;
      const scaled = weighted * total;
      const byMinistry = scaled * (ministries[m] ?? 1);
      const byField = byMinistry * (fields[f] ?? 1);
      const fitted = allocation.fitted[m]?.[f] ?? 0;
      const parts = {
        opened: begun - (from ?? 0),
        weights: weighted - begun,
        total: scaled - weighted,
        ministry: byMinistry - scaled,
        field: byField - byMinistry,
        bound: fitted - byField,
        rounding: (to ?? 0) - fitted,
      };
      return [{ ministry, field, from, to, change: (to ?? 0) - (from ?? 0), parts }];
    }),
  );
  return moves.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** The moves of one ministry's or one field's cells, added up. */
export interface MoveSum extends Pick<Move, "from" | "to" | "change" | "parts"> {
  readonly name: string;
}

/** Adds the moves of each ministry or of each field, in the order of `names`. */
export function moveSums(
  moves: readonly Move[],
  by: "ministry" | "field",
  names: readonly string[],
): MoveSum[] {
  return names.map((name) => {
    const own = moves.filter((move) => move[by] === name);
    const sum = (part: keyof MoveParts) => sumPeople(own.map(({ parts }) => parts[part]));
    const from = sumKnownPeople(own.map((move) => move.from));
    const to = sumKnownPeople(own.map((move) => move.to));
    return {
      name,
      from,
      to,
      change: (to ?? 0) - (from ?? 0),
      parts: {
        opened: sum("opened"),
        weights: sum("weights"),
        total: sum("total"),
        ministry: sum("ministry"),
        field: sum("field"),
        bound: sum("bound"),
        rounding: sum("rounding"),
      },
    };
  });
}

/** True for a change of half a step or more; less is what rounding alone makes of a start that is not in whole steps. */
export function isMove(people: number): boolean {
  return Math.abs(people) >= STEP / 2;
}
