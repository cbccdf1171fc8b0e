import type { PaperCell, PaperColumn, PaperRow, PaperTable } from "../../../src/app/paper/paperTable.ts";
import type { BriefingDocument, BulletRow, Chart } from "../../../src/features/briefing/document/document.ts";
import { signedStatement } from "./signedStatement.ts";

const text = (words: string): PaperCell => ({ kind: "text", text: words });
const people = (count: number): PaperCell => ({ kind: "people", people: count });
const NOT_REPORTED: PaperCell = { kind: "not-reported" };
const NO_QUOTA: PaperCell = { kind: "no-quota" };

const SOURCE = "来源：2025年度计划；各部门上报";

/** Four ministries: on pace, over 100 %, none done, not reported; every kind of cell is in one of the tables. */
const ministries: readonly { name: string; plan: number; done: number | null }[] = [
  { name: "教育部", plan: 10_000, done: 7_500 },
  { name: "科技部", plan: 2_000, done: 2_744 },
  { name: "财政部", plan: 500, done: 0 },
  { name: "国家知识产权局", plan: 1_200, done: null },
];

const number = (key: string, head: string, more: Partial<PaperColumn> = {}): PaperColumn => ({
  key,
  head,
  align: "right",
  width: 2,
  ...more,
});
const name = (head: string): PaperColumn => ({ key: "name", head, align: "left", width: 3 });

const done = ministries.reduce((sum, row) => sum + (row.done ?? 0), 0);
const planned = ministries.reduce((sum, row) => sum + row.plan, 0);

const ministryTable: PaperTable = {
  id: "ministries",
  title: "各部门完成情况",
  unit: "人",
  columns: [
    name("部门"),
    number("quota", "计划数", { sums: true }),
    number("actual", "完成数", { sums: true }),
    number("rate", "完成率", { ratio: { part: "actual", whole: "quota" } }),
    number("change", "比上月", { sums: true }),
    number("share", "占比变化（百分点）"),
    { key: "band", head: "进度", align: "center", width: 2 },
  ],
  rows: [
    {
      role: "total",
      cells: {
        name: text("合计"),
        quota: people(planned),
        actual: people(done),
        rate: { kind: "rate", part: done, whole: planned },
        change: { kind: "change", people: 60 },
        share: { kind: "points", ratio: 0 },
        band: { kind: "none", word: "—" },
      },
    },
    ...ministries.map(
      ({ name: ministry, plan, done: actual }, i): PaperRow => ({
        role: "part",
        cells: {
          name: text(ministry),
          quota: people(plan),
          actual: actual === null ? NOT_REPORTED : people(actual),
          rate: actual === null ? NOT_REPORTED : { kind: "rate", part: actual, whole: plan, step: 1 },
          change:
            actual === null ? { kind: "none", word: "—" } : { kind: "change", people: [100, -40, 0][i] ?? 0 },
          share: actual === null ? { kind: "none", word: "—" } : { kind: "points", ratio: 0.0125 * (1 - i) },
          band: text(["正常", "已完成", "滞后", "未报送"][i] ?? ""),
        },
      }),
    ),
  ],
  fixedColumns: 1,
  notes: ["未报：该部门没有上报，不等于0。", "完成率 = 完成数 ÷ 计划数。"],
  source: SOURCE,
};

/** 部门 x 领域 rates with every kind of cell: rates from 0 to 137.2 %, not reported, no quota, off-plan. */
const matrixTable: PaperTable = {
  id: "matrix",
  title: "部门×领域完成率",
  unit: "%",
  columns: [name("部门"), number("total", "合计"), number("f0", "数字技术"), number("f1", "海洋装备")],
  rows: [
    {
      role: "total",
      cells: {
        name: text("合计"),
        total: { kind: "rate", part: done, whole: planned, step: 1 },
        f0: { kind: "rate", part: 10_244, whole: 12_000, step: 0 },
        f1: { kind: "rate", part: 0, whole: 1_700, step: 4 },
      },
    },
    {
      role: "part",
      cells: {
        name: text("科技部"),
        total: { kind: "rate", part: 2_744, whole: 2_000, step: 0 },
        f0: { kind: "rate", part: 2_744, whole: 2_000, step: 0 },
        f1: NO_QUOTA,
      },
    },
    {
      role: "part",
      cells: {
        name: text("财政部"),
        total: { kind: "rate", part: 0, whole: 500, step: 4 },
        f0: { kind: "off-plan", people: 120 },
        f1: { kind: "rate", part: 0, whole: 500, step: 4 },
      },
    },
    {
      role: "part",
      cells: { name: text("国家知识产权局"), total: NOT_REPORTED, f0: NO_QUOTA, f1: NOT_REPORTED },
    },
  ],
  fixedColumns: 2,
  notes: [],
  source: SOURCE,
};

const bullet = (row: (typeof ministries)[number]): BulletRow => ({
  name: row.name,
  part: row.done,
  whole: row.plan,
  due: row.done === null ? null : 0.748,
  band:
    row.done === null
      ? "not-reported"
      : row.done >= row.plan
        ? "done"
        : row.done === 0
          ? "behind"
          : "on-pace",
  note: row.name === "科技部" ? "截至7月" : "",
});

const charts: readonly Chart[] = [
  {
    kind: "bullets",
    id: "ministries-chart",
    title: "1个部门滞后，1个部门未报送",
    subtitle: "完成率，截至2025年9月30日，3/4个部门已报",
    source: SOURCE,
    table: "ministries",
    rows: ministries.map(bullet),
  },
  {
    kind: "bridge",
    id: "bridge",
    title: "2025年计划比2024年多 13,700 人",
    subtitle: "计划数之差，单位：人",
    source: SOURCE,
    table: "ministries",
    from: { name: "2024年", people: 0 },
    to: { name: "2025年", people: planned },
    steps: ministries.map(({ name: ministry, plan }) => ({ name: ministry, change: plan, note: "" })),
  },
  {
    kind: "bars",
    id: "gaps-chart",
    title: "缺口最大的是教育部",
    subtitle: "缺口，单位：人",
    source: SOURCE,
    table: "ministries",
    rows: [
      { name: "教育部", people: 2_500, unreported: 0 },
      { name: "国家知识产权局", people: 1_200, unreported: 1_200 },
      { name: "科技部", people: 0, unreported: 0 },
      { name: "财政部", people: null, unreported: 0 },
    ],
  },
];

/** Every kind of block, cell and chart. */
export const everyKind: BriefingDocument = {
  ministry: null,
  heading: "能力提升项目进度简报",
  mast: { office: "专业技术人员管理司", issue: "2025年第9期", date: "2025-10-20" },
  stamp: {
    notCounted: 0,
    cutoff: "截至2025年9月30日",
    plan: "2025年度计划（人社厅函〔2025〕23号）",
    code: "0BAD-C0DE-0BAD-C0DE-0BAD",
    sample: true,
  },
  ...signedStatement,
  sections: [
    {
      id: "verdict",
      name: "总体情况",
      orientation: "portrait",
      blocks: [
        { kind: "title", text: "1个部门滞后，1个部门未报送，缺口0.42万人" },
        {
          kind: "sentences",
          sentences: [
            {
              text: "截至2025年9月30日，4个部门中3个已报，完成10,244人，占计划数的74.8%。",
              basis: [{ table: "ministries", path: "/" }],
            },
            { text: "完成率为完成数除以计划数。", basis: [] },
          ],
        },
        {
          kind: "figures",
          figures: [
            { label: "完成数", text: "1.02万人", detail: "计划1.37万人" },
            { label: "完成率", text: "74.8%", detail: "" },
            { label: "缺口", text: "未报", detail: "没有上报" },
          ],
        },
        ...charts.map((chart) => ({ kind: "chart", chart }) as const),
        { kind: "table", table: ministryTable },
      ],
    },
    {
      id: "matrix",
      name: "部门×领域",
      orientation: "landscape",
      blocks: [
        { kind: "heading", text: "部门×领域完成率" },
        { kind: "table", table: matrixTable },
      ],
    },
  ],
};

/** As {@link everyKind} with real reports only. */
export const withoutSample: BriefingDocument = {
  ...everyKind,
  stamp: { ...everyKind.stamp, sample: false },
};

/** 40 ministries x 30 fields in one table, names of up to twelve letters. */
export const wideTable: PaperTable = {
  ...matrixTable,
  columns: [
    name("部门"),
    number("total", "合计"),
    ...Array.from({ length: 30 }, (_, f) => number(`f${f}`, `新一代信息技术领域${f + 1}`)),
  ],
  rows: [
    wideRow("合计", "total", 40 * 30 * 100),
    ...Array.from({ length: 40 }, (_, m) => wideRow(`国家市场监督管理总局${m + 1}`, "part", 3_000)),
  ],
};

function wideRow(label: string, role: PaperRow["role"], whole: number): PaperRow {
  const fields = Array.from({ length: 30 }, (_, f): [string, PaperCell] => [
    `f${f}`,
    { kind: "rate", part: (whole / 30 / 100) * (f * 4), whole: whole / 30, step: 0 },
  ]);
  return {
    role,
    cells: {
      name: text(label),
      total: {
        kind: "rate",
        part: fields.reduce((sum, [, cell]) => sum + (cell as { part: number }).part, 0),
        whole,
      },
      ...Object.fromEntries(fields),
    },
  };
}

/** A document of one landscape section with the wide table. */
export const wide: BriefingDocument = {
  ...withoutSample,
  sections: [
    {
      id: "matrix",
      name: "部门×领域",
      orientation: "landscape",
      blocks: [{ kind: "table", table: wideTable }],
    },
  ],
};

/** Nothing was reported: no rate anywhere. */
export const nothingReported: BriefingDocument = {
  ...withoutSample,
  sections: withoutSample.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === "chart" && block.chart.kind === "bullets"
        ? {
            ...block,
            chart: {
              ...block.chart,
              rows: block.chart.rows.map(
                (row): BulletRow => ({ ...row, part: null, due: null, band: "not-reported" }),
              ),
            },
          }
        : block,
    ),
  })),
};
