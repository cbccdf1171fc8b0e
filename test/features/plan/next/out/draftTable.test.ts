import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../../../../../src/app/dataFolder/planFiles.ts";
import { allocate } from "../../../../../src/domain/allocation/allocation.ts";
import type { Demand } from "../../../../../src/domain/allocation/demand.ts";
import { workOut } from "../../../../../src/domain/draft/workedDraft.ts";
import type { PlanTable } from "../../../../../src/domain/plan/plan.ts";
import { planTotal } from "../../../../../src/domain/plan/plan.ts";
import {
  fileName,
  isMade,
  planOf,
  planToTakeOut,
  readBack,
} from "../../../../../src/features/plan/next/out/draftTable.ts";
import { contextOf } from "../../../../../src/features/plan/next/table/newNames.ts";
import { readPlan } from "../../../../../src/intake/plan/readPlan.ts";
import { readPlanFile } from "../../../../../src/intake/plan/readPlanFile.ts";
import { planSheet, planTableCells } from "../../../../../src/outgoing/planTableCells.ts";
import { tableCsv, tableFile } from "../../../../../src/outgoing/writeTable.ts";
import { publishedPlan } from "../../../../builders.ts";
import { anyDemand, possibleDemand } from "../../../../domain/allocation/demandArbitrary.ts";
import { asked, draftOf } from "../worked.ts";

const known = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${name}.json`, import.meta.url), "utf8"));
const VOCABULARY: Vocabulary = { ministries: known("ministries"), fields: known("fields") };

/** What the bench exports of a demand; null where there is no table, or one without a single quota. */
function exported(demand: Demand): PlanTable | null {
  const result = allocate(demand);
  if (result.kind === "clash") return null;
  const settled = workOut(draftOf([])).settled;
  const plan = planOf(draftOf([]), { settled, demand, result }, "2026-11-22");
  return plan.ministries.length === 0 ? null : plan;
}

function expectClean(reading: ReturnType<typeof readPlan>, plan: PlanTable, total: number): void {
  expect(reading.findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(reading.outcome).toBe("accept");
  expect(reading).toMatchObject({
    ministries: plan.ministries,
    fields: plan.fields,
    quotas: plan.quotas,
    total,
    statedTotal: total,
  });
}

describe("whatever the bench exports", () => {
  it("passes its own audit to the person, as CSV, over random demands", () => {
    let tables = 0;
    fc.assert(
      fc.property(fc.oneof(possibleDemand, anyDemand), (demand) => {
        const plan = exported(demand);
        if (!plan) return;
        tables += 1;
        expect(plan.headline).toBe(demand.total);
        expectClean(
          readPlan(tableCsv(planTableCells(plan)), contextOf(VOCABULARY, plan)),
          plan,
          demand.total,
        );
        expect(readBack(plan, VOCABULARY)).toMatchObject({ outcome: "accept", total: demand.total });
      }),
      { numRuns: 300 },
    );
    expect(tables).toBeGreaterThan(100);
  });

  it("passes it as a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(possibleDemand, async (demand) => {
        const plan = exported(demand);
        if (!plan) return;
        const reading = await readPlanFile(
          await tableFile("xlsx", [planSheet(plan)]),
          contextOf(VOCABULARY, plan),
        );
        expectClean(reading, plan, demand.total);
      }),
      { numRuns: 25 },
    );
  });

  it("is the published file again where nothing was decided", () => {
    const published = publishedPlan(2025);
    const draft = draftOf([], published);
    const worked = workOut(draft);
    if (!isMade(worked)) throw new Error("a clash");
    const file = readFileSync(new URL("../../../../../data/plans/2025.csv", import.meta.url), "utf8");
    const written = new TextDecoder().decode(tableCsv(planTableCells(planOf(draft, worked, "2026-11-22"))));
    expect(written.replaceAll("\r\n", "\n").trim()).toBe(
      file
        .replace(/^\ufeff/, "")
        .replaceAll("\r\n", "\n")
        .trim(),
    );
  });
});

describe("planOf(draft, worked, date)", () => {
  it("has the national total as its headline and leaves out names without a quota", () => {
    const draft = draftOf([
      { kind: "total", people: 15_000 },
      asked("教育部", null, { upper: 0 }),
      { kind: "add", ministry: null, field: "新材料", people: 0 },
    ]);
    const worked = workOut(draft);
    if (!isMade(worked)) throw new Error("a clash");
    const plan = planOf(draft, worked, "2026-11-22");
    expect(plan).toMatchObject({
      year: 2026,
      ministries: ["科技部"],
      fields: ["其他"],
      quotas: [[15_000]],
      headline: 15_000,
    });
    expect(planTotal(plan)).toBe(plan.headline);
    expect(plan.source).toMatchObject({
      title: "2026年专业技术人才知识更新工程专业技术人员能力提升项目计划表",
      date: "2026-11-22",
      note: "由方案“方案1”采用",
    });
  });
});

describe("planToTakeOut(draft, worked, date)", () => {
  const takenOut = (decisions: Parameters<typeof draftOf>[0]) => {
    const draft = draftOf(decisions);
    return planToTakeOut(draft, workOut(draft), "2026-11-22");
  };

  it("is the draft's plan once it has a table with a quota", () => {
    expect(takenOut([])?.headline).toBe(20_000);
  });

  it("is none while the table is made, while conditions clash, and where no cell has a quota", () => {
    expect(planToTakeOut(draftOf([]), null, "2026-11-22")).toBeNull();
    expect(takenOut([asked("教育部", null, { lower: 30_000 })])).toBeNull();
    const closed = ["教育部", "科技部"].map((ministry) => asked(ministry, null, { upper: 0 }));
    expect(takenOut([{ kind: "total", people: 0 }, ...closed])).toBeNull();
  });
});

describe("fileName(draft)", () => {
  it("bears year and draft, without what systems refuse", () => {
    expect(fileName({ ...draftOf([]), name: "压减 5%: a/b" })).toBe("2026年能力提升项目计划表-压减_5%_a_b");
  });
});
