import { describe, expect, it } from "vitest";
import { all, planTable, type SampleReport, sampleReports } from "../harness/dataFiles.ts";
import { cellTexts, goTo } from "../harness/walk.ts";
import { measured, measureSources, measuresText, PROGRAMME } from "./measureRows.ts";
import { plainYear } from "./plainFigures.ts";
import { reportedWord } from "./reportingRows.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { columns, expectTables, type ShownTable, type TableCheck, textAt } from "./shownTables.ts";
import { monthsIn, monthText, people, rate, share, signed } from "./written.ts";

const HEADLINES = { 2024: 900_000, 2025: 980_000 };

const visit = sampleVisit();

it("every screen's tables are checked", async () => {
  await goTo(visit.page, "#/", "总览");
  const links = visit.page.getByRole("navigation", { name: "主导航" }).getByRole("link");
  expect(await links.allTextContents()).toEqual([
    ...["总览", "矩阵", "全工程", "年度对比", "数据上报", "台账", "计划编制", "简报", "记录", "帮助"],
  ]);
});

describe.each(MONTHS)("at %s", (asOf) => {
  const plain = plainYear(2025, asOf);

  it("全工程 agrees with 总览 and with the reports of the other measures", async () => {
    await goTo(visit.page, `#/programme?year=2025&asOf=${asOf}`, "全工程");
    const others = PROGRAMME.subProjects.flatMap(({ measures }) =>
      measures.flatMap((each) => each.reportName ?? []),
    );
    await expectTables(visit.page.locator("main"), [
      [/个子项目的目标与完成$/, expectSubProjects],
      [/只计参加人数$/, expectAiLiteracy],
      ...sourcesCheck("其他子项目的完成数", others),
      ...sourcesCheck("参加人数", [PROGRAMME.aiLiteracy.reportName], ["参加人数（人）"]),
    ]);
  });

  /** The reports that the counts add up from; the sums below them are the counts themselves. */
  function sourcesCheck(subject: string, names: readonly string[], shown?: readonly string[]): TableCheck[] {
    const { title, heads, rows } = measureSources(names, asOf, plain.ministries);
    const titles = ["部门", "统计截止", ...(shown ?? heads), "文件"];
    // The sum alone: nobody reported.
    if (rows.length === 1) return [];
    return [[subject + title, (table) => expect(columns(table, ...titles)).toEqual(rows)]];
  }

  function expectSubProjects(table: ShownTable) {
    const { quota, actual, capped } = plain.of(null, null);
    expect(columns(table, "子项目", "计量", "完成数", "完成率", "结构完成率")).toEqual(
      PROGRAMME.subProjects.flatMap(({ name, measures }) =>
        measures.map(({ what, reportName, fromPlan, targets }) => {
          if (fromPlan)
            return [name, what, people(actual ?? 0), rate(share(actual, quota)), rate(share(capped, quota))];
          const { count } = measured(reportName ?? "", asOf);
          const target =
            targets.find(({ year }) => year === 2025) ?? targets.find(({ year }) => year === null);
          const ratio = share(count, target?.count ?? null);
          const about = ratio !== null && target?.approximate ? "约 " : "";
          return [name, what, count === null ? "未报送" : people(count), about + rate(ratio), "—"];
        }),
      ),
    );
    expect(textAt(table, ([name]) => name === "能力提升项目", "年度目标")).toBe(people(HEADLINES[2025]));
  }

  function expectAiLiteracy(table: ShownTable) {
    const { name, reportName } = PROGRAMME.aiLiteracy;
    const { count, ministries } = measured(reportName, asOf);
    expect(columns(table, "项目", "参加人数", "上报部门数")).toEqual([
      [name, count === null ? "未报送" : people(count), String(ministries)],
    ]);
    expect(table.head.join()).not.toMatch(/目标|率|缺口|计划/);
  }

  it("全工程 of 2024 holds the people against the headline and against the table, each beside its own", async () => {
    const month = asOf.replace("2025", "2024");
    await goTo(visit.page, `#/programme?year=2024&asOf=${month}`, "全工程");
    const { quota, actual, capped } = plainYear(2024, month).of(null, null);
    const table = visit.page.getByRole("table", { name: /个子项目的目标与完成$/ });
    await expect
      .poll(async () => (await cellTexts(table)).slice(3, 5).map((row) => row.slice(1, 7)))
      .toEqual([
        [
          "培养培训人数（对总目标）",
          people(HEADLINES[2024]),
          "人",
          people(actual ?? 0),
          rate(share(actual, HEADLINES[2024])),
          "—",
        ],
        [
          "培养培训人数（对计划表）",
          people(quota ?? 0),
          "人",
          people(actual ?? 0),
          rate(share(actual, quota)),
          rate(share(capped, quota)),
        ],
      ]);
  });

  it("数据上报 shows which ministry reported for which month", async () => {
    const counting = new Set(ofPeople(sampleReports(2025)).map(({ ministry, cutoff }) => ministry + cutoff));
    const board: TableCheck = [
      new RegExp(`^2025年已收到 ${counting.size} 份上报`),
      (table) => {
        const months = monthsIn(2025);
        const words = plain.ministries.map((name) => months.map((month) => reportedWord(2025, name, month)));
        expect(table.rows).toEqual([
          [
            expect.any(String),
            ...months.map((_, i) => {
              const count = words.filter((row) => !/^(?:未报|沿用)/.test(row[i] ?? "")).length;
              return `${count} / ${plain.ministries.length}`;
            }),
          ],
          ...plain.ministries.map((name, m) => [name, ...(words[m] ?? [])]),
        ]);
      },
    ];
    const address = `#/submit?year=2025&asOf=${asOf}`;
    await goTo(visit.page, address, "数据上报");
    await expectTables(visit.page.locator("main"), [board]);
    const received = sampleReports(2025).filter(
      ({ ministry, cutoff }) => ministry === "生态环境部" && cutoff === "2025-06",
    );
    const versions = ofPeople(received);
    const measures = received.filter((report) => report.measures.size > 0);
    await goTo(visit.page, `${address}&received=生态环境部|2025-06`, "数据上报");
    await expectTables(visit.page.locator("main"), [
      board,
      [
        `生态环境部 2025年6月：上报 ${received.length} 份`,
        (table) =>
          expect(columns(table, "累计完成数", "领域数", "结果", "原因", "文件")).toEqual(
            versions
              .toReversed()
              .map((version, i) => [
                people(total(version)),
                String(version.people.size),
                i === 0 ? "有效" : "已被更正",
                version.reason ?? "—",
                `${version.file}（示例）`,
              ]),
          ),
      ],
      [
        `工程子项目与人工智能通识 ${measures.length} 份`,
        (table) =>
          expect(columns(table, "累计数", "结果", "文件")).toEqual(
            measures.map((report) => [measuresText(report), "有效", `${report.file}（示例）`]),
          ),
      ],
    ]);
  });
});

describe("记录", () => {
  it("lists every report of the sample once, with its people and whether it counts", async () => {
    await goTo(visit.page, "#/log", "记录");
    const received = [2024, 2025].flatMap((year) => sampleReports(year));
    const isReplaced = (report: SampleReport) =>
      received
        .slice(received.indexOf(report) + 1)
        .some(({ ministry, cutoff }) => ministry === report.ministry && cutoff === report.cutoff);
    await expectTables(visit.page.locator("main"), [
      [
        "收到的上报",
        (table) => {
          const rows = columns(table, "部门", "统计截止", "累计完成人数", "状态", "文件", "原因");
          const ofPlan = rows.filter(([, , count]) => count !== "—");
          expect(ofPlan.map(String).sort()).toEqual(
            ofPeople(received)
              .map((report) => [
                report.ministry,
                monthText(report.cutoff),
                people(total(report)),
                isReplaced(report) ? "已被更正" : "有效",
                `${report.file}（示例）`,
                report.reason ?? "",
              ])
              .map(String)
              .sort(),
          );
        },
      ],
      [
        /^记录完整：1 条/,
        (table) =>
          expect(columns(table, "报送方", "内容")).toEqual([
            ["计划管理方", `载入示例数据（${received.length} 份）`],
          ]),
      ],
    ]);
  });
});

describe("帮助", () => {
  const isWords = (table: ShownTable) => expect(table.rows.flat().join("")).not.toBe("");

  it("has both years' headlines beside the sums of their tables, and text in all other tables", async () => {
    const plans = (table: ShownTable) =>
      expect(columns(table, "年度", "总目标", "计划表合计", "相差")).toEqual(
        ([2025, 2024] as const).map((year) => {
          const [headline, sum] = [HEADLINES[year], all(planTable(year))];
          return [String(year), people(headline), people(sum), signed(sum - headline)];
        }),
      );
    const pages: readonly (readonly [page: string, ...tables: readonly TableCheck[]])[] = [
      ["计划数的来源", ["年度计划的来源", plans]],
      ["各项数字的含义与算法", ["各项数字的含义与算法", isWords]],
      ["统计时点、沿用与状态", ["状态与判断标准", isWords]],
      ["颜色与标记", ["特殊标记的含义", isWords]],
      ["长表、宽表与单位", ["长表示例", isWords], ["宽表示例", isWords]],
      ["需确认", ["需确认", isWords]],
      ["只用键盘操作", ["按键", isWords]],
    ];
    for (const [page, ...tables] of pages) {
      await goTo(visit.page, `#/help/${page}`, page);
      await expectTables(visit.page.locator("main"), tables);
    }
  });
});

function total(report: SampleReport): number {
  return [...report.people.values()].reduce((sum, count) => sum + count, 0);
}

/** Reports on the plan's fields. */
function ofPeople(reports: readonly SampleReport[]): SampleReport[] {
  return reports.filter((report) => report.people.size > 0);
}
