import { describe, expect, it } from "vitest";
import { auditedPlan, headlineWords } from "../../../../src/features/plan/audit/auditedPlan.ts";
import { plan } from "../../../builders.ts";

const TABLE = plan(2023, ["新材料", "其他"], { 教育部: [6000, 4000], 科技部: [null, 10_000] });
const INPUTS = { year: "2023", headline: "2.00", documentNumber: " 人社厅函〔2023〕9号 " };
const adopt = (inputs: Partial<typeof INPUTS>) =>
  auditedPlan(TABLE, "2023.xlsx", { ...INPUTS, ...inputs }, "2026-03-01");

describe("auditedPlan(table, name, inputs, date)", () => {
  it("is the table with the document's headline, and says where it comes from", () => {
    expect(adopt({ year: " 2023年" })).toEqual({
      plan: {
        year: 2023,
        ministries: TABLE.ministries,
        fields: TABLE.fields,
        quotas: TABLE.quotas,
        headline: 20_000,
        source: {
          documentNumber: "人社厅函〔2023〕9号",
          title: "2023年度计划表",
          date: "2026-03-01",
          words: "",
          note: "由审核的表“2023.xlsx”采用",
        },
      },
    });
  });

  it.each(["", "23", "20233", "1023", "明年"])("asks for the year instead of %j", (year) => {
    expect(adopt({ year })).toEqual({ problem: "请填写年度，如 2023。" });
  });

  it.each(["", "两万", "-1"])("asks for the headline instead of %j", (headline) => {
    expect(adopt({ headline })).toEqual({ problem: "请填写文件中的总目标，以万人为单位。" });
  });
});

describe("headlineWords(plan)", () => {
  it("gives both figures where the document's headline is not the table's total", () => {
    const words = (headline: string) => {
      const made = adopt({ headline });
      return "plan" in made ? headlineWords(made.plan) : made.problem;
    };
    expect(words("2.00")).toBe("表内合计 2.00 万人，与总目标一致。");
    expect(words("1.80")).toBe("表内合计 2.00 万人，比总目标多 2,000 人；采用后各页两个数都写。");
  });
});
