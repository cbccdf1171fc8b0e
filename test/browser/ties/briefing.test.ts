import { describe, expect, it } from "vitest";
import { all, fieldsOf, ofField, ofMinistry, planTable, sampleReports } from "../harness/dataFiles.ts";
import { goTo } from "../harness/walk.ts";
import { domainYear } from "./domainYear.ts";
import { bandWords } from "./plainDue.ts";
import { type PlainFigures, type PlainYear, plainYear, sameMonthOf } from "./plainFigures.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { column, expectTables, peopleIn, type ShownTable, type TableCheck, whole } from "./shownTables.ts";
import { monthsIn, people, points, rate, share, signed } from "./written.ts";

const HEADLINES = [
  [2024, 900_000],
  [2025, 980_000],
] as const;
const MONTH_BEFORE = { "2025-03": "2025-02", "2025-06": "2025-05", "2025-09": "2025-08" } as const;

const visit = sampleVisit();

describe.each(MONTHS)("简报 at %s", (asOf) => {
  const plain = plainYear(2025, asOf);
  const lastYear = plainYear(2024, asOf.replace("2025", "2024"));
  const { expect: due } = domainYear(2025, asOf);
  const { ministries, fields } = plain;
  const month = Number(asOf.slice(5));
  const address = `#/briefing?year=2025&asOf=${asOf}`;

  it("agrees with plain sums over the files in every table", async () => {
    await goTo(visit.page, address, "简报");
    await expectTables(visit.page.locator("main"), [
      [/^表1 部门×领域完成率$/, expectMatrix],
      [/^表2 各领域完成情况/, expectFields],
      [/^表3 最大的10格缺口/, expectGaps],
      [/^表4 各部门完成情况/, expectMinistries],
      [/^表5 上报情况$/, expectReporting],
      [/^表6 各部门两年计划数/, (table) => expectTwoPlans(table, "ministry")],
      [/^表7 各领域两年计划数/, (table) => expectTwoPlans(table, "field")],
      [new RegExp(`^表8 截至${month}月两年完成数`), expectSameMonth],
      [/^表9 文件总目标与计划表合计/, expectHeadlines],
    ]);
  });

  it.each(["教育部", "交通运输部", "国家知识产权局", "国家能源局"])(
    "agrees with the files in the tables of %s",
    async (name) => {
      await goTo(visit.page, `${address}&ministry=${encodeURIComponent(name)}`, "简报");
      await expectTables(visit.page.locator("main"), [
        [new RegExp(`^表1 ${name}各领域完成情况`), (table) => expectOwnFields(table, name)],
        [new RegExp(`^表2 ${name}逐月进度`), (table) => expectOwnMonths(table, name)],
      ] satisfies TableCheck[]);
    },
  );

  /** 计划数, 完成数, 完成率, 结构完成率, 缺口; 未报 only where something was planned. */
  function five({ quota, actual, capped, gap }: PlainFigures): string[] {
    const nothing = quota === null ? "—" : "未报";
    return [
      quota === null ? "—" : people(quota),
      actual === null ? nothing : people(actual),
      rate(share(actual, quota), nothing),
      rate(actual === null ? null : share(capped, quota), nothing),
      quota === null ? "—" : people(gap),
    ];
  }

  /** A cut-off beside the as-of month; older ones are marked. */
  function cutoffText(year: PlainYear, name: string): string {
    const cutoff = year.cutoffOf(name);
    return cutoff === null ? "未报" : `${Number(cutoff.slice(5))}月${year.isCarried(name) ? "*" : ""}`;
  }

  function expectMatrix(table: ShownTable) {
    const text = ({ quota, actual }: PlainFigures) => {
      if (quota !== null) return rate(share(actual, quota), "未报");
      return actual === null ? "—" : `外 ${people(actual)}`;
    };
    expect(whole(table)).toEqual([
      ["部门", "合计", ...fields],
      ...[null, ...ministries].map((name) => [
        name ?? "合计",
        ...[null, ...fields].map((field) => text(plain.of(name, field))),
      ]),
    ]);
  }

  function expectFields(table: ShownTable) {
    const names = [null, ...fields];
    const bands = bandWords(names.map((field) => [plain, null, field] as const));
    expect(table.rows).toEqual(
      names.map((field, i) => {
        const figures = plain.of(null, field);
        return [field ?? "合计", ...five(figures), people(figures.unreported), ...(bands[i] ?? [])];
      }),
    );
    for (const title of ["计划数", "完成数", "缺口", "其中未报送"]) expectSum(column(table, title), title);
  }

  function expectGaps(table: ShownTable) {
    const country = plain.of(null, null);
    const gaps = ministries
      .flatMap((ministry) => fields.map((field) => ({ ministry, field, ...plain.of(ministry, field) })))
      .filter(({ gap }) => gap > 0)
      .sort((a, b) => b.gap - a.gap)
      .slice(0, 10);
    let cumulative = 0;
    const named = gaps.map(({ ministry, field, quota, actual, gap }) => {
      cumulative += gap;
      return [
        ministry,
        field,
        people(quota ?? 0),
        actual === null ? "未报" : people(actual),
        people(gap),
        rate(gap / country.gap),
        rate(cumulative / country.gap),
        cutoffText(plain, ministry),
      ];
    });
    expect(table.rows.slice(1, -1)).toEqual(named);
    for (const title of ["计划数", "完成数", "缺口"]) expectSum(column(table, title), title);
  }

  function expectMinistries(table: ShownTable) {
    const before = plainYear(2025, MONTH_BEFORE[asOf]);
    const change = (name: string | null) => {
      if (name !== null && plain.isCarried(name)) return "沿用";
      const now = plain.of(name, null).actual;
      return now === null ? "未报" : signed(now - (before.of(name, null).actual ?? 0));
    };
    const names = [null, ...ministries];
    const bands = bandWords(names.map((name) => [plain, name, null] as const));
    expect(table.rows).toEqual(
      names.map((name, i) => [
        name ?? "合计",
        name === null ? `${month}月` : cutoffText(plain, name),
        ...five(plain.of(name, null)),
        change(name),
        ...(bands[i] ?? []),
      ]),
    );
    for (const title of ["计划数", "完成数", "缺口"]) expectSum(column(table, title), title);
  }

  function expectReporting(table: ShownTable) {
    expect(table.rows).toEqual(
      ministries.map((name) => {
        const received = sampleReports(2025).filter(
          ({ ministry, cutoff, people: counts }) => ministry === name && cutoff <= asOf && counts.size > 0,
        );
        const cutoffs = new Set(received.map(({ cutoff }) => cutoff));
        const silent = received.length === 0;
        return [
          name,
          cutoffText(plain, name),
          silent ? "—" : "示例",
          String(received.length),
          String(received.length - cutoffs.size),
          "0",
          silent ? "未报送" : plain.isCarried(name) ? "沿用" : "当月已报",
        ];
      }),
    );
  }

  function expectTwoPlans(table: ShownTable, by: "ministry" | "field") {
    const [old, now] = [planTable(2024), planTable(2025)];
    const names = by === "ministry" ? [...new Set([...now.keys(), ...old.keys()])] : fieldsOf(2025);
    const of = (plan: typeof old, name: string) =>
      by === "ministry" ? ofMinistry(plan, name) : ofField(plan, name);
    const row = (name: string, before: number | null, after: number | null, kind: string) => {
      const shares = [share(before, all(old)), share(after, all(now))] as const;
      return [
        name,
        before === null ? "—" : people(before),
        after === null ? "—" : people(after),
        signed((after ?? 0) - (before ?? 0)),
        rate(shares[0]),
        rate(shares[1]),
        points((shares[1] ?? 0) - (shares[0] ?? 0)),
        kind,
      ];
    };
    expect(table.rows).toEqual([
      row("合计", all(old), all(now), "—"),
      ...names.map((name) => {
        const [before, after] = [of(old, name), of(now, name)];
        return row(name, before, after, before === null ? "新增" : after === null ? "取消" : "—");
      }),
    ]);
    for (const title of ["2024年", "2025年", "变化"]) expectSum(column(table, title), title);
  }

  function expectSameMonth(table: ShownTable) {
    const { compared } = sameMonthOf(lastYear, plain);
    const row = (name: string, of: (year: PlainYear) => PlainFigures) => {
      const [old, now] = [of(lastYear), of(plain)];
      const done = ({ quota, actual }: PlainFigures) => [
        people(actual ?? 0),
        rate(share(actual, quota), "—"),
      ];
      const shift = (share(now.actual, now.quota) ?? 0) - (share(old.actual, old.quota) ?? 0);
      return [name, ...done(old), ...done(now), signed((now.actual ?? 0) - (old.actual ?? 0)), points(shift)];
    };
    expect(table.rows).toEqual([
      row("合计", (year) => year.of(compared, null)),
      ...compared.map((name) => row(name, (year) => year.of(name, null))),
    ]);
  }

  function expectHeadlines(table: ShownTable) {
    expect(table.rows).toEqual(
      HEADLINES.map(([year, headline]) => {
        const sum = all(planTable(year));
        return [`${year}年`, people(headline), people(sum), signed(sum - headline)];
      }),
    );
  }

  function expectOwnFields(table: ShownTable, name: string) {
    const own = fields.filter((field) =>
      [plain, lastYear].some((year) => {
        const { quota, actual } = year.of(name, field);
        return quota !== null || actual !== null;
      }),
    );
    const before = (field: string | null) => {
      const { quota, actual } = lastYear.of(name, field);
      const nothing = quota === null ? "—" : "未报";
      return [quota === null ? "—" : people(quota), actual === null ? nothing : people(actual)];
    };
    const rows = [null, ...own];
    const bands = bandWords(rows.map((field) => [plain, name, field] as const));
    const row = (field: string | null) => {
      const figures = plain.of(name, field);
      return [field ?? "合计", ...five(figures), ...(bands[rows.indexOf(field)] ?? []), ...before(field)];
    };
    const [sum, ...parts] = table.rows;
    expect(sum).toEqual(row(null));
    const order = (rows: readonly (readonly string[])[]) =>
      rows.toSorted(([a = ""], [b = ""]) => fields.indexOf(a) - fields.indexOf(b));
    expect(order(parts)).toEqual(order(own.map(row)));
  }

  function expectOwnMonths(table: ShownTable, name: string) {
    const years = monthsIn(2025)
      .filter((each) => each <= asOf)
      .map((each) => plainYear(2025, each));
    const bands = bandWords(years.map((year) => [year, name, null] as const));
    expect(table.rows).toEqual(
      years.map((year, i) => {
        const each = year.month;
        const figures = year.of(name, null);
        const at = year.cutoffOf(name) ?? each;
        const { elapsed, total } = due(name, at);
        return [
          `${Number(each.slice(5))}月`,
          cutoffText(year, name),
          figures.actual === null ? "未报" : people(figures.actual),
          people(Math.ceil(((figures.quota ?? 0) * elapsed) / total)),
          rate(share(figures.actual, figures.quota), "未报"),
          people(figures.gap),
          ...(bands[i] ?? []),
        ];
      }),
    );
  }
});

/** The first figure of a column is the sum of the others. */
function expectSum(texts: readonly string[], title: string): void {
  const [sum, ...parts] = texts.map(peopleIn);
  expect(
    parts.reduce((total, part) => total + part, 0),
    title,
  ).toBe(sum);
}
