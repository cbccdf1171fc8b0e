import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { publishedPlan } from "../../builders.ts";
import { all, fieldsOf, ofField, ofMinistry, planTable } from "../dataFiles.ts";
import { goTo } from "../walk.ts";
import { type PlainYear, plainYear } from "./plainFigures.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { column, expectTables, peopleIn, type ShownTable, textAt, whole } from "./shownTables.ts";
import { people, points, rate, share, signed } from "./written.ts";

const OLD = planTable(2024);
const NOW = planTable(2025);
const HEADLINES = { 2024: 900_000, 2025: 980_000 };
const MINISTRIES = [...new Set([...NOW.keys(), ...OLD.keys()])];
const FIELDS = [...new Set([...fieldsOf(2025), ...fieldsOf(2024)])];
const SIDES = [
  ["部门", "ministry", MINISTRIES],
  ["领域", "field", FIELDS],
] as const;

const visit = sampleVisit();

it("the domain's bridges equal plain sums over the plan files", () => {
  const { byMinistry, byField, cells } = comparePlans(publishedPlan(2024), publishedPlan(2025));
  expect(byMinistry.steps.map(({ name, before, after }) => [name, before, after])).toEqual(
    MINISTRIES.map((name) => [name, ofMinistry(OLD, name), ofMinistry(NOW, name)]),
  );
  expect(byField.steps.map(({ name, before, after }) => [name, before, after])).toEqual(
    FIELDS.map((name) => [name, ofField(OLD, name), ofField(NOW, name)]),
  );
  expect(cells.reduce((sum, { change }) => sum + change, 0)).toBe(all(NOW) - all(OLD));
});

describe.each(MONTHS)("年度对比 at %s", (asOf) => {
  const before = plainYear(2024, asOf.replace("2025", "2024"));
  const after = plainYear(2025, asOf);

  it.each(SIDES)("agrees with the files in every table, by %s", async (kind, by, names) => {
    const address = `#/compare?year=2025&asOf=${asOf}&by=${by}&monthBy=${by}`;
    await goTo(visit.page, address, "年度对比");
    await expectTables(visit.page.locator("main"), [
      ["总目标与计划表", expectHeadlines],
      [`2024年与2025年计划数，按${kind}`, (table) => expectBridge(table, kind, names)],
      [/^2024年到2025年逐格变化/, expectChanges],
      [
        `2024年与2025年同月完成情况，按${kind}，截至${Number(asOf.slice(5))}月`,
        (table) => expectSameMonth(table, kind, names),
      ],
    ]);
  });

  function expectHeadlines(table: ShownTable) {
    const [old, now] = [all(OLD), all(NOW)];
    const [oldText, nowText] = [HEADLINES[2024], HEADLINES[2025]];
    expect(table.rows).toEqual([
      ["计划表合计", people(old), people(now), signed(now - old), signedRate((now - old) / old)],
      [
        "文件总目标",
        people(oldText),
        people(nowText),
        signed(nowText - oldText),
        signedRate((nowText - oldText) / oldText),
      ],
      [
        "计划表与总目标之差",
        signed(old - oldText),
        signed(now - nowText),
        signed(now - nowText - (old - oldText)),
        "—",
      ],
    ]);
  }

  /** Planned people of a ministry or a field in both years, null where a year does not have it. */
  function planned(kind: string, name: string) {
    return [OLD, NOW].map((table, i) => {
      if (kind === "部门") return ofMinistry(table, name);
      return fieldsOf(2024 + i).includes(name) ? ofField(table, name) : null;
    }) as [number | null, number | null];
  }

  function expectBridge(table: ShownTable, kind: string, names: readonly string[]) {
    const [from, to] = [all(OLD), all(NOW)];
    const steps = names.map((name) => {
      const [old, now] = planned(kind, name);
      const change = (now ?? 0) - (old ?? 0);
      const shares = [share(old, from), share(now, to)] as const;
      const row = [
        name,
        old === null ? "—" : people(old),
        now === null ? "—" : people(now),
        signed(change),
        old === null ? "新增" : now === null ? "取消" : signedRate(change / old),
        rate(shares[0]),
        rate(shares[1]),
        points((shares[1] ?? 0) - (shares[0] ?? 0)),
      ];
      return { change, row };
    });
    expect(table.rows).toEqual([
      [
        "合计",
        people(from),
        people(to),
        signed(to - from),
        signedRate((to - from) / from),
        "100.0%",
        "100.0%",
        "—",
      ],
      ...steps.sort((a, b) => b.change - a.change).map(({ row }) => row),
    ]);
    for (const title of ["2024年计划数", "2025年计划数", "变化"]) expectSum(column(table, title), title);
  }

  function expectChanges(table: ShownTable) {
    const text = (ministry: string, field: string) => {
      const [old, now] = [OLD.get(ministry)?.get(field), NOW.get(ministry)?.get(field)];
      if (old === undefined && now === undefined) return "—";
      const mark = old === undefined ? "新" : now === undefined ? "消" : "";
      return mark + signed((now ?? 0) - (old ?? 0));
    };
    const total = (kind: string, name: string) => {
      const [old, now] = planned(kind, name);
      const mark = old === null ? "新" : now === null ? "消" : "";
      return mark + signed((now ?? 0) - (old ?? 0));
    };
    const note = (name: string) => (!OLD.has(name) ? "新增" : !NOW.has(name) ? "取消" : "");
    expect(whole(table)).toEqual([
      ["部门", "合计", ...FIELDS],
      ["合计", signed(all(NOW) - all(OLD)), ...FIELDS.map((field) => total("领域", field))],
      ...MINISTRIES.map((ministry) => [
        ministry + note(ministry),
        total("部门", ministry),
        ...FIELDS.map((field) => text(ministry, field)),
      ]),
    ]);
    for (const title of ["合计", ...FIELDS]) expectSum(column(table, title), title);
  }

  function expectSameMonth(table: ShownTable, kind: string, names: readonly string[]) {
    const years = [before, after] as const;
    const reportedBoth = MINISTRIES.filter((name) => years.every((year) => year.cutoffOf(name) !== null));
    const figures = (year: PlainYear, name: string) => {
      const known = kind === "部门" ? year.ministries : year.fields;
      if (!known.includes(name)) return null;
      return kind === "部门" ? year.of(name, null) : year.of(null, name);
    };
    const alike = (year: PlainYear) => {
      const each = reportedBoth.map((name) => year.of(name, null));
      const sum = (of: (part: (typeof each)[number]) => number | null) =>
        each.reduce((total, part) => total + (of(part) ?? 0), 0);
      return {
        quota: sum(({ quota }) => quota),
        actual: sum(({ actual }) => actual),
        unreported: sum(({ unreported }) => unreported),
      };
    };
    const row = (
      name: string,
      of: (year: PlainYear) => ReturnType<typeof alike> | ReturnType<typeof figures>,
    ) => {
      const sides = years.map(of);
      const [old, now] = sides.map((side) => side?.actual ?? null) as [number | null, number | null];
      const rates = sides.map((side) => share(side?.actual ?? null, side?.quota ?? null));
      const [oldRate, nowRate] = rates as [number | null, number | null];
      return [
        name,
        ...sides.map((side, i) => {
          if (!side) return "—";
          if (side.actual === null) return "未报";
          const year = years[i] as PlainYear;
          const isCarried = kind === "部门" && year.ministries.includes(name) && year.isCarried(name);
          const mark = isCarried ? `*（${Number(year.cutoffOf(name)?.slice(5))}月）` : "";
          return mark + people(side.actual);
        }),
        old === null || now === null ? "—" : signed(now - old),
        ...rates.map((ratio, i) => rate(ratio, sides[i] && sides[i]?.actual === null ? "未报" : "—")),
        oldRate === null || nowRate === null ? "—" : points(nowRate - oldRate),
        ...sides.map((side) => rate(side ? share((side.quota ?? 0) - side.unreported, side.quota) : null)),
      ];
    };
    expect(table.rows).toEqual([
      row("合计", (year) => year.of(null, null)),
      row(`两年都已报的 ${reportedBoth.length} 个部门`, alike),
      ...names.map((name) => row(name, (year) => figures(year, name))),
    ]);
    for (const year of [2024, 2025]) {
      const [sum, , ...parts] = column(table, `${year}年完成数`).map((text) =>
        text.replace(/^\*（\d+月）/, ""),
      );
      expectSum([sum ?? "", ...parts], `${year}`);
    }
    expect(textAt(table, "合计", "2025年完成数")).toBe(people(after.of(null, null).actual ?? 0));
  }
});

/** The first text is the sum of the others. */
function expectSum(texts: readonly string[], what: string) {
  const [sum = 0, ...parts] = texts.map(peopleIn);
  expect(
    parts.reduce((total, part) => total + part, 0),
    what,
  ).toBe(sum);
}

function signedRate(ratio: number): string {
  const size = rate(Math.abs(ratio));
  return size === "0.0%" ? size : `${ratio > 0 ? "+" : "−"}${size}`;
}
