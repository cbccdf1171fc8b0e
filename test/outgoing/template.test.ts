import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Month, monthsOf } from "../../src/domain/cutoff.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { programmeReportsOf } from "../../src/intake/report/programmeReportsOf.ts";
import { type ReportReading, readReport } from "../../src/intake/report/readReport.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import {
  type MeasureTemplateFacts,
  measureTemplateCells,
  nextCutoff,
  type TemplateFacts,
  templateCells,
  templateHeaderRows,
} from "../../src/outgoing/template.ts";
import { tableCsv, tableXlsx } from "../../src/outgoing/writeTable.ts";
import { plan, publishedPlan, submission } from "../builders.ts";
import { CONTEXT } from "../intake/context.ts";

const MEASURES = [
  { name: "高级研修项目举办期数", aliases: [], unit: "期" },
  { name: "继续教育基地数", aliases: [], unit: "个" },
  { name: "人工智能通识参加人数", aliases: [], unit: "人" },
] as const;
const SMALL = plan(2025, ["新材料", "海洋装备", "其他"], {
  教育部: [200, null, 300],
  财政部: [null, null, null],
});

function facts(changed: Partial<TemplateFacts> = {}): TemplateFacts {
  return { layout: "long", ministry: "教育部", plan: SMALL, cutoff: "2025-06", last: null, ...changed };
}

/** The cells of a template as a clerk hands them in: a figure in each cell that is named. */
function filled(given: TemplateFacts, figures: ReadonlyMap<string, number>): (string | number | null)[][] {
  const cells = templateCells(given);
  if (given.layout === "long")
    return cells.map((row) => row.map((cell, c) => (c === 4 ? (figures.get(String(row[2])) ?? cell) : cell)));
  const header = cells[2] ?? [];
  return cells.map((row, r) =>
    r === 3 ? row.map((cell, c) => figures.get(String(header[c])) ?? cell) : row,
  );
}

/** What a reading says was reported, by field. */
function reported(reading: ReportReading): Map<string, number> {
  return new Map(
    reading.records.flatMap(({ field, persons }) => (persons === null ? [] : [[field, persons] as const])),
  );
}

describe("templateCells(long)", () => {
  it("lists the planned fields with quota and last count and leaves the count to be filled", () => {
    expect(templateCells(facts({ last: submission("教育部", "2025-05", { 新材料: 120 }) }))).toEqual([
      ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注", "计划数", "上次上报"],
      [2025, "教育部", "新材料", "2025年6月", null, null, 200, 120],
      [2025, "教育部", "其他", "2025年6月", null, null, 300, null],
    ]);
  });

  it("adds the fields that were reported off-plan, also with 0", () => {
    const rows = templateCells(facts({ last: submission("教育部", "2025-05", { 海洋装备: 0 }) })).slice(1);
    expect(rows.map((row) => [row[2], row[6], row[7]])).toEqual([
      ["新材料", 200, null],
      ["其他", 300, null],
      ["海洋装备", null, 0],
    ]);
  });

  it("is read without a finding about its own columns and month; elsewhere they are named", () => {
    const [header = [], ...rows] = templateCells(
      facts({ last: submission("教育部", "2025-05", { 新材料: 1 }) }),
    );
    const filled = rows.map((row) => row.with(4, 100));
    expect(readReport(tableCsv([header, ...filled]), CONTEXT).findings).toEqual([]);
    const withoutLast = [header, ...filled].map((row) => row.slice(0, 6));
    const { findings } = readReport(
      tableCsv([[...(withoutLast[0] ?? []), "经费"], ...withoutLast.slice(1)]),
      CONTEXT,
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["unknown-column", "date-normalised"]));
  });

  it("lists all fields for a ministry without quotas", () => {
    const fieldsListed = (ministry: string) =>
      templateCells(facts({ ministry }))
        .slice(1)
        .map((row) => row[2]);
    expect(fieldsListed("财政部")).toEqual(SMALL.fields);
    expect(fieldsListed("国家能源局")).toEqual(SMALL.fields);
  });
});

describe("templateCells(wide)", () => {
  it("leaves the ministry's row empty and puts quotas and last counts below it as notes", () => {
    const last = submission("教育部", "2025-05", { 新材料: 120 });
    expect(templateCells(facts({ layout: "wide", last }))).toEqual([
      ["2025年度专业技术人才知识更新工程能力提升项目累计完成情况（截至2025年6月）"],
      ["单位：人"],
      ["部门", "新材料", "海洋装备", "其他", "小计"],
      ["教育部", null, null, null, null],
      ["注：计划数", 200, null, 300, 500],
      ["注：上次上报，截至2025年5月", 120, null, null, 120],
      [expect.stringMatching(/^注：/)],
    ]);
  });

  it("states that nothing was reported before", () => {
    expect(templateCells(facts({ layout: "wide" }))[5]).toEqual(["注：上次上报：还没有"]);
  });
});

describe.each(["long", "wide"] as const)("templateCells(%s)", (layout) => {
  it("names sample data where the last counts are such", () => {
    const last = { ...submission("教育部", "2025-05", { 新材料: 120 }), sample: true };
    const texts = templateCells(facts({ layout, last })).flat();
    expect(texts.filter((cell) => String(cell).includes("示例数据"))).toHaveLength(1);
  });

  it("is accepted without a figure, as nothing reported", () => {
    const cells = templateCells(facts({ layout, plan: publishedPlan(2025) }));
    const reading = readReport(tableCsv(cells), CONTEXT);
    expect(reading).toMatchObject({ outcome: "accept", layout });
    expect(reported(reading)).toEqual(new Map());
  });

  it("comes back as the figures that were filled in, and nothing else", () => {
    const plans = [publishedPlan(2024), publishedPlan(2025)];
    fc.assert(
      fc.property(assignment(plans), ({ given, figures }) => {
        const reading = readReport(tableCsv(filled({ ...given, layout }, figures)), CONTEXT);
        expect(reading).toMatchObject({ outcome: "accept", layout, encoding: "utf-8" });
        expect(reported(reading)).toEqual(figures);
        for (const { year, ministry, cutoff } of reading.records)
          expect([year, ministry, cutoff]).toEqual([given.plan.year, given.ministry, given.cutoff]);
      }),
      { numRuns: 150 },
    );
  });

  it("is read back as the same from a workbook", async () => {
    const plans = [publishedPlan(2024), publishedPlan(2025)];
    await fc.assert(
      fc.asyncProperty(assignment(plans), async ({ given, figures }) => {
        const cells = filled({ ...given, layout }, figures);
        const sheet = { name: "上报", cells, headerRows: templateHeaderRows(layout) };
        const reading = await readReportFile(await tableXlsx([sheet]), CONTEXT);
        expect(reading).toMatchObject({ outcome: "accept", layout, sheet: "上报" });
        expect(reported(reading)).toEqual(figures);
        for (const { year, ministry, cutoff } of reading.records)
          expect([year, ministry, cutoff]).toEqual([given.plan.year, given.ministry, given.cutoff]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("measureTemplateCells(facts)", () => {
  const given: MeasureTemplateFacts = {
    year: 2025,
    ministry: "教育部",
    measures: MEASURES,
    cutoff: "2025-06",
    last: null,
  };
  const context = { ...CONTEXT, measures: MEASURES };

  it("has a row for each measure with its unit and last count, and no target", () => {
    const last = {
      year: 2025,
      ministry: "教育部",
      cutoff: "2025-03",
      counts: { 继续教育基地数: 0 },
      sample: true,
    };
    expect(measureTemplateCells({ ...given, last })).toEqual([
      ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注", "计量单位", "上次上报（示例数据）"],
      [2025, "教育部", "高级研修项目举办期数", "2025年6月", null, null, "期", null],
      [2025, "教育部", "继续教育基地数", "2025年6月", null, null, "个", 0],
      [2025, "教育部", "人工智能通识参加人数", "2025年6月", null, null, "人", null],
    ]);
  });

  it("is accepted without a figure, as nothing reported", () => {
    const reading = readReport(tableCsv(measureTemplateCells(given)), context);
    expect(reading).toMatchObject({ outcome: "accept", layout: "long" });
    expect(reported(reading)).toEqual(new Map());
    expect(new Set(reading.findings.map(({ code }) => code))).toEqual(new Set(["not-reported"]));
  });

  it("comes back as the figures that were filled in, as CSV and as a workbook", async () => {
    const counts = fc.array(fc.option(fc.nat(100_000)), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(counts, async (filledIn) => {
        const cells = measureTemplateCells(given).map((row, r) =>
          row.map((cell, c) => (r > 0 && c === 4 ? (filledIn[r - 1] ?? null) : cell)),
        );
        const figures = MEASURES.flatMap(({ name }, i) => {
          const count = filledIn[i] ?? null;
          return count === null
            ? []
            : [{ year: 2025, ministry: "教育部", cutoff: "2025-06", measure: name, count }];
        });
        const workbook = await tableXlsx([{ name: "上报", cells, headerRows: 1 }]);
        for (const reading of [
          readReport(tableCsv(cells), context),
          await readReportFile(workbook, context),
        ]) {
          expect(reading.outcome).toBe("accept");
          expect(programmeReportsOf(reading.records)).toEqual(figures);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("templateHeaderRows(layout)", () => {
  it.each(["long", "wide"] as const)("counts the %s template's rows down to the header", (layout) => {
    const header = templateCells(facts({ layout }))[templateHeaderRows(layout) - 1];
    expect(header).toContain("部门");
  });
});

/** A ministry of a plan with what it reported before and what it fills into the cells that both layouts have. */
function assignment(plans: readonly Plan[]): fc.Arbitrary<{
  given: TemplateFacts;
  figures: Map<string, number>;
}> {
  return fc.constantFrom(...plans).chain((chosen) =>
    fc
      .record({
        ministry: fc.constantFrom(...CONTEXT.ministries.map(({ name }) => name)),
        cutoff: fc.constantFrom(...monthsOf(chosen.year)),
        last: fc.option(countsOf(chosen).map((counts) => ({ counts, sample: counts.length % 2 === 0 }))),
        figures: countsOf(chosen),
      })
      .map(({ ministry, cutoff, last, figures }) => {
        const given: TemplateFacts = {
          layout: "long",
          ministry,
          plan: chosen,
          cutoff,
          last: last && { ...lastOf(ministry, cutoff, last.counts), sample: last.sample },
        };
        const offered = new Set(templateCells(given).map((row) => row[2]));
        return { given, figures: new Map(figures.filter(([field]) => offered.has(field))) };
      }),
  );
}

function countsOf(chosen: Plan): fc.Arbitrary<[string, number][]> {
  return fc
    .array(fc.option(fc.oneof(fc.nat(2000), fc.nat(2_000_000))), {
      minLength: chosen.fields.length,
      maxLength: chosen.fields.length,
    })
    .map((counts) =>
      counts.flatMap((count, f): [string, number][] =>
        count === null ? [] : [[chosen.fields[f] ?? "", count]],
      ),
    );
}

function lastOf(ministry: string, cutoff: Month, counts: [string, number][]): Submission {
  return submission(ministry, cutoff, counts);
}

describe("nextCutoff(last, asOf)", () => {
  it.each([
    ["2025-05", "2025-06"],
    ["2025-11", "2025-12"],
    ["2025-12", "2025-12"],
  ])("follows %s with %s", (last, next) => {
    expect(nextCutoff(last, "2025-03")).toBe(next);
  });
  it("is the as-of month of a ministry that has not reported", () => {
    expect(nextCutoff(null, "2025-03")).toBe("2025-03");
  });
});
