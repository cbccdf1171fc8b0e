import { describe, expect, it } from "vitest";
import { planCode } from "../../../../src/app/check/stateCode.ts";
import type { Month } from "../../../../src/domain/cutoff.ts";
import type { PlanAdjustment } from "../../../../src/domain/plan/plan.ts";
import { planAt, withAdjustments, withoutAdjustments } from "../../../../src/domain/plan/planAdjustment.ts";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument } from "../../../../src/features/briefing/document/document.ts";
import { publishedPlan } from "../../../builders.ts";
import { sampleReports } from "../../../domain/sampleReports.ts";
import { briefingInput } from "../input.ts";
import { tablesOf } from "../parts.ts";

const SAMPLE = [...sampleReports(2024), ...sampleReports(2025)];
const JULY: PlanAdjustment = {
  year: 2025,
  from: "2025-07",
  changes: [{ ministry: "教育部", field: "数字技术", before: 6000, after: 11_000, remark: "" }],
  headline: null,
  documentNumber: "人社厅函〔2025〕88号",
  date: "2025-07-10",
};
const ADJUSTED = withAdjustments(publishedPlan(2025), [JULY]);

function briefing(asOf: Month, plan = ADJUSTED, ministry: string | null = null): BriefingDocument {
  const sections = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);
  return composeBriefing(briefingInput([plan, publishedPlan(2024)], SAMPLE, asOf), { sections, ministry });
}

const headlineRows = (document: BriefingDocument) =>
  tablesOf(document)
    .find(({ id }) => id === "headline")
    ?.rows.map(({ cells: { name, table } }) => [
      name?.kind === "text" && name.text,
      table?.kind === "people" && table.people,
    ]);

describe("the briefing of an adjusted plan", () => {
  it("names the plan in the stamp, and states the version of the table that holds", () => {
    const held = planAt(ADJUSTED, "2025-09");
    expect(briefing("2025-09").stamp.plan).toBe("2025年度计划（7月起调整后）");
    expect(briefing("2025-09").statement.plan).toBe(planCode(held));
    expect(briefing("2025-06").statement.plan).toBe(planCode(publishedPlan(2025)));
    const original = briefing("2025-09", withoutAdjustments(ADJUSTED));
    expect(original.stamp.plan).toBe("2025年度计划（原计划，未计7月起的调整）");
    expect(original.statement.plan).toBe(planCode(publishedPlan(2025)));
  });

  it("states both totals in the table of headlines, and the document under every table", () => {
    expect(headlineRows(briefing("2025-09"))).toEqual([
      ["2024年", 920_300],
      ["2025年（原计划）", 980_000],
      ["2025年（7月起调整后）", 985_000],
    ]);
    for (const { source, id } of tablesOf(briefing("2025-09"))) {
      expect(source, id).toContain("人社厅函〔2025〕88号（2025-07-10）调整");
    }
    expect(headlineRows(briefing("2025-06"))?.at(-1)).toEqual(["2025年（调整前，7月起调整）", 980_000]);
  });

  it("says in the first month of an adjustment, and only then, that the rate before is of another plan", () => {
    const words = (asOf: Month) => JSON.stringify(briefing(asOf).sections[0]);
    const sentence =
      "7月起按人社厅函〔2025〕88号（2025-07-10）调整计划，计划数由98.00万人变为98.50万人，此前各月的完成率按调整前的计划数。";
    expect(words("2025-07")).toContain(sentence);
    for (const asOf of ["2025-06", "2025-08"]) expect(words(asOf)).not.toContain("调整计划");
  });

  it("gives a ministry's quota before and after the adjustment", () => {
    expect(JSON.stringify(briefing("2025-09", ADJUSTED, "教育部"))).toContain(
      "原计划 36,000 → 调整后 41,000 人",
    );
  });
});
