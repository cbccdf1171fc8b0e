import { describe, expect, it } from "vitest";
import {
  axisEnd,
  type BulletPoint,
  type BulletStyle,
  bulletMarks,
  rateTicks,
} from "../../../src/app/charts/bulletMarks.ts";

const STYLE: BulletStyle = {
  rangeHeight: 16,
  barHeight: 8,
  outline: 1,
  isOutlineInside: false,
  paceHeight: 12,
  pace: { strokeWidth: 2 },
  isPaceBehind: false,
  ranges: (due) => [
    { to: due, fill: "#eeeeee" },
    { to: 1, fill: "#ffffff" },
  ],
};
const AXIS = { left: 10, scale: 100, end: 1.2 };
const point = { name: "教育部", rate: 0.4, expected: 0.5, band: "slow", carriedForward: false } as const;
const facts = { "data-row": "教育部", "data-scale": 100 };

describe("axisEnd(rates)", () => {
  it("is 120 % or the next 20 % past the largest rate", () => {
    expect(axisEnd([null, 0.5])).toBe(1.2);
    expect(axisEnd([1.185])).toBe(1.4);
    expect(axisEnd([2.3, 0.1])).toBe(2.4);
  });
});

describe("rateTicks(end, mostSteps)", () => {
  it("is 50 % apart while there are few steps, and further apart on a longer axis", () => {
    expect(rateTicks(1.2, 5)).toEqual([0, 0.5, 1]);
    expect(rateTicks(2.4, 5)).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(rateTicks(4.2, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(rateTicks(23.2, 5)).toEqual([0, 5, 10, 15, 20]);
  });
});

describe("bulletMarks(point, axis, middle, style)", () => {
  it("draws the ranges, a bar as long as the rate and a mark at what is due, centred on the middle", () => {
    const [under, over, bar, pace, ...rest] = bulletMarks(point, AXIS, 50, STYLE);
    expect(under).toMatchObject({ x: 10, width: 50, y: 42, height: 16 });
    expect(over).toMatchObject({ x: 60, width: 50, y: 42, height: 16 });
    expect(bar).toMatchObject({
      x: 10,
      width: 40,
      y: 46,
      height: 8,
      "data-part": "bar",
      "data-value": 0.4,
      ...facts,
    });
    expect(pace).toMatchObject({ x1: 60, x2: 60, y1: 44, y2: 56, "data-part": "pace", ...facts });
    expect(rest).toEqual([]);
  });

  it("dashes the bar of a figure that is carried forward, from its end on, which stays whole", () => {
    const marks = bulletMarks({ ...point, carriedForward: true }, AXIS, 50, STYLE);
    const bar = marks.findIndex((mark) => mark["data-part"] === "bar");
    expect(marks[bar]).toMatchObject({ x: 10, width: 40 });
    // The pattern begins with a gap at x1, the bar's end.
    expect(marks[bar + 1]).toMatchObject({ x1: 50, x2: 10, y1: 50, y2: 50, strokeWidth: 9 });
    expect(marks[bar + 1]).toMatchObject({ "data-part": "carried", strokeDasharray: "0 4 2 0", ...facts });
  });

  it("outlines white and pale bars, inside of their length where the style says so", () => {
    const barOf = (band: BulletPoint["band"], style: BulletStyle) =>
      bulletMarks({ ...point, band }, AXIS, 50, style).find((mark) => mark["data-part"] === "bar");
    for (const band of ["on-pace", "slow"] as const) {
      expect(barOf(band, STYLE)).toMatchObject({ x: 10, width: 40, strokeWidth: 1 });
      expect(barOf(band, { ...STYLE, isOutlineInside: true })).toMatchObject({
        x: 10.5,
        width: 39,
        y: 46.5,
        height: 7,
        strokeWidth: 1,
      });
    }
    expect(barOf("behind", STYLE)).not.toHaveProperty("strokeWidth");
  });

  it("leaves out the pace mark where nothing is known of what is due", () => {
    const marks = bulletMarks({ ...point, expected: null }, AXIS, 50, STYLE);
    expect(marks.map((mark) => mark["data-part"])).toEqual([undefined, "bar"]);
  });

  it("draws the pace mark under the bar where the style says so", () => {
    const marks = bulletMarks(point, AXIS, 50, { ...STYLE, isPaceBehind: true });
    expect(marks.map((mark) => mark["data-part"])).toEqual([undefined, undefined, "pace", "bar"]);
  });

  it("ends a bar that is longer than the axis with it, and says so", () => {
    const bar = bulletMarks({ ...point, rate: 7 }, AXIS, 50, STYLE).find(
      ({ tag, ...mark }) => mark["data-part"] === "broken-bar",
    );
    expect(bar).toMatchObject({ width: 120, "data-value": 7 });
  });
});
