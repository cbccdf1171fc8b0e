import fc from "fast-check";
import { describe, expect, it } from "vitest";
import fields from "../../data/fields.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import { readPlanFile } from "../../src/intake/plan/readPlanFile.ts";
import { planSheet, planTableCells } from "../../src/outgoing/planTableCells.ts";
import { tableFile } from "../../src/outgoing/writeTable.ts";
import { publishedPlan } from "../builders.ts";
import { unzip } from "./unzip.ts";

const CONTEXT = { ministries, fields };

/** Quotas in steps of 100 people, empty cells among them; every ministry has a quota. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 3, max: 15 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc
        .array(fc.option(fc.nat(5_000).map((steps) => steps * 100)), {
          minLength: columns,
          maxLength: columns,
        })
        .map((row) => row.with(0, row[0] ?? 100)),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((quotas) => ({
    ministries: ministries.slice(0, quotas.length).map(({ name }) => name),
    fields: fields.slice(0, quotas[0]?.length ?? 0).map(({ name }) => name),
    quotas,
  }));

describe("planCells(plan)", () => {
  it("is the documents' layout: 合计 first, 小计 last, 万人, empty where there is no quota", () => {
    const cells = planTableCells({
      ministries: ["教育部"],
      fields: ["新材料", "新能源", "生物技术"],
      quotas: [[12_300, null, 0]],
    });
    expect(cells).toEqual([
      ["部门", "新材料", "新能源", "生物技术", "小计"],
      ["合计", 1.23, null, 0, 1.23],
      ["教育部", 1.23, null, 0, 1.23],
    ]);
  });

  it("writes 2025 as it was read", async () => {
    const plan = publishedPlan(2025);
    const reading = await readPlanFile(await tableFile("csv", [planSheet(plan)]), CONTEXT);
    expect(reading).toMatchObject({ outcome: "accept", total: 980_000, quotas: plan.quotas });
  });

  it("reads back clean and to the person, as CSV and as a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        for (const form of ["csv", "xlsx"] as const) {
          const bytes = await tableFile(form, [planSheet(table)]);
          const reading = await readPlanFile(bytes, CONTEXT);
          expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
          expect(reading).toMatchObject(table);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shows a workbook's figures with the decimals they have", async () => {
    const styles = unzip(await tableFile("xlsx", [planSheet(publishedPlan(2025))])).get("xl/styles.xml");
    expect(styles).toContain('formatCode="General"');
    expect(styles).not.toContain("#,##0");
  });
});
