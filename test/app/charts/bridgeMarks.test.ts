import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BridgeStyle,
  bridgeMarks,
  bridgeSpan,
  bridgeStages,
  type ChartedBridge,
} from "../../../src/app/charts/bridgeMarks.ts";
import type { LineMark, RectMark, TextMark } from "../../../src/app/charts/marks.ts";

const bridge = (from: number, ...changes: readonly number[]): ChartedBridge => ({
  from: { name: "2024年", people: from },
  to: { name: "2025年", people: changes.reduce((sum, change) => sum + change, from) },
  steps: changes.map((change, i) => ({ name: `部门${i}`, change, note: "" })),
});

const STYLE: BridgeStyle = {
  barHeight: 14,
  outline: 1.5,
  isOutlineInside: false,
  total: { height: 22, strokeWidth: 4 },
  noChange: { height: 12, strokeWidth: 2 },
  ruleWidth: 1,
  figureGap: 6,
  fontSize: 12,
};

/** Drawn in per cent of the width. */
const draw = (from: number, ...changes: readonly number[]) => {
  const stages = bridgeStages(bridge(from, ...changes));
  const { low, span } = bridgeSpan(stages);
  return bridgeMarks(stages, { left: 0, low, scale: 100 / span }, { top: 0, pitch: 26 }, STYLE);
};

describe("bridgeStages(chart)", () => {
  it("hands the running total on from step to step", () => {
    const stages = bridgeStages(bridge(100, 20, -50));
    expect(stages.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ["total", 100, 100],
      ["step", 100, 120],
      ["step", 120, 70],
      ["total", 70, 70],
    ]);
  });
});

describe("bridgeMarks(stages, axis, rows, style)", () => {
  const marks = draw(1000, 400, 0, -600);
  const part = (name: string) => marks.filter((mark) => mark["data-part"] === name);

  it("draws an increase filled, a decrease hollow and no change as a line, each from the running total on", () => {
    const [up, down] = part("bar") as RectMark[];
    // 800 to 1400 people are the whole width.
    expect(up?.x).toBeCloseTo(100 / 3, 9);
    expect(up?.width).toBeCloseTo(200 / 3, 9);
    expect(up?.fill).toBe(up?.stroke);
    expect([down?.x, down?.width, down?.fill]).toEqual([0, 100, "#ffffff"]);
    expect((part("no-change") as LineMark[]).map(({ x1 }) => x1)).toEqual([100]);
  });

  it("writes a figure at the side to which its step leads", () => {
    const figures = marks.filter((mark): mark is TextMark => mark.tag === "text");
    expect(figures.map(({ text, textAnchor, dx }) => [text, textAnchor, dx])).toEqual([
      ["1,000", "start", 6],
      ["+400", "start", 6],
      ["0", "start", 6],
      ["−600", "end", -6],
      ["800", "start", 6],
    ]);
  });

  it("centres each stage in its row and leads a line from each but the last to the next", () => {
    const rules = marks.filter(
      (mark): mark is LineMark => mark.tag === "line" && mark["data-part"] === undefined,
    );
    expect(rules.map(({ y1, y2 }) => [y1, y2])).toEqual([
      [13, 39],
      [39, 65],
      [65, 91],
      [91, 117],
    ]);
    expect((part("total") as LineMark[]).map(({ y1, y2 }) => (y1 + y2) / 2)).toEqual([13, 117]);
  });

  it("keeps every mark within the width, whatever the changes", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 20 }),
        (from, changes) => {
          for (const mark of draw(from, ...changes)) {
            const [left, right] =
              mark.tag === "rect"
                ? [mark.x, mark.x + mark.width]
                : mark.tag === "line"
                  ? [mark.x1, mark.x2]
                  : [0, 0];
            expect(left).toBeGreaterThanOrEqual(-1e-9);
            expect(right).toBeLessThanOrEqual(100 + 1e-9);
          }
        },
      ),
    );
  });
});
