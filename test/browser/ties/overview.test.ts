import { beforeEach, describe, expect, it } from "vitest";
import { BASIS_WORDS } from "../../../src/app/words/paceWords.ts";
import type { Forecasts } from "../../../src/domain/yearEnd/forecast.ts";
import { goTo } from "../harness/walk.ts";
import { domainYear, type Pace } from "./domainYear.ts";
import { expectHeadline } from "./expectHeadline.ts";
import { bandWords, byDays, byYearBefore, latestCutoff, wholePeopleDue } from "./plainDue.ts";
import { plainYear } from "./plainFigures.ts";
import { plainForecast } from "./plainForecast.ts";
import { yearBeforeRows } from "./reportingRows.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { column, expectTables, peopleIn, type ShownTable, textAt, whole } from "./shownTables.ts";
import { MONTH_HEADS, monthsIn, monthText, people, rate, share, signed } from "./written.ts";

const CASES: readonly (readonly [asOf: string, pace: Pace])[] = [
  ...MONTHS.map((month) => [month, "calendar"] as const),
  ["2025-09", "last-year"],
];

const visit = sampleVisit();

describe.each(CASES)("总览 at %s, due by %s", (asOf, pace) => {
  const plain = plainYear(2025, asOf);
  const { ministries, fields } = plain;
  const { expect: due, forecasts } = domainYear(2025, asOf, pace);
  const country = plain.of(null, null);
  const byLastYear = byYearBefore(2025);
  const [dueShare, otherShare] = pace === "calendar" ? [byDays, byLastYear] : [byLastYear, byDays];
  const otherRule = pace === "calendar" ? "按上年进度" : "按日历天数";

  beforeEach(() => goTo(visit.page, `#/?year=2025&asOf=${asOf}&pace=${pace}`, "总览"));

  it("has headline figures equal to plain sums over the files", async () => {
    await expectHeadline(visit.page, country);
  });

  it("agrees with plain sums over the files in every table", async () => {
    await expectTables(visit.page.locator("main"), [
      ["各部门完成情况", expectMinistries],
      [gapsTitle(), expectGaps],
      [`完成率比结构完成率多计 ${people(country.surplus + country.offPlan)} 人`, expectHiddenGaps],
      [/^截至.*累计 .* 人，比(时间进度|全年计划)/, expectMonths],
      [/^年底预计/, expectLandings],
      ["2024年各月预计的误差", expectReplays],
    ]);
  });

  it("draws a bullet as long as each rate says", async () => {
    const drawn = await visit.page
      .locator("svg.bullet [data-part=bar]")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("data-value"))));
    const rates = [null, ...ministries].map((name) => plain.of(name, null));
    expect(drawn).toEqual(rates.flatMap(({ actual, quota }) => share(actual, quota) ?? []));
  });

  it("lists who has not reported, who is carried forward and who is far behind", async () => {
    const silent = ministries.filter((name) => plain.cutoffOf(name) === null);
    const behind = ministries.filter((name) => bandWords([[plain, name, null]], dueShare)[0]?.[0] === "滞后");
    await expect
      .poll(() => visit.page.locator("main .name-list li > :first-child").allTextContents())
      .toEqual([...silent, ...ministries.filter(plain.isCarried), ...behind]);
  });

  function expectMinistries(table: ShownTable) {
    const basis = (ministry: string | null, cutoff: string | null) =>
      pace === "calendar"
        ? []
        : [
            ministry === null
              ? BASIS_WORDS.parts
              : cutoff === null
                ? "—"
                : BASIS_WORDS[due(ministry, cutoff).basis],
          ];
    const names = [null, ...ministries];
    const bands = bandWords(
      names.map((name) => [plain, name, null] as const),
      otherShare,
      dueShare,
    );
    expect(table.head.filter((_, i) => i !== 1)).toEqual([
      "部门",
      ...["计划数", "完成数", "完成率", "结构完成率", "缺口", "年底预计", "统计截止"],
      ...(pace === "calendar" ? [] : ["应完成口径"]),
      "状态",
      ...(bands[0]?.length === 2 ? [otherRule] : []),
    ]);
    expect(table.rows).toEqual(
      names.map((ministry, i) => {
        const figures = plain.of(ministry, null);
        const { quota, actual, capped, gap } = figures;
        const cutoff = ministry === null ? latestCutoff(plain, null, null) : plain.cutoffOf(ministry);
        const mark = cutoff !== null && cutoff < asOf ? "*" : "";
        // What the bar says, and the point in its range.
        const { landing } = i === 0 ? forecasts.country : (forecasts.ministries[i - 1] ?? forecasts.country);
        return [
          ministry ?? "合计",
          "",
          people(quota ?? 0),
          actual === null ? "未报" : people(actual),
          rate(share(actual, quota), "未报"),
          rate(actual === null ? null : share(capped, quota), "未报"),
          people(gap),
          landing ? `${landingText(landing)} 人●` : landingText(null),
          cutoff === null ? "—" : mark + monthText(cutoff),
          ...basis(ministry, cutoff),
          ...(bands[i] ?? []),
        ];
      }),
    );
    for (const title of ["计划数", "完成数", "缺口"]) {
      const [sum = 0, ...parts] = column(table, title).map(peopleIn);
      expect(
        parts.reduce((all, part) => all + part, 0),
        title,
      ).toBe(sum);
    }
  }

  function gaps() {
    const cells = ministries.flatMap((ministry) =>
      fields.map((field) => ({ ministry, field, ...plain.of(ministry, field) })),
    );
    let cumulative = 0;
    return cells
      .filter(({ gap }) => gap > 0)
      .sort((a, b) => b.gap - a.gap)
      .map((cell) => {
        cumulative += cell.gap;
        return { ...cell, cumulative };
      });
  }

  function gapsTitle() {
    const most = gaps().findIndex(({ cumulative }) => cumulative / country.gap >= 0.8) + 1;
    return `按部门和领域分，${gaps().length} 格有缺口，${most} 格占去 80%`;
  }

  function expectGaps(table: ShownTable) {
    expect(table.rows).toEqual(
      gaps().map(({ ministry, field, actual, gap, cumulative }) => [
        ministry,
        field,
        actual === null ? "未报" : people(actual),
        people(gap),
        rate(cumulative / country.gap),
      ]),
    );
    const shown = column(table, "缺口").map(peopleIn);
    expect(
      shown.reduce((sum, gap) => sum + gap, 0),
      "all of the country's gap",
    ).toBe(country.gap);
    expect(column(table, "累计占比").at(-1)).toBe("100.0%");
  }

  function expectHiddenGaps(table: ShownTable) {
    const excess = ministries
      .flatMap((ministry) => fields.map((field) => ({ ministry, field, ...plain.of(ministry, field) })))
      .map((cell) => ({ ...cell, extra: cell.surplus + cell.offPlan }))
      .filter(({ extra }) => extra > 0)
      .sort((a, b) => b.extra - a.extra);
    const rest = excess.slice(6);
    expect(table.rows).toEqual([
      ...excess
        .slice(0, 6)
        .map(({ ministry, field, extra, offPlan }) => [
          ministry,
          field,
          people(extra),
          offPlan > 0 ? "计划外" : "超额",
        ]),
      ...(rest.length > 0
        ? [[`其余 ${rest.length} 格`, "", people(rest.reduce((sum, { extra }) => sum + extra, 0)), ""]]
        : []),
    ]);
    const shown = column(table, "多计").map(peopleIn);
    expect(shown.reduce((sum, extra) => sum + extra, 0)).toBe((country.actual ?? 0) - country.capped);
  }

  function expectMonths(table: ShownTable) {
    const months = monthsIn(2025).map((month) => (month > asOf ? null : plainYear(2025, month)));
    const actuals = months.map((month) => month?.of(null, null).actual ?? null);
    const reporting = months.map((month) => month?.ministries.filter((name) => month.cutoffOf(name)).length);
    expect(whole(table)).toEqual([
      ["月份", ...MONTH_HEADS],
      ["累计完成数", ...actuals.map((actual) => (actual === null ? "" : people(actual)))],
      [
        "当月新增",
        ...actuals.map((actual, i) => (actual === null ? "" : signed(actual - (actuals[i - 1] ?? 0)))),
      ],
      [
        "按时间应完成",
        ...monthsIn(2025).map((month, i) => {
          if (months[i]) return people(wholePeopleDue(months[i], null, null, dueShare));
          return people(wholePeopleDue(plain, null, null, (ministry) => dueShare(ministry, month)));
        }),
      ],
      [
        "已报部门（含沿用）",
        ...reporting.map((count) => (count === undefined ? "" : `${count}/${ministries.length}`)),
      ],
      ...yearBeforeRows(2025, null),
    ]);
    expect(textAt(table, "累计完成数", `${Number(asOf.slice(5))}月`)).toBe(people(country.actual ?? 0));
  }

  function landingText(landing: Forecasts["country"]["landing"]): string {
    if (!landing) return "没有上报，不推算";
    const { range } = landing;
    return `${people(landing.people)}${range ? `（${people(range.low)}～${people(range.high)}）` : ""}`;
  }

  function expectLandings(table: ShownTable) {
    const line = (
      name: string,
      ministry: string | null,
      { landing, need }: Forecasts["country"] | Forecasts["ministries"][number],
      basis: readonly [string, string],
    ) => {
      const { quota, actual } = plain.of(ministry, null);
      return [
        name,
        people(quota ?? 0),
        actual === null ? "未报" : people(actual),
        landingText(landing),
        landing ? signed(landing.balance ?? Number.NaN) : "—",
        need === null ? "—" : people(need.perMonth ?? Number.NaN),
        ...basis,
      ];
    };
    expect(table.rows).toEqual([
      line("合计", null, forecasts.country, ["", ""]),
      ...forecasts.ministries.map((forecast) =>
        line(
          forecast.ministry,
          forecast.ministry,
          forecast,
          forecast.course ? [rate(forecast.course.share), rate(forecast.course.rate)] : ["—", "—"],
        ),
      ),
    ]);
    const byHand = ministries.map((name) => {
      const cutoff = plain.cutoffOf(name);
      const { gap } = plain.of(name, null);
      return {
        landing: plainForecast(name, asOf),
        need: cutoff === null ? "—" : people(Math.ceil(gap / (12 - Number(cutoff.slice(5))))),
      };
    });
    const shown = column(table, "年底预计（区间）").map((text) => peopleIn(text.split("（")[0] ?? ""));
    expect(shown.slice(1)).toEqual(byHand.map(({ landing }) => landing ?? 0));
    expect(shown[0]).toBe(byHand.reduce((sum, { landing }) => sum + (landing ?? 0), 0));
    expect(column(table, "今后每月须完成").slice(1)).toEqual(byHand.map(({ need }) => need));
  }

  function expectReplays(table: ShownTable) {
    const months = forecasts.replays?.months ?? [];
    expect(whole(table)).toEqual([
      ["月份", ...MONTH_HEADS],
      ["可检验的预计个数", ...months.map((month) => people(month.forecasts))],
      ["部门误差中位数", ...months.map((month) => rate(month.medianError))],
      ["全国误差", ...months.map(({ countryErrors: [error = 0] }) => signedRate(error))],
      ["区间包含年底实际的比例", ...months.map((month) => rate(month.held))],
    ]);
  }
});

const signedRate = (error: number) =>
  Math.abs(error) < 0.0005 ? "0.0%" : `${error < 0 ? "−" : "+"}${rate(Math.abs(error))}`;
