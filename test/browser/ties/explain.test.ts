import { describe, expect, it } from "vitest";
import { latestReports } from "../harness/dataFiles.ts";
import { goTo } from "../harness/walk.ts";
import { domainYear } from "./domainYear.ts";
import { plainYear } from "./plainFigures.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { column, columns, expectTables, peopleIn, type ShownTable, type TableCheck } from "./shownTables.ts";
import { monthText, people, rate, share } from "./written.ts";

/** What the parts of each figure are, in the order of the columns. */
const TERMS = {
  quota: ["计划数"],
  actual: ["完成数"],
  rate: ["完成数", "计划数", "已报各格的计划数"],
  "capped-rate": ["完成数", "计入结构完成率", "计划数"],
  gap: ["计划数", "完成数", "缺口"],
  coverage: ["已报各格的计划数", "计划数"],
  surplus: ["计划数", "完成数", "超额"],
  "off-plan": ["计划外"],
  expected: ["计划数"],
  landing: ["完成数", "年底预计"],
} as const;
type Figure = keyof typeof TERMS;
const FIGURES = Object.keys(TERMS) as Figure[];

type Scope = readonly [address: string, name: string, ministry: string | null, field: string | null];
const COUNTRY: Scope = ["/", "总览", null, null];
const MINISTRY: Scope = ["/ministry/教育部", "教育部", "教育部", null];
const FIELD: Scope = ["/field/海洋装备", "海洋装备", null, "海洋装备"];

const visit = sampleVisit();

/** A ministry and a field at one month each; their parts are made as the country's. */
const SCOPES: Readonly<Record<(typeof MONTHS)[number], readonly Scope[]>> = {
  "2025-03": [COUNTRY],
  "2025-06": [COUNTRY, FIELD],
  "2025-09": [COUNTRY, MINISTRY],
};

describe.each(MONTHS)("怎么算的 at %s", (asOf) => {
  const plain = plainYear(2025, asOf);
  const { ministries, fields } = plain;
  const { forecasts } = domainYear(2025, asOf);

  it.each(SCOPES[asOf])(
    "splits every headline figure of %s into parts that add up to the person",
    async (...of) => {
      const [address, name, ministry, field] = of;
      for (const figure of FIGURES) {
        await goTo(visit.page, `#${address}?year=2025&asOf=${asOf}&explain=${figure}`, name);
        const panel = visit.page.getByRole("dialog", { name: titleOf(figure, ministry, field) });
        const cells = cellsOf(figure, ministry, field);
        const expectedTables: TableCheck[] = [];
        if (cells.length > 0 && name !== "总览")
          expectedTables.push(["由各格相加", (table) => expectParts(table, figure, of, "cell")]);
        if (cells.length > 0 && name === "总览")
          expectedTables.push(
            ["由各部门相加", (table) => expectParts(table, figure, of, "ministry")],
            ["由各领域相加", (table) => expectParts(table, figure, of, "field")],
            [`逐格列出（${cells.length} 格）`, (table) => expectParts(table, figure, of, "cell")],
          );
        if (figure !== "quota") expectedTables.push(sourcesCheck(ministry, field));
        await expectTables(panel, expectedTables);
        if (figure !== "quota") {
          const missing = plain.of(ministry, field).unreported;
          const words = missing === 0 ? "计划内各格均已报送" : `未报送的计划 ${people(missing)} 人`;
          await panel.getByRole("heading", { name: words, exact: true }).waitFor();
        }
      }
    },
  );

  function peopleOf(term: string, m: string | null, f: string | null): number {
    const { quota, actual, capped, gap, unreported, surplus, offPlan } = plain.of(m, f);
    const values: Record<string, number> = {
      计划数: quota ?? 0,
      完成数: actual ?? 0,
      计入结构完成率: capped,
      缺口: gap,
      超额: surplus,
      计划外: offPlan,
      已报各格的计划数: (quota ?? 0) - unreported,
    };
    if (term !== "年底预计") return values[term] ?? Number.NaN;
    let landing = 0;
    for (const [i, own] of forecasts.cells.entries())
      for (const [j, cell] of own.entries())
        if ((m === null || m === ministries[i]) && (f === null || f === fields[j])) landing += cell ?? 0;
    return landing;
  }

  /** The cells of a scope that have people in any term. */
  function cellsOf(figure: Figure, ministry: string | null, field: string | null) {
    return ministries
      .filter((name) => ministry === null || name === ministry)
      .flatMap((m) => fields.filter((name) => field === null || name === field).map((f) => [m, f] as const))
      .filter(([m, f]) => TERMS[figure].some((term) => peopleOf(term, m, f) > 0));
  }

  function expectParts(table: ShownTable, figure: Figure, of: Scope, by: "ministry" | "field" | "cell") {
    const [, , ministry, field] = of;
    const cells = cellsOf(figure, ministry, field);
    const names = { ministry: ministries, field: fields, cell: [] }[by];
    const parts: (readonly [string | null, string | null])[] =
      by === "cell"
        ? cells
        : names
            .filter((name) => cells.some((cell) => cell.includes(name)))
            .map((name) => (by === "ministry" ? [name, null] : [null, name]));
    const terms: readonly string[] = TERMS[figure];
    const head = { ministry: ["部门"], field: ["领域"], cell: ["部门", "领域"] }[by];
    expect(table.head.slice(0, head.length + terms.length)).toEqual([...head, ...terms]);
    expect(columns(table, ...head, ...terms)).toEqual([
      [
        "合计",
        ...(by === "cell" ? [""] : []),
        ...terms.map((term) => people(peopleOf(term, ministry, field))),
      ],
      ...parts.map(([m, f]) => [
        ...[m, f].flatMap((name) => name ?? []),
        ...terms.map((term) => {
          const isUnknown = plain.of(m, f).actual === null && ["完成数", "计入结构完成率"].includes(term);
          return isUnknown ? "未报" : people(peopleOf(term, m, f));
        }),
      ]),
    ]);
    for (const term of terms) {
      const [sum = 0, ...each] = column(table, term).map(peopleIn);
      expect(
        each.reduce((total, part) => total + part, 0),
        term,
      ).toBe(sum);
    }
  }

  function sourcesCheck(ministry: string | null, field: string | null): TableCheck {
    const behind = [...latestReports(2025, asOf).values()]
      .filter((report) => ministry === null || report.ministry === ministry)
      .filter((report) => (field === null ? report.people.size > 0 : report.people.has(field)))
      .sort((a, b) => ministries.indexOf(a.ministry) - ministries.indexOf(b.ministry));
    const carried = behind.filter(({ cutoff }) => cutoff < asOf).length;
    return [
      `依据 ${behind.length} 份上报${carried > 0 ? `，其中 ${carried} 份沿用较早的统计截止` : ""}`,
      (table) =>
        expect(columns(table, "部门", "统计截止", "文件")).toEqual(
          behind.map(({ ministry: name, cutoff, file }) => [
            name,
            monthText(cutoff) + (cutoff < asOf ? "（沿用）" : ""),
            `${file}（示例）`,
          ]),
        ),
    ];
  }

  /** The panel's title contains the figure; a figure that only the domain computes is compared with its table. */
  function titleOf(figure: Figure, ministry: string | null, field: string | null): RegExp {
    const { quota, actual, capped, gap, unreported, surplus, offPlan } = plain.of(ministry, field);
    const ratio = (part: number, whole: number | null) => rate(share(part, whole));
    const landing = TERMS.landing.map((term) => peopleOf(term, ministry, field))[1] ?? 0;
    const texts: Record<Figure, string> = {
      quota: `计划数 ${people(quota ?? 0)} 人`,
      actual: `完成数 ${people(actual ?? 0)} 人`,
      rate: `完成率 ${ratio(actual ?? 0, quota)}`,
      "capped-rate": `结构完成率 ${ratio(capped, quota)}`,
      gap: `缺口 ${people(gap)} 人`,
      coverage: `覆盖率 ${ratio((quota ?? 0) - unreported, quota)}`,
      surplus: `超额 ${people(surplus)} 人`,
      "off-plan": `计划外 ${people(offPlan)} 人`,
      expected: "应完成数 [\\d,]+ 人",
      landing: `年底预计 ${people(landing)} 人`,
    };
    return new RegExp(`^${ministry ?? field ?? "全国"}：${texts[figure]}$`);
  }
});
