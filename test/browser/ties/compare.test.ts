import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { publishedPlan } from "../../builders.ts";
import { all, fieldsOf, ofField, ofMinistry, planTable } from "../harness/dataFiles.ts";
import { goTo } from "../harness/walk.ts";
import { type PlainYear, plainYear, sameMonthOf } from "./plainFigures.ts";
import { sampleVisit } from "./sampleVisit.ts";
import { column, expectTables, peopleIn, type ShownTable, whole } from "./shownTables.ts";
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

const YEAR = Array.from({ length: 12 }, (_, m) => `2025-${String(m + 1).padStart(2, "0")}`);

describe.each(YEAR)("年度对比 at %s", (asOf) => {
  const before = plainYear(2024, asOf.replace("2025", "2024"));
  const after = plainYear(2025, asOf);
  const { compared, leftOut } = sameMonthOf(before, after);

  it.each(SIDES)("agrees with the files in every table, by %s", async (kind, by, names) => {
    const address = `#/compare?year=2025&asOf=${asOf}&by=${by}&monthBy=${by}`;
    await goTo(visit.page, address, "年度对比");
    await expectTables(visit.page.locator("main"), [
      ["总目标与计划表", expectHeadlines],
      [`2024年与2025年计划数，按${kind}`, (table) => expectBridge(table, kind, names)],
      [/^2024年到2025年逐格变化/, expectChanges],
      // Nothing is compared where no ministry reported the month in both years.
      ...(compared.length > 0
        ? ([
            [
              `2024年与2025年同月完成情况，按${kind}，截至${Number(asOf.slice(5))}月`,
              (table: ShownTable) => expectSameMonth(table, kind, names),
            ],
          ] as const)
        : []),
    ]);
    const notes = await visit.page.getByText(/个部门不作比较/).allTextContents();
    expect(notes.map((text) => text.match(/^(?:另有 )?(\d+) 个部门不作比较/)?.[1])).toEqual(
      leftOut.length > 0 ? [String(leftOut.length)] : [],
    );
    for (const name of leftOut) expect(notes.join("")).toContain(`${name}（`);
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
    const row = (name: string, of: (year: PlainYear) => ReturnType<PlainYear["of"]>) => {
      const sides = years.map(of);
      const [old = null, now = null] = sides.map(({ actual }) => actual);
      const rates = sides.map(({ quota, actual }) => share(actual, quota));
      const [oldRate = null, nowRate = null] = rates;
      const missing = sides.map(({ quota, actual }) => (actual === null && quota !== null ? "未报" : "—"));
      return [
        name,
        ...sides.map(({ actual }, i) => (actual === null ? missing[i] : people(actual))),
        old === null || now === null ? "—" : signed(now - old),
        ...rates.map((ratio, i) => rate(ratio, missing[i])),
        oldRate === null || nowRate === null ? "—" : points(nowRate - oldRate),
        ...sides.map(({ quota, unreported }) => rate(share((quota ?? 0) - unreported, quota))),
      ];
    };
    const parts =
      kind === "部门"
        ? compared.map((name) => row(name, (year) => year.of(name, null)))
        : names
            .filter((name) => years.some((year) => hasFigure(year.of(compared, name))))
            .map((name) => row(name, (year) => year.of(compared, name)));
    expect(table.rows).toEqual([row("合计", (year) => year.of(compared, null)), ...parts]);
    for (const year of [2024, 2025]) expectSum(column(table, `${year}年完成数`), `${year}`);
  }
});

function hasFigure({ quota, actual }: ReturnType<PlainYear["of"]>): boolean {
  return quota !== null || actual !== null;
}

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
