import { describe, expect, it } from "vitest";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { readEntry } from "../../../src/journal/entries/readEntry.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { admitted, desk } from "./desk.ts";

const DOCUMENT = { title: "2022年工作总结", documentNumber: "", date: "2023-01-20" };

function total(count: number | null, year = 2022): EntryBody {
  return { kind: "year-total-set", year, measure: "capability/培养培训人数", count, document: DOCUMENT };
}

describe("yearTotalsIn(entries, roster)", () => {
  it("takes the last total of a year and measure, and none where it was taken back", () => {
    const planner = desk(1);
    planner.write(total(900_000));
    planner.write(total(910_000));
    planner.write(total(870_000, 2021));
    const { yearTotals } = foldJournal(planner.known, { own: new Set([planner.key]) });
    expect(yearTotals.map(({ year, count }) => [year, count])).toEqual([
      [2022, 910_000],
      [2021, 870_000],
    ]);
    planner.write(total(null));
    expect(foldJournal(planner.known, { own: new Set([planner.key]) }).yearTotals).toMatchObject([
      { year: 2021 },
    ]);
  });

  it("takes none of a ministry's", () => {
    const [own, ministry] = [desk(1), desk(2)];
    own.write(admitted(ministry, "财政部"));
    ministry.learn(own);
    ministry.write(total(1));
    own.learn(ministry);
    expect(foldJournal(own.known, { own: new Set([own.key]) }).yearTotals).toEqual([]);
  });

  it("is refused where a member is missing", () => {
    const entry = desk(1).write(total(900_000));
    expect(readEntry(entry)).toBe(entry);
    expect(readEntry({ ...entry, body: { ...entry.body, count: 1.5 } }).format).toBeNull();
  });
});
