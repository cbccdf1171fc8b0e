import { describe, expect, it } from "vitest";
import { expectedPeople } from "../../../src/domain/progress/pace.ts";
import { sampleReports } from "../harness/dataFiles.ts";
import { goTo } from "../harness/walk.ts";
import { domainYear } from "./domainYear.ts";
import { bandWord } from "./plainDue.ts";
import { type PlainFigures, plainYear } from "./plainFigures.ts";
import { MONTHS, sampleVisit } from "./sampleVisit.ts";
import { column, columns, expectTables, peopleIn, type ShownTable, type TableCheck } from "./shownTables.ts";
import { monthText, people, rate, share, signed } from "./written.ts";

const MEASURES = { rate: "完成率", actual: "完成数", quota: "计划数", gap: "缺口", change: "较上月变化" };
type Measure = keyof typeof MEASURES;

/** Cells whose history is opened: corrected, carried forward, unreported, beyond the quota, off-plan, ordinary. */
const CELLS = [
  ["生态环境部", "绿色环保"],
  ["国家能源局", "新能源"],
  ["交通运输部", "数字技术"],
  ["国家知识产权局", "知识产权"],
  ["科技部", "新材料"],
  ["工业和信息化部", "数字技术"],
] as const;

const visit = sampleVisit();

describe.each(MONTHS)("矩阵 at %s", (asOf) => {
  const plain = plainYear(2025, asOf);
  const before = plainYear(2025, `2025-${String(Number(asOf.slice(5)) - 1).padStart(2, "0")}`);
  const { ministries, fields } = plain;
  const { expect: due } = domainYear(2025, asOf);
  const all = [null, ...ministries];

  it.each(Object.keys(MEASURES) as Measure[])(
    "agrees with the files in every cell and sum of %s",
    async (measure) => {
      await goTo(visit.page, `#/matrix?year=2025&asOf=${asOf}&show=${measure}`, "矩阵");
      await expectTables(visit.page.locator("main"), [gridCheck(measure)]);
    },
  );

  it("agrees with the files in the history of a cell", async () => {
    for (const [ministry, field] of CELLS) {
      const address = `#/matrix?year=2025&asOf=${asOf}&show=gap&cell=${ministry}|${field}`;
      await goTo(visit.page, address, "矩阵");
      const { quota } = plain.of(ministry, field);
      const title = `${ministry} · ${field}：${quota === null ? "没有计划数" : `计划 ${people(quota)} 人`}`;
      const silent = !sampleReports(2025).some(
        (each) => each.ministry === ministry && each.cutoff <= asOf && each.people.size > 0,
      );
      await expectTables(visit.page.locator("main"), [
        gridCheck("gap"),
        ...(silent ? [] : [[title, historyCheck(ministry, field)] satisfies TableCheck]),
      ]);
    }
  });

  function gridCheck(measure: Measure): TableCheck {
    return [
      `${MEASURES[measure]}：部门 × 领域`,
      (table) => {
        expect(table.head).toEqual(["部门", "合计", ...fields]);
        expect(table.rows).toEqual(
          all.map((ministry) => [
            nameOf(ministry),
            ...[null, ...fields].map((field) => textOf(measure, ministry, field)),
          ]),
        );
        if (measure !== "rate") expectSums(table);
      },
    ];
  }

  /** The shown figures add up over rows and columns. */
  function expectSums(table: ShownTable) {
    for (const title of ["合计", ...fields]) {
      const [sum = 0, ...parts] = column(table, title).map(peopleIn);
      expect(
        parts.reduce((total, part) => total + part, 0),
        title,
      ).toBe(sum);
    }
    for (const [name, total = "", ...parts] of table.rows) {
      expect(
        parts.map(peopleIn).reduce((sum, part) => sum + part, 0),
        name,
      ).toBe(peopleIn(total));
    }
  }

  function nameOf(ministry: string | null): string {
    if (ministry === null) return "合计";
    const cutoff = plain.cutoffOf(ministry);
    if (cutoff === null) return `${ministry}未报`;
    return plain.isCarried(ministry) ? `${ministry}*${Number(cutoff.slice(5))}月` : ministry;
  }

  function textOf(measure: Measure, ministry: string | null, field: string | null): string {
    const { quota, actual, gap } = plain.of(ministry, field);
    if (measure === "quota") return quota === null ? "—" : people(quota);
    if (measure === "gap") return quota === null ? "—" : people(gap);
    if (measure === "change") return changeOf(ministry, field);
    if (actual === null) return quota === null ? "—" : "未报";
    if (quota === null) return `外${people(actual)}`;
    return measure === "actual" ? people(actual) : rate(share(actual, quota)).replace("%", "");
  }

  function changeOf(ministry: string | null, field: string | null): string {
    const { quota, actual }: PlainFigures = plain.of(ministry, field);
    const earlier = before.of(ministry, field).actual;
    if (actual === null && earlier === null) return quota === null ? "—" : "未报";
    if (ministry !== null && plain.isCarried(ministry)) return "沿用";
    const text = signed((actual ?? 0) - (earlier ?? 0));
    if (actual === null) return text;
    if (quota === null) return `外${text}`;
    return earlier === null ? `首${text}` : text;
  }

  function historyCheck(ministry: string, field: string): (table: ShownTable) => void {
    const { quota } = plain.of(ministry, field);
    const received = sampleReports(2025)
      .filter((each) => each.ministry === ministry && each.cutoff <= asOf && each.people.size > 0)
      .sort((a, b) => (a.cutoff < b.cutoff ? -1 : Number(a.cutoff > b.cutoff)));
    let sum = 0;
    const rows = received.map(({ file, cutoff, people: counts, notes }, i) => {
      const done = counts.get(field) ?? null;
      const isReplaced = received[i + 1]?.cutoff === cutoff;
      const change = isReplaced || done === null ? null : done - sum;
      sum += change ?? 0;
      const expectation = due(ministry, cutoff);
      const figures = { ...plain.of(ministry, field), actual: done };
      return [
        monthText(cutoff),
        done === null ? "未报" : people(done),
        change === null ? "—" : signed(change),
        quota === null ? "—" : people(expectedPeople(quota, expectation)),
        rate(share(done, quota)),
        bandWord({ ...plainYear(2025, cutoff), of: () => figures, cutoffOf: () => cutoff }, ministry, field),
        isReplaced ? "已被更正" : "有效",
        `${file}（示例）`,
        notes.get(field) ?? "",
      ];
    });
    return (table) => {
      const titles = [
        "统计截止",
        "累计完成数",
        "较上次",
        "按时间应完成",
        "完成率",
        "状态",
        "结果",
        "文件",
        "备注",
      ];
      expect(columns(table, ...titles)).toEqual(rows);
      expect(sum, "the changes add up to what counts").toBe(plain.of(ministry, field).actual ?? 0);
    };
  }
});
