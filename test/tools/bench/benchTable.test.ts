import { describe, expect, it } from "vitest";
import { withResults } from "../../../tools/bench/benchmarksPage.ts";
import { type BenchRow, isMissed, loneRow, median, pairedRow } from "../../../tools/bench/benchRow.ts";
import { benchSummary, benchTable } from "../../../tools/bench/benchTable.ts";
import { reasonIn } from "../../../tools/bench/runBench.ts";

const row = (over: Partial<BenchRow>): BenchRow => ({
  name: "first screen",
  unit: "ms",
  ours: 300,
  peer: { name: "floor page", value: 200 },
  ratio: 1.5,
  goal: null,
  ...over,
});

describe("a row of several runs", () => {
  it("has the median of the pairs' ratios, not the ratio of the medians", () => {
    // The machine was ten times as busy during the second pair.
    const made = pairedRow(
      "x",
      "ms",
      [
        [2, 1],
        [30, 10],
        [4, 1],
      ],
      "peer",
      null,
    );
    expect(made).toMatchObject({ ours: 4, peer: { name: "peer", value: 1 }, ratio: 3 });
  });

  it("cannot be made without runs or of what is no number", () => {
    expect(() => loneRow("x", "ms", [], null)).toThrow(RangeError);
    expect(() => median([1, Number.NaN, 2])).toThrow(RangeError);
  });

  it("takes the lower of two middle values", () => {
    expect([median([5, 1, 3]), median([4, 1, 2, 3])]).toEqual([3, 2]);
  });
});

describe("a goal", () => {
  it("is met by exactly as much as it allows, of the ratio or of our own figure", () => {
    expect(isMissed(row({ goal: { of: "ratio", atMost: 1.5 } }))).toBe(false);
    expect(isMissed(row({ goal: { of: "ratio", atMost: 1.49 } }))).toBe(true);
    expect(isMissed(row({ goal: { of: "ours", atMost: 300 } }))).toBe(false);
    expect(isMissed(row({ goal: { of: "ours", atMost: 299 } }))).toBe(true);
  });

  it("is missed by a figure that is none, and cannot be missed where there is none", () => {
    expect(isMissed(row({ ours: Number.NaN, goal: { of: "ours", atMost: 300 } }))).toBe(true);
    expect(isMissed(row({ ratio: null, peer: null, goal: { of: "ratio", atMost: 9 } }))).toBe(true);
    expect(isMissed(row({ ours: 1e9, ratio: 1e9 }))).toBe(false);
  });
});

describe("the table", () => {
  const results = [
    row({ goal: { of: "ratio", atMost: 1.3 } }),
    row({ name: "month", ours: 0.0412, peer: null, ratio: null, goal: { of: "ours", atMost: 2 } }),
    row({ name: "heap", unit: "MB", ours: 12.34, ratio: 0.0617 }),
    { name: "ledger", failed: "Error: a | b\n  at x" },
  ];

  it("shows the goal beside each figure, what is missed, and why a benchmark failed", () => {
    expect(benchTable(results)).toBe(
      [
        "| what         |     ours | peer               |   ratio |    goal |                            |",
        "| ------------ | -------: | ------------------ | ------: | ------: | -------------------------- |",
        "| first screen |   300 ms | 200 ms, floor page |  1.50 × | ≤ 1.3 × | **missed**                 |",
        "| month        | 0.041 ms |                    |         |  ≤ 2 ms | met                        |",
        "| heap         |  12.3 MB | 200 MB, floor page | 0.062 × |         |                            |",
        "| ledger       |          |                    |         |         | failed: Error: a \\| b at x |",
      ].join("\n"),
    );
  });

  it("is summed up in a sentence", () => {
    expect(benchSummary(results)).toBe("3 rows, 2 with a goal: 1 met, 1 missed; 1 benchmarks failed.");
  });

  it("takes the place of the one before on the page, which must have the place", () => {
    const run = {
      date: "2026-01-02",
      machine: "2 × CPU",
      loadBefore: 0.1,
      seconds: 99.6,
      versions: ["Node 20"],
    };
    const page =
      "A\n<!-- written by npm run bench -- --write -->\nold\n<!-- end of what was written -->\nB\n";
    const once = withResults(page, results, run);
    expect(once).toContain("2026-01-02, 2 × CPU; load before 0.10; the whole run took 100 s.");
    expect(once).toContain(benchTable(results));
    expect(once.startsWith("A\n<!--") && once.endsWith("-->\nB\n")).toBe(true);
    expect(once).not.toContain("old");
    expect(withResults(once, results, run)).toBe(once);
    expect(() => withResults("A", results, run)).toThrow(/no lines/);
  });
});

describe("the reason of a failure", () => {
  it("is the first error that was printed, without colours", () => {
    const output =
      "building\n\u001b[31mTypeError: x is not a function\u001b[39m\n    at y\nError: later\n1 failed\n";
    expect(reasonIn(output)).toBe("TypeError: x is not a function");
  });

  it("is the last line where no error was named", () => {
    expect(reasonIn("begun\n\nkilled\n")).toBe("killed");
    expect(reasonIn("")).toBe("printed nothing");
  });
});
