import { expect, it } from "vitest";
import { lastReturned } from "../../../src/journal/fold/returnedReports.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { desk, returned } from "./desk.ts";

it("lastReturned(returned, …) is open until a report of its month or a later one counts", () => {
  const planner = desk(1);
  const author = { kind: "ministry", name: "财政部" } as const;
  planner.write(returned(null), { author });
  const june = foldJournal(planner.known, { own: new Set([planner.key]) }).returned;
  const of = (latest: string | null, list = june, ministry = "财政部", year = 2025) =>
    lastReturned(list, { ministry, year, latest })?.cutoff;
  expect(of(null)).toBe("2025-06");
  expect(of("2025-05")).toBe("2025-06");
  expect(of("2025-06")).toBeUndefined();
  expect(of(null, june, "教育部")).toBeUndefined();
  expect(of(null, june, "财政部", 2026)).toBeUndefined();
  const unknownMonth = june.map((each) => ({ ...each, cutoff: null, year: null }));
  expect(of(null, unknownMonth)).toBeNull();
  expect(of("2025-05", unknownMonth)).toBeUndefined();
});
