import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/journal/entries/entry.ts";
import { sealEntry } from "../../../src/journal/entries/writer.ts";
import { causalOrder } from "../../../src/journal/fold/causalOrder.ts";
import { draft, unsigned, writer } from "../entries/draft.ts";

const at = (day: number) => ({ time: `2025-07-${String(day).padStart(2, "0")}T08:00:00.000Z` });
const seal = (day: number, number: number, previous: Entry | null, ...after: Entry[]) =>
  sealEntry(
    draft(undefined, at(day)),
    { previous: previous?.id ?? null, after: after.map(({ id }) => id) },
    writer(number),
  );

describe("causalOrder(entries)", () => {
  it("puts an entry after those that it follows, although its clock says otherwise", () => {
    const first = seal(20, 1, null);
    const second = seal(10, 1, first);
    const third = seal(5, 2, null, second);
    expect(causalOrder([third, second, first])).toEqual([first, second, third]);
  });

  it("orders entries that do not know each other by time, then id", () => {
    const [late, early] = [seal(9, 1, null), seal(8, 2, null)];
    expect(causalOrder([late, early])).toEqual([early, late]);
    const same = [seal(8, 3, null), seal(8, 4, null)].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(causalOrder([...same].reverse())).toEqual(same);
  });

  it("compares instants and not their texts", () => {
    const utc = unsigned(draft(undefined, { time: "2025-07-10T01:00:00Z" }));
    const beijing = unsigned(draft(undefined, { time: "2025-07-10T08:30:00+08:00" }));
    expect(causalOrder([utc, beijing])).toEqual([beijing, utc]);
  });

  it("has an entry once that came twice, and does not miss what is not there", () => {
    const entry = seal(8, 1, seal(7, 1, null), seal(6, 2, null));
    expect(causalOrder([entry, entry])).toEqual([entry]);
  });

  it("ends for entries whose ids were forged to follow each other", () => {
    const [one, two] = [unsigned(draft()), unsigned(draft(undefined, at(1)))];
    const circle = [
      { ...one, previous: two.id },
      { ...two, previous: one.id },
    ];
    expect(causalOrder(circle)).toHaveLength(2);
  });

  it("holds for a long chain whose clock runs backwards", () => {
    const chain: Entry[] = [];
    for (let n = 0; n < 20_000; n++) {
      const time = new Date(Date.UTC(2025, 6, 10) - n * 1000).toISOString();
      chain.push({ ...unsigned(draft()), id: String(n), previous: n === 0 ? null : String(n - 1), time });
    }
    expect(causalOrder([...chain].reverse()).map(({ id }) => id)).toEqual(chain.map(({ id }) => id));
  });

  it("does not depend on the order in which entries came", () => {
    const times = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.nat()), (made, pick) => {
        const entries: Entry[] = [];
        const last = new Map<number, Entry>();
        for (const [day, number] of made) {
          const known = entries.filter(() => (pick.next().value ?? 0) % 2 === 0);
          const entry = seal(day, number, last.get(number) ?? null, ...known);
          last.set(number, entry);
          entries.push(entry);
        }
        const shuffled = [...entries].sort(() => ((pick.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const order = causalOrder(shuffled).map(({ id }) => id);
        expect(order).toEqual(causalOrder(entries).map(({ id }) => id));
        for (const entry of entries)
          for (const id of entry.format === 3 ? entry.after : [])
            expect(order.indexOf(id)).toBeLessThan(order.indexOf(entry.id));
      }),
    );
  });
});
