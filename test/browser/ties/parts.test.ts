import { describe, expect, it } from "vitest";
import { expectedShare } from "../../../src/domain/progress/pace.ts";
import { latestReports, type SampleReport, sampleReports } from "../harness/dataFiles.ts";
import { goTo } from "../harness/walk.ts";
import { domainYear } from "./domainYear.ts";
import { expectHeadline } from "./expectHeadline.ts";
import { measuresText } from "./measureRows.ts";
import { bandWords, byDays, latestCutoff, wholePeopleDue } from "./plainDue.ts";
import { type PlainYear, plainYear } from "./plainFigures.ts";
import { yearBeforeRows } from "./reportingRows.ts";
import { MONTHS, namesAt, sampleVisit } from "./sampleVisit.ts";
import {
  column,
  columns,
  expectTables,
  peopleIn,
  type ShownTable,
  type TableCheck,
  whole,
} from "./shownTables.ts";
import { MONTH_HEADS, monthsIn, monthText, people, rate, share, signed } from "./written.ts";

const visit = sampleVisit();

describe.each(MONTHS)("at %s", (asOf) => {
  const plain = plainYear(2025, asOf);
  const { expect: due } = domainYear(2025, asOf);
  const months = monthsIn(2025).map((month) => (month > asOf ? null : plainYear(2025, month)));

  it("every table of the ministries' screens agrees with the files", async () => {
    for (const ministry of namesAt(asOf, plain.ministries)) {
      await goTo(visit.page, `#/ministry/${ministry}?year=2025&asOf=${asOf}`, ministry);
      await expectHeadline(visit.page, plain.of(ministry, null));
      await expectTables(visit.page.locator("main"), [
        [/^\d+ 个领域(，|$)/, (table) => expectParts(table, ministry, null)],
        [/^(截至.*累计|逐月累计)/, (table) => expectMonths(table, ministry, null)],
        ["各领域逐月累计完成数与完成率", (table) => expectMultiples(table, ministry, null)],
        ...notesCheck(ministry, null),
        ...submissionsCheck(ministry),
      ]);
    }
  });

  it("every table of the fields' screens agrees with the files", async () => {
    for (const field of namesAt(asOf, plain.fields)) {
      await goTo(visit.page, `#/field/${field}?year=2025&asOf=${asOf}`, field);
      await expectHeadline(visit.page, plain.of(null, field));
      await expectTables(visit.page.locator("main"), [
        [/^\d+ 个部门(，|$)/, (table) => expectParts(table, null, field)],
        [/^(截至.*累计|逐月累计)/, (table) => expectMonths(table, null, field)],
        ["各部门逐月累计完成数与完成率", (table) => expectMultiples(table, null, field)],
        ...notesCheck(null, field),
      ]);
    }
  });

  /** The cells of a ministry or field that are planned or reported, by the name of the other. */
  function partsOf(ministry: string | null, field: string | null, at: PlainYear = plain) {
    const names = ministry === null ? plain.ministries : plain.fields;
    return names
      .map((name) => ({ name, ...at.of(ministry ?? name, field ?? name) }))
      .filter(({ quota, actual }) => quota !== null || actual !== null);
  }

  function expectParts(table: ShownTable, ministry: string | null, field: string | null) {
    const cutoffOf = (name: string) => plain.cutoffOf(ministry ?? name);
    const sum = { name: "合计", ...plain.of(ministry, field) };
    const parts = partsOf(ministry, field);
    const bands = bandWords([
      [plain, ministry, field],
      ...parts.map(({ name }) => [plain, ministry ?? name, field ?? name] as const),
    ]);
    expect(table.head).toEqual([
      ministry === null ? "部门" : "领域",
      ...["计划数", "完成数", "完成率", "缺口", "超额", "计划外"],
      ...(ministry === null ? ["统计截止"] : []),
      "状态",
      ...(bands[0]?.length === 2 ? ["按上年进度"] : []),
    ]);
    expect(table.rows).toEqual(
      [sum, ...parts].map((part, i) => {
        const { name, quota, actual, gap, surplus, offPlan } = part;
        const isSum = name === "合计";
        const cutoff = isSum ? latestCutoff(plain, ministry, field) : cutoffOf(name);
        const mark = cutoff !== null && cutoff < asOf ? "*" : "";
        return [
          name,
          quota === null ? "—" : people(quota),
          actual === null ? "未报" : people(actual),
          rate(share(actual, quota), actual === null ? "未报" : "—"),
          quota === null ? "—" : people(gap),
          actual === null ? "未报" : people(surplus),
          actual === null ? "未报" : people(offPlan),
          ...(ministry === null ? [cutoff === null ? "—" : mark + monthText(cutoff)] : []),
          ...(bands[i] ?? []),
        ];
      }),
    );
    for (const title of ["计划数", "完成数", "缺口", "超额", "计划外"]) {
      const [total = 0, ...parts] = column(table, title).map(peopleIn);
      expect(
        parts.reduce((all, part) => all + part, 0),
        title,
      ).toBe(total);
    }
  }

  function expectMonths(table: ShownTable, ministry: string | null, field: string | null) {
    const { quota } = plain.of(ministry, field);
    const actuals = months.map((month) => month?.of(ministry, field).actual ?? null);
    const carried = months.map(
      (month) => month !== null && (latestCutoff(month, ministry, field) ?? month.month) < month.month,
    );
    const reporting = months.map((month) => {
      const planned = partsOf(null, field).filter((part) => part.quota !== null);
      const count = planned.filter(({ name }) => month?.of(name, field).actual != null).length;
      return month ? `${count}/${planned.length}` : "";
    });
    expect(whole(table)).toEqual([
      ["月份", ...MONTH_HEADS],
      [
        "累计完成数",
        ...actuals.map((actual, i) => {
          if (actual === null) return months[i] ? "未报" : "";
          return `${carried[i] ? "*" : ""}${people(actual)}`;
        }),
      ],
      [
        "当月新增",
        ...actuals.map((actual, i) => {
          if (actual === null) return "";
          return carried[i] ? "—" : signed(actual - (actuals[i - 1] ?? 0));
        }),
      ],
      [
        "按时间应完成",
        ...monthsIn(2025).map((month, i) => {
          const year = months[i];
          if (year) return people(wholePeopleDue(year, ministry, field));
          return people(Math.ceil((quota ?? 0) * byDays("", month) - 1e-6));
        }),
      ],
      ...(field === null ? [] : [["已报部门（含沿用）", ...reporting]]),
      ...(ministry === null ? [] : yearBeforeRows(2025, ministry)),
    ]);
  }

  function expectMultiples(table: ShownTable, ministry: string | null, field: string | null) {
    const parts = partsOf(ministry, field).filter(({ quota }) => quota);
    expect(whole(table)).toEqual([
      [ministry === null ? "部门" : "领域", "指标", ...MONTH_HEADS],
      ...parts.flatMap(({ name, quota }) => {
        const title = `${name}计划 ${people(quota ?? 0)} 人`;
        const whose = ministry ?? name;
        const actuals = months.map((month) => month?.of(whose, field ?? name).actual ?? null);
        return [
          [
            title,
            "累计完成数",
            ...actuals.map((actual, i) => {
              if (actual === null) return months[i] ? "未报" : "";
              return `${months[i]?.isCarried(whose) ? "*" : ""}${people(actual)}`;
            }),
          ],
          [title, "完成率", ...actuals.map((actual) => rate(share(actual, quota), ""))],
          [title, "应完成比例", ...monthsIn(2025).map((month) => rate(expectedShare(due(whose, month))))],
        ];
      }),
    ]);
  }

  /** The remarks beside figures that count, or beside a missing figure. */
  function notesCheck(ministry: string | null, field: string | null): TableCheck[] {
    const latest = latestReports(2025, asOf);
    const rows = (ministry === null ? plain.ministries : plain.fields).flatMap((name) => {
      const report = latest.get(ministry ?? name);
      const text = report?.notes.get(field ?? name);
      if (!report || text === undefined) return [];
      const silent = report.people.has(field ?? name) ? "" : "（未报送）";
      const cutoff = (report.cutoff < asOf ? "*" : "") + monthText(report.cutoff) + silent;
      return [[name, cutoff, `${text}（示例）`]];
    });
    if (rows.length === 0) return [];
    return [[`上报时写的备注 ${rows.length} 条`, (table) => expect(table.rows).toEqual(rows)]];
  }

  /** All submissions of the ministry in the year, the newest cut-off and the later receipt first. */
  function submissionsCheck(ministry: string): TableCheck[] {
    const received = sampleReports(2025).filter((each) => each.ministry === ministry);
    const check = (
      of: "people" | "measures",
      title: string,
      heads: readonly string[],
      figures: (report: SampleReport) => string[],
    ): TableCheck[] => {
      const newest = received
        .filter((report) => report[of].size > 0)
        .toReversed()
        .sort((a, b) => (a.cutoff > b.cutoff ? -1 : Number(a.cutoff < b.cutoff)));
      const rows = newest.map((report, i) => [
        monthText(report.cutoff),
        ...figures(report),
        newest[i - 1]?.cutoff === report.cutoff
          ? "已被更正"
          : `有效${report.cutoff > asOf ? "（晚于统计时点，此处未用）" : ""}`,
        `${report.file}（示例）`,
        report.reason ?? "",
      ]);
      const titles = ["统计截止", ...heads, "结果", "文件", "说明"];
      if (rows.length === 0) return [];
      return [[`${title} ${rows.length} 份`, (table) => expect(columns(table, ...titles)).toEqual(rows)]];
    };
    const total = (report: SampleReport) =>
      [...report.people.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...check("people", "上报记录", ["累计完成数", "领域数"], (report) => [
        people(total(report)),
        String(report.people.size),
      ]),
      ...check("measures", "工程子项目上报", ["累计数"], (report) => [measuresText(report)]),
    ];
  }
});
