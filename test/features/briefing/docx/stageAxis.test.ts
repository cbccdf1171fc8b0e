import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeStages, type ChartedBridge } from "../../../../src/app/charts/bridgeMarks.ts";
import { stageAxis } from "../../../../src/features/briefing/docx/stageAxis.ts";

const bridge = (from: number, ...changes: readonly number[]): ChartedBridge => ({
  from: { name: "2024年", people: from },
  to: { name: "2025年", people: changes.reduce((sum, change) => sum + change, from) },
  steps: changes.map((change, i) => ({ name: `部门${i}`, change, note: "" })),
});

describe("stageAxis(stages)", () => {
  it("has every stage between round bounds in at most eight intervals, never below 0", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.array(fc.nat(100_000), { maxLength: 20 }), (from, changes) => {
        const stages = bridgeStages(bridge(from, ...changes));
        const { minimum, maximum, interval } = stageAxis(stages);
        expect(minimum).toBeGreaterThanOrEqual(0);
        for (const { start, end } of stages) {
          expect(minimum).toBeLessThanOrEqual(Math.min(start, end));
          expect(maximum).toBeGreaterThanOrEqual(Math.max(start, end));
        }
        expect(maximum).toBeGreaterThan(minimum);
        expect(Math.round((maximum - minimum) / interval)).toBeLessThanOrEqual(8);
        expect(minimum / interval).toBeCloseTo(Math.round(minimum / interval), 6);
      }),
    );
  });

  it("leaves room before the lowest stage where that is not 0", () => {
    expect(stageAxis(bridgeStages(bridge(920_300, 59_700)))).toEqual({
      minimum: 900_000,
      maximum: 1_000_000,
      interval: 20_000,
    });
  });
});
