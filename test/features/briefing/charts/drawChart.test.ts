import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAND_FILLS } from "../../../../src/app/charts/bulletMarks.ts";
import type { Mark, RectMark, TextMark } from "../../../../src/app/charts/marks.ts";
import { TYPE_AREA } from "../../../../src/app/paper/sheetPage.ts";
import { chartHeight, drawChart } from "../../../../src/features/briefing/charts/drawChart.ts";
import type { Chart } from "../../../../src/features/briefing/document/document.ts";
import {
  bars,
  boxOf,
  bridge,
  bulletRow,
  bullets,
  chartArbitrary,
  manyRows,
  widthArbitrary,
} from "../charts.ts";

/** Charts of up to forty rows are slow to look through. */
const RUNS = { numRuns: 40 };
const WIDTH = TYPE_AREA.portrait.width;

const draw = (chart: Chart) => drawChart(chart, WIDTH, 1).marks;
const part = (marks: readonly Mark[], name: string) => marks.filter((mark) => mark["data-part"] === name);
const rects = (marks: readonly Mark[], name: string) =>
  part(marks, name).filter((mark): mark is RectMark => mark.tag === "rect");
const texts = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.tag === "text");
const words = (marks: readonly Mark[]) => texts(marks).map(({ text }) => text);
/** Length with the outline, which is drawn half outside. */
const lengthOf = ({ width, strokeWidth = 0 }: RectMark) => width + strokeWidth;

describe("drawChart(chart, width, number, foot)", () => {
  it("draws every bar as long as its value times the one scale of its chart", () => {
    fc.assert(
      fc.property(chartArbitrary, widthArbitrary, (chart, width) => {
        const { marks } = drawChart(chart, width);
        const drawn = [...rects(marks, "bar"), ...rects(marks, "unreported")];
        for (const bar of drawn)
          expect(lengthOf(bar)).toBeCloseTo(
            Math.abs(bar["data-value"] ?? NaN) * (bar["data-scale"] ?? NaN),
            6,
          );
        expect(new Set(drawn.map((bar) => bar["data-scale"])).size).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it("keeps every mark inside the drawing", () => {
    fc.assert(
      fc.property(chartArbitrary, widthArbitrary, fc.integer({ min: 1, max: 99 }), (chart, width, number) => {
        const { marks, height } = drawChart(chart, width, number);
        const outside = marks.filter((mark) => {
          const box = edgesOf(mark);
          return (
            box &&
            (box.left < -0.01 || box.right > width + 0.01 || box.top < -0.01 || box.bottom > height + 0.01)
          );
        });
        expect(outside).toEqual([]);
      }),
      RUNS,
    );
  });

  it("has no text over another text or a bar", () => {
    fc.assert(
      fc.property(chartArbitrary, widthArbitrary, (chart, width) => {
        const { marks } = drawChart(chart, width, 12);
        const labels = texts(marks).map((mark) => ({ mark, box: boxOf(mark) }));
        const solid = [...rects(marks, "bar"), ...rects(marks, "unreported"), ...rects(marks, "broken-bar")];
        const boxes = solid.map((mark) => ({ mark, box: edgesOf(mark)! }));
        const collisions = labels.flatMap((one, index) =>
          [...labels.slice(index + 1), ...boxes]
            .filter((other) => overlap(one.box, other.box))
            .map((other) => [one.mark, other.mark]),
        );
        expect(collisions).toEqual([]);
      }),
      RUNS,
    );
  });

  it("writes every name, heading and source out in full", () => {
    fc.assert(
      fc.property(chartArbitrary, widthArbitrary, (chart, width) => {
        const drawn = words(drawChart(chart, width).marks).join("").replaceAll(" ", "");
        const names =
          chart.kind === "bridge"
            ? [chart.from, ...chart.steps, chart.to].map(({ name }) => name)
            : chart.rows.map(({ name }) => name);
        for (const text of [...names, chart.title, chart.subtitle, chart.source])
          expect(drawn).toContain(text.replaceAll(" ", ""));
      }),
      RUNS,
    );
  });

  it("writes its number before the title and further lines at the foot", () => {
    const chart = bullets([bulletRow("教育部", 5, 10)]);
    const drawn = words(drawChart(chart, WIDTH, 3, [{ text: "核验码 K2Q4-9ZTM", strong: false }]).marks);
    expect(drawn.slice(0, 2)).toEqual(["图3", chart.title]);
    expect(drawn.slice(-2)).toEqual([chart.source, "核验码 K2Q4-9ZTM"]);
  });
});

describe("chartHeight(chart, width)", () => {
  it("is the height that is drawn, whatever the number", () => {
    fc.assert(
      fc.property(chartArbitrary, widthArbitrary, fc.integer({ min: 1, max: 99 }), (chart, width, number) => {
        expect(drawChart(chart, width, number).height).toBe(chartHeight(chart, width));
      }),
      RUNS,
    );
  });

  it("lets forty ministries stand on one upright page", () => {
    expect(chartHeight(bullets(manyRows(40)), WIDTH)).toBeLessThan(TYPE_AREA.portrait.height);
  });
});

describe("bullets", () => {
  it("begin at zero and put the pace mark and the line of 100 % on the same scale", () => {
    const marks = draw(bullets([bulletRow("教育部", 400, 1000, 0.5), bulletRow("科技部", 900, 1000, 0.75)]));
    const drawn = rects(marks, "bar");
    // The outline of a white or pale bar is inside its length.
    const starts = drawn.map(({ x, strokeWidth = 0 }) => x - strokeWidth / 2);
    const zero = starts[0]!;
    expect(starts).toEqual([zero, zero]);
    const scale = drawn[0]!["data-scale"]!;
    const at = (name: string) =>
      part(marks, name).map((mark) => mark.tag === "line" && (mark.x1 - zero) / scale);
    expect(at("pace").map((ratio) => Number(ratio).toFixed(9))).toEqual(["0.500000000", "0.750000000"]);
    expect(Number(at("plan")[0])).toBeCloseTo(1, 9);
  });

  it("carry a measure bar a third as high as their ranges", () => {
    const marks = draw(bullets([bulletRow("教育部", 400, 1000)]));
    const bar = rects(marks, "bar")[0]!;
    const ranges = marks.filter(
      (mark): mark is RectMark => mark.tag === "rect" && mark.x >= bar.x && mark !== bar,
    );
    const inRow = ranges.filter(({ y, height }) => y < bar.y && y + height > bar.y + bar.height);
    expect(inRow).toHaveLength(3);
    for (const { height } of inRow) expect(bar.height * 3).toBeCloseTo(height, 9);
  });

  it("tell 0, not reported and 137 % apart", () => {
    const chart = bullets([
      bulletRow("财政部", 0, 500),
      bulletRow("科学院", null, 500),
      bulletRow("科技部", 685, 500),
    ]);
    const marks = draw(chart);
    expect(rects(marks, "bar").map((bar) => [bar["data-row"], bar["data-value"]])).toEqual([
      ["财政部", 0],
      ["科技部", 1.37],
    ]);
    expect(part(marks, "not-reported").every((mark) => mark["data-row"] === "科学院")).toBe(true);
    // An empty row: its dots run over the whole axis, past 100 %, and have no length to read.
    const [dots] = part(marks, "not-reported");
    expect(dots).toMatchObject({ tag: "line", strokeDasharray: "1 3" });
    expect(words(marks)).toEqual(expect.arrayContaining(["0.0%", "滞后", "未报送", "137.0%", "已完成"]));
    expect(part(marks, "pace")).toHaveLength(2);
  });

  it("draw 400 % to scale on a longer axis", () => {
    const marks = draw(bullets([bulletRow("教育部", 300, 1000), bulletRow("科技部", 4000, 1000)]));
    const [short, long] = rects(marks, "bar");
    expect(lengthOf(long!) / lengthOf(short!)).toBeCloseTo(4 / 0.3, 9);
    expect(words(marks).join("")).not.toContain("断开");
  });

  it("break a bar beyond 500 % where the axis ends, and say so", () => {
    const marks = draw(bullets([bulletRow("教育部", 300, 1000), bulletRow("科技部", 23_000, 1000)]));
    expect(rects(marks, "bar").map((bar) => bar["data-row"])).toEqual(["教育部"]);
    expect(part(marks, "broken-bar").map((bar) => bar["data-value"])).toEqual([23]);
    expect(words(marks).join("")).toContain("科技部（2300.0%）超出横轴终点 120.0%，条形断开");
  });

  it("say the cut-off of a row that is carried forward, and dash its bar alone", () => {
    const rows = [bulletRow("教育部", 1, 2, 0.5, "截至7月"), bulletRow("科技部", 1, 2, 0.5)];
    const marks = draw(bullets(rows));
    expect(words(marks)).toEqual(expect.arrayContaining(["截至7月", "沿用"]));
    expect(part(marks, "carried").map((mark) => mark["data-row"])).toEqual(["教育部"]);
    expect(words(draw(bullets(rows.slice(1))))).not.toContain("沿用");
  });

  it("name in the legend only what is shown", () => {
    const none = words(draw(bullets([bulletRow("教育部", null, 10)])));
    expect(none).toContain("计划数（100%）");
    expect(none).not.toContain("应完成");
    expect(none).not.toContain("滞后");
  });

  it("grow darker with the distance below what is due, also without colour", () => {
    const shades = (["done", "on-pace", "slow", "behind"] as const).map((band) =>
      luminance(BAND_FILLS[band]),
    );
    expect(shades[0]).toBe(shades[1]);
    expect(shades[1]! - shades[2]!).toBeGreaterThan(25);
    expect(shades[2]! - shades[3]!).toBeGreaterThan(40);
  });
});

describe("bridge", () => {
  const chart = bridge(920_300, [
    { name: "教育部", change: 60_000, note: "" },
    { name: "科技部", change: 0, note: "" },
    { name: "财政部", change: 1_200, note: "新增" },
    { name: "科学院", change: -1_500, note: "" },
  ]);
  const marks = draw(chart);

  it("writes totals and changes, these with their sign", () => {
    expect(words(marks)).toEqual(
      expect.arrayContaining(["920,300", "+60,000", "0", "+1,200", "−1,500", "980,000", "财政部（新增）"]),
    );
  });

  it("lets each step begin where the one before it ended", () => {
    const [first, second, third] = rects(marks, "bar");
    const outer = (bar: RectMark) => [
      bar.x - (bar.strokeWidth ?? 0) / 2,
      bar.x + bar.width + (bar.strokeWidth ?? 0) / 2,
    ];
    expect(outer(second!)[0]).toBeCloseTo(outer(first!)[1]!, 9);
    expect(outer(third!)[1]).toBeCloseTo(outer(second!)[1]!, 9);
  });

  it("fills an increase, leaves a decrease hollow, and draws no bar for no change", () => {
    expect(rects(marks, "bar").map(({ fill }) => fill === "#ffffff")).toEqual([false, false, true]);
    expect(part(marks, "no-change")).toHaveLength(1);
  });

  it("marks its totals instead of drawing them as bars, and says that the axis does not begin at 0", () => {
    expect(part(marks, "total").map((mark) => mark.tag)).toEqual(["line", "line"]);
    expect(words(marks).join("")).toContain("横轴不从 0 起");
  });
});

describe("bars", () => {
  const marks = draw(
    bars([
      { name: "教育部", people: 40_000, unreported: 0 },
      { name: "科技部", people: 10_000, unreported: 4_000 },
      { name: "财政部", people: 0, unreported: 0 },
      { name: "科学院", people: null, unreported: 0 },
      { name: "能源局", people: 8_000, unreported: 8_000 },
    ]),
  );

  it("begin at zero and hatch the part without a report behind the rest", () => {
    const solid = rects(marks, "bar");
    expect(solid.map((bar) => bar["data-value"])).toEqual([40_000, 6_000]);
    expect(new Set(solid.map(({ x }) => x)).size).toBe(1);
    const [behind, alone] = rects(marks, "unreported");
    expect(behind!.x - behind!.strokeWidth! / 2).toBeCloseTo(solid[1]!.x + solid[1]!.width, 9);
    expect(alone!.x - alone!.strokeWidth! / 2).toBeCloseTo(solid[0]!.x, 9);
    expect(part(marks, "hatching")).toHaveLength(2);
  });

  it("draw a part far smaller than its outline no longer than it is", () => {
    const [tiny] = rects(draw(bars([{ name: "教育部", people: 1_324_677, unreported: 1 }])), "unreported");
    expect(tiny!.width).toBeGreaterThanOrEqual(0);
    expect(lengthOf(tiny!)).toBeLessThan(0.01);
  });

  it("tell 0 from not reported, and neither has a bar", () => {
    expect(words(marks)).toEqual(expect.arrayContaining(["0", "未报", "10,000（其中未报送 4,000）"]));
    const withBar = new Set(
      [...rects(marks, "bar"), ...rects(marks, "unreported")].map((bar) => bar["data-row"]),
    );
    expect([...withBar].sort()).toEqual(["教育部", "科技部", "能源局"].sort());
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Null for a hatching, which lies inside its rectangle, and for the stroke that breaks a bar. */
function edgesOf(mark: Mark): Box | null {
  switch (mark.tag) {
    case "text":
      return boxOf(mark);
    case "rect": {
      const { x, y, width, height, strokeWidth = 0 } = mark;
      const half = strokeWidth / 2;
      return { left: x - half, right: x + width + half, top: y - half, bottom: y + height + half };
    }
    case "line": {
      const { x1, x2, y1, y2 } = mark;
      return {
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      };
    }
    case "path":
      return null;
  }
}

function overlap(one: Box, other: Box): boolean {
  const slack = 0.01;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}

/** Luminance of #rrggbb, 0..255, as a greyscale print weighs it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
