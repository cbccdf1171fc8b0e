import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cappedRate,
  completionRate,
  coverage,
  EMPTY_TALLY,
  sumTallies,
  type Tally,
  tallyCell,
} from "../../../src/domain/progress/completion.ts";
import { tally } from "../../builders.ts";

const people = fc.oneof(fc.nat(4), fc.nat(2_000_000));
const cell = fc.tuple(fc.option(people), fc.option(people));
const talliesOf = (cells: readonly (readonly [number | null, number | null])[]): Tally[] =>
  cells.map(([quota, actual]) => tallyCell(quota, actual));

describe("tallyCell(quota, actual)", () => {
  it("counts what is missing as gap", () => {
    expect(tallyCell(1000, 400)).toEqual(
      tally({ quota: 1000, actual: 400, capped: 400, gap: 600, plannedCells: 1, reportedCells: 1 }),
    );
  });

  it("has neither gap nor surplus when the quota is met exactly", () => {
    expect(tallyCell(1000, 1000)).toEqual(
      tally({ quota: 1000, actual: 1000, capped: 1000, plannedCells: 1, reportedCells: 1 }),
    );
  });

  it("counts what goes beyond the quota as surplus, never in capped", () => {
    expect(tallyCell(1000, 1300)).toEqual(
      tally({ quota: 1000, actual: 1300, capped: 1000, surplus: 300, plannedCells: 1, reportedCells: 1 }),
    );
  });

  it("leaves the whole quota missing when nothing was reported, and says that it was not reported", () => {
    expect(tallyCell(1000, null)).toEqual(
      tally({ quota: 1000, gap: 1000, unreportedGap: 1000, plannedCells: 1 }),
    );
  });

  it("distinguishes a reported zero from not reported", () => {
    expect(tallyCell(1000, 0)).toEqual(tally({ quota: 1000, gap: 1000, plannedCells: 1, reportedCells: 1 }));
  });

  it("counts people without a quota as off-plan, in volume alone", () => {
    expect(tallyCell(null, 250)).toEqual(tally({ actual: 250, offPlan: 250, reportedCells: 1 }));
  });

  it("distinguishes a quota of zero from no quota: people beyond it are surplus", () => {
    expect(tallyCell(0, 250)).toEqual(
      tally({ actual: 250, surplus: 250, plannedCells: 1, reportedCells: 1 }),
    );
  });

  it("is empty where nothing was planned and nothing reported", () => {
    expect(tallyCell(null, null)).toEqual(EMPTY_TALLY);
  });
});

describe("sumTallies(tallies)", () => {
  it("is the empty tally for none", () => {
    expect(sumTallies([])).toEqual(EMPTY_TALLY);
  });

  it("adds every member", () => {
    expect(
      sumTallies([tallyCell(1000, 400), tallyCell(500, 800), tallyCell(200, null), tallyCell(null, 7)]),
    ).toEqual({
      quota: 1700,
      actual: 1207,
      capped: 900,
      gap: 800,
      unreportedGap: 200,
      surplus: 300,
      offPlan: 7,
      plannedCells: 3,
      reportedCells: 3,
    });
  });

  it("does not let the surplus of one cell fill the gap of another", () => {
    const sum = sumTallies([tallyCell(100, 180), tallyCell(100, 20)]);
    expect(sum).toMatchObject({ quota: 200, actual: 200, capped: 120, gap: 80, surplus: 80 });
  });

  it("comes to the same whichever way the cells are grouped", () => {
    fc.assert(
      fc.property(fc.array(cell), fc.nat(10), (cells, at) => {
        const tallies = talliesOf(cells);
        const halves = [sumTallies(tallies.slice(0, at)), sumTallies(tallies.slice(at))];
        expect(sumTallies(halves)).toEqual(sumTallies(tallies));
      }),
    );
  });

  it("leaves the tallies that it adds alone", () => {
    sumTallies([tallyCell(1, 1)]);
    expect(EMPTY_TALLY).toEqual(tallyCell(null, null));
  });
});

describe("a tally", () => {
  it("always splits: quota = capped + gap, actual = capped + surplus + off-plan", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sum = sumTallies(talliesOf(cells));
        expect(sum.quota).toBe(sum.capped + sum.gap);
        expect(sum.actual).toBe(sum.capped + sum.surplus + sum.offPlan);
        expect(sum.unreportedGap).toBeLessThanOrEqual(sum.gap);
      }),
    );
  });

  it("holds the figures that went in, to the person", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sum = sumTallies(talliesOf(cells));
        expect(sum.quota).toBe(cells.reduce((total, [quota]) => total + (quota ?? 0), 0));
        expect(sum.actual).toBe(cells.reduce((total, [, actual]) => total + (actual ?? 0), 0));
        expect(sum.reportedCells).toBe(cells.filter(([, actual]) => actual !== null).length);
      }),
    );
  });

  it("has whole people, none negative", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        for (const member of Object.values(sumTallies(talliesOf(cells)))) {
          expect(Number.isSafeInteger(member) && member >= 0).toBe(true);
        }
      }),
    );
  });
});

describe("completionRate(tally)", () => {
  it("is actual / quota", () => {
    expect(completionRate(tallyCell(1000, 250))).toBe(0.25);
  });

  it("goes above 1 when more was done than planned", () => {
    expect(completionRate(tallyCell(1000, 1500))).toBe(1.5);
  });

  it("counts off-plan people, because it is a volume", () => {
    expect(completionRate(sumTallies([tallyCell(1000, 500), tallyCell(null, 250)]))).toBe(0.75);
  });

  it("is 0 for a reported zero", () => {
    expect(completionRate(tallyCell(1000, 0))).toBe(0);
  });

  it("is null when nothing was reported", () => {
    expect(completionRate(tallyCell(1000, null))).toBeNull();
  });

  it("is null when nothing was planned, however many people were reported", () => {
    expect(completionRate(tallyCell(null, 250))).toBeNull();
    expect(completionRate(tallyCell(0, 250))).toBeNull();
  });
});

describe("cappedRate(tally)", () => {
  it("is the people within their cell's quota / quota", () => {
    expect(cappedRate(sumTallies([tallyCell(100, 180), tallyCell(100, 20)]))).toBe(0.6);
  });

  it("does not count off-plan people", () => {
    expect(cappedRate(sumTallies([tallyCell(1000, 500), tallyCell(null, 250)]))).toBe(0.5);
  });

  it("is null when nothing was reported or nothing was planned", () => {
    expect(cappedRate(tallyCell(1000, null))).toBeNull();
    expect(cappedRate(tallyCell(null, 250))).toBeNull();
  });

  it("is between 0 and 1 and never above the completion rate", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sum = sumTallies(talliesOf(cells));
        const capped = cappedRate(sum);
        const rate = completionRate(sum);
        expect(capped === null).toBe(rate === null);
        fc.pre(capped !== null && rate !== null);
        expect(capped).toBeGreaterThanOrEqual(0);
        expect(capped).toBeLessThanOrEqual(1);
        expect(capped).toBeLessThanOrEqual(rate);
      }),
    );
  });

  it("is 1 exactly when no gap is left", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sum = sumTallies(talliesOf(cells));
        const capped = cappedRate(sum);
        fc.pre(capped !== null);
        expect(capped === 1).toBe(sum.gap === 0);
      }),
    );
  });
});

describe("coverage(tally)", () => {
  it("is the share of the quota whose cells were reported", () => {
    expect(coverage(sumTallies([tallyCell(300, 10), tallyCell(100, null)]))).toBe(0.75);
  });

  it("counts a reported zero as covered", () => {
    expect(coverage(sumTallies([tallyCell(300, 0), tallyCell(100, null)]))).toBe(0.75);
  });

  it("is not raised by off-plan people", () => {
    expect(coverage(sumTallies([tallyCell(400, null), tallyCell(null, 90)]))).toBe(0);
  });

  it("is 0 when nothing was reported and null when nothing was planned", () => {
    expect(coverage(tallyCell(1000, null))).toBe(0);
    expect(coverage(tallyCell(null, 250))).toBeNull();
  });
});
