import fc from "fast-check";
import type { TextMark } from "../../../src/app/charts/marks.ts";
import { textWidth } from "../../../src/app/paper/textWidth.ts";
import type {
  BarChart,
  BridgeChart,
  BulletChart,
  BulletRow,
  Chart,
} from "../../../src/features/briefing/document/document.ts";

const HEAD = {
  id: "ministries",
  title: "2 个部门落后于时间进度",
  subtitle: "各部门完成率，截至2025年9月30日",
  source: "来源：2025年度计划；各部门上报",
  table: "ministries",
};

/** A row of bullets; its band follows from its figures. */
export function bulletRow(
  name: string,
  part: number | null,
  whole: number,
  due = 0.75,
  note = "",
): BulletRow {
  if (part === null) return { name, part, whole, due: null, band: "not-reported", note };
  const share = part / whole / due;
  const band = part >= whole ? "done" : share >= 1 ? "on-pace" : share >= 0.8 ? "slow" : "behind";
  return { name, part, whole, due, band, note };
}

export const bullets = (rows: readonly BulletRow[], head: Partial<typeof HEAD> = {}): BulletChart => ({
  kind: "bullets",
  ...HEAD,
  ...head,
  rows,
});

export const bars = (rows: BarChart["rows"], head: Partial<typeof HEAD> = {}): BarChart => ({
  kind: "bars",
  ...HEAD,
  ...head,
  rows,
});

/** A bridge whose last total follows from its steps. */
export const bridge = (
  from: number,
  steps: BridgeChart["steps"],
  head: Partial<typeof HEAD> = {},
): BridgeChart => ({
  kind: "bridge",
  ...HEAD,
  ...head,
  from: { name: "2024年度计划", people: from },
  to: { name: "2025年度计划", people: steps.reduce((sum, { change }) => sum + change, from) },
  steps,
});

/** `count` rows of bullets with names of their own, some carried forward, some not reported, some far over the plan. */
export const manyRows = (count: number): BulletRow[] =>
  Array.from({ length: count }, (_, index) =>
    bulletRow(
      `第${index + 1}综合管理监督委员会`,
      index % 7 === 5 ? null : (index * 137) % 1400,
      1000,
      0.75,
      index % 5 === 0 ? "截至7月" : "",
    ),
  );

const words = (maxLength: number) =>
  fc
    .array(fc.constantFrom(..."国家发展改革委员会信息技术，（）·AWim%2025 、"), {
      minLength: 1,
      maxLength,
      size: "max",
    })
    .map((letters) => letters.join(""));
const people = fc.oneof(fc.nat(4), fc.nat(3_000_000));
const head = fc.record({ title: words(80), subtitle: words(90), source: words(90) });

const bulletRows = fc.array(
  fc
    .tuple(
      words(22),
      fc.option(people),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 365 }),
      fc.constantFrom("", "截至7月", "截至2025年12月31日"),
    )
    .map(([name, part, whole, days, note]) => bulletRow(name, part, whole, days / 365, note)),
  { minLength: 1, maxLength: 40, size: "medium" },
);

const barRows = fc.array(
  fc
    .tuple(words(22), fc.option(people), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([name, count, share]) => ({
      name,
      people: count,
      unreported: Math.floor((count ?? 0) * share),
    })),
  { minLength: 1, maxLength: 40, size: "medium" },
);

const steps = fc.array(
  fc.record({
    name: words(22),
    change: fc.integer({ min: -300_000, max: 300_000 }),
    note: fc.constantFrom("", "新增", "取消"),
  }),
  { maxLength: 40, size: "medium" },
);

/** Any chart, also with names longer than any that exist and bars far beyond 100 %. */
export const chartArbitrary: fc.Arbitrary<Chart> = fc.oneof(
  fc.tuple(bulletRows, head).map(([rows, texts]) => bullets(rows, texts)),
  fc.tuple(barRows, head).map(([rows, texts]) => bars(rows, texts)),
  fc.tuple(fc.nat(3_000_000), steps, head).map(([from, changes, texts]) => bridge(from, changes, texts)),
);

export const widthArbitrary = fc.constantFrom(300, 442.2, 637.8);

/** The outer edges of a text as it is laid out. No glyph of the embedded font goes beyond them. */
export function boxOf({ x, dx = 0, y, fontSize, textAnchor, text }: TextMark) {
  const width = textWidth(text, fontSize);
  const start = x + dx;
  const left = textAnchor === "start" ? start : textAnchor === "end" ? start - width : start - width / 2;
  return { left, right: left + width, top: y - fontSize * 0.9, bottom: y + fontSize * 0.25 };
}
