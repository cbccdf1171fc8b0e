import type { ClashMember } from "../../../src/domain/allocation/clash.ts";
import { type Condition, type Demand, STEP } from "../../../src/domain/allocation/demand.ts";

/**
 * What a demand asks, read once more and in another way than `limitsOf` does, as the arcs of a network with bounds in
 * steps. The nodes are bits, so that a set of nodes is a number: source, ministries, fields, sink.
 */
export interface Arc {
  readonly kind: ClashMember["kind"];
  readonly ministry: string | null;
  readonly field: string | null;
  readonly from: number;
  readonly to: number;
  readonly lower: number;
  readonly upper: number;
  /** What stays of the arc when nobody asks anything: 0 where the table has no start and nobody opens the cell. */
  readonly room: number;
}

export function arcsOf(demand: Demand): Arc[] {
  const asked = (ministry: string | null, field: string | null) => {
    const { lower, upper, lock }: Partial<Condition> =
      demand.conditions.find((other) => other.ministry === ministry && other.field === field) ?? {};
    return {
      lower: Math.max(Math.ceil((lower ?? 0) / STEP), (lock ?? 0) / STEP),
      upper: Math.min(Math.floor((upper ?? Infinity) / STEP), (lock ?? Infinity) / STEP),
    };
  };
  const [m, f] = [demand.ministries.length, demand.fields.length];
  const node = (index: number) => 2 ** index;
  const total = demand.total / STEP;
  return [
    {
      kind: "total",
      ministry: null,
      field: null,
      from: node(1 + m + f),
      to: 1,
      lower: total,
      upper: total,
      room: Infinity,
    },
    ...demand.ministries.map((ministry, i): Arc => {
      return {
        kind: "ministry",
        ministry,
        field: null,
        from: 1,
        to: node(1 + i),
        ...asked(ministry, null),
        room: Infinity,
      };
    }),
    ...demand.fields.map((field, j): Arc => {
      const ends = { from: node(1 + m + j), to: node(1 + m + f) };
      return { kind: "field", ministry: null, field, ...ends, ...asked(null, field), room: Infinity };
    }),
    ...demand.ministries.flatMap((ministry, i) =>
      demand.fields.map((field, j): Arc => {
        const { lower, upper } = asked(ministry, field);
        const room = lower > 0 || (demand.start[i]?.[j] ?? 0) > 0 ? Infinity : 0;
        const ends = { from: node(1 + i), to: node(1 + m + j) };
        return { kind: "cell", ministry, field, ...ends, lower, upper: Math.min(upper, room), room };
      }),
    ),
  ];
}

/**
 * By how much arcs clash at most: over every set of nodes, what must come in less what can go out (Hoffman 1960);
 * and an arc's lower less its upper bound. 0 or less: a circulation exists.
 */
export function shortfall(arcs: readonly Arc[]): number {
  const nodes = Math.max(...arcs.flatMap(({ from, to }) => [from, to])) * 2;
  let most = Math.max(...arcs.map(({ lower, upper }) => lower - upper));
  for (let set = 1; set < nodes; set++) {
    let missing = 0;
    for (const { from, to, lower, upper } of arcs) {
      if (set & to && !(set & from)) missing += lower;
      if (set & from && !(set & to)) missing -= upper;
    }
    most = Math.max(most, missing);
  }
  return most;
}

/** The arcs with the members' bounds alone, each given way by what `give` says, in steps (Infinity: left out). */
export function arcsWith(
  arcs: readonly Arc[],
  members: readonly ClashMember[],
  give: (member: ClashMember) => number,
): Arc[] {
  return arcs.map((arc) => {
    const of = (side: "lower" | "upper") =>
      members.find((one) => one.side === side && one.ministry === arc.ministry && one.field === arc.field);
    const [lower, upper] = [of("lower"), of("upper")];
    return {
      ...arc,
      lower: lower ? Math.max(0, lower.people / STEP - give(lower)) : 0,
      upper: Math.min(arc.room, upper ? upper.people / STEP + give(upper) : Infinity),
    };
  });
}

/**
 * The fewest bounds that clash: for every set of nodes all upper bounds on its way out and the largest lower ones on its
 * way in, as many as outweigh them. Infinity where nothing clashes.
 */
export function fewestClashing(arcs: readonly Arc[]): number {
  const nodes = Math.max(...arcs.flatMap(({ from, to }) => [from, to])) * 2;
  let fewest = arcs.some(({ lower, upper, room }) => lower > upper && room > 0) ? 2 : Infinity;
  for (let set = 1; set < nodes; set++) {
    const lower = arcs
      .filter(({ from, to, lower }) => set & to && !(set & from) && lower > 0)
      .map((arc) => arc.lower)
      .sort((a, b) => a - b);
    const leaving = arcs.filter(({ from, to }) => set & from && !(set & to));
    let left = leaving.reduce((sum, arc) => sum + arc.upper, 0);
    let count = leaving.filter(({ room }) => room > 0).length;
    for (; left >= 0 && lower.length > 0; count++) left -= lower.pop() ?? 0;
    if (left < 0) fewest = Math.min(fewest, count);
  }
  return fewest;
}
