import { describe, expect, it } from "vitest";
import { templateNote } from "../../../../src/features/submit/fileOut/templateNote.ts";
import { plan } from "../../../builders.ts";

const PLAN = plan(2025, ["数字技术", "其他"], { 财政部: [1000, null] });

const note = (differs: Partial<Parameters<typeof templateNote>[0]>) =>
  templateNote({
    year: 2025,
    ministry: "财政部",
    cutoff: "2025-06",
    layout: "long",
    plan: PLAN,
    ofMeasures: false,
    last: null,
    ...differs,
  });
const LAST = { cutoff: "2025-05", sample: false };

describe("templateNote(choice)", () => {
  it("says that quotas are in the template only of a ministry that the table at the cut-off has", () => {
    expect(note({})).toMatch(/^模板已列出该部门的领域和计划数；该部门本年度还没有上报。只填累计完成人数/);
    expect(note({ ministry: "科技部" })).toMatch(
      /^按2025年6月的计划表，科技部没有计划数：模板列出全部领域；/,
    );
    expect(note({ plan: null })).toMatch(/^2025年计划表有误，未被采用：模板列出全部领域，不带计划数；/);
  });

  it("names the fields that are listed without a quota: those reported before, in the wide layout all", () => {
    expect(note({ ministry: "科技部", last: LAST })).toContain("模板列出已报过的领域，并带上次上报的人数");
    expect(note({ ministry: "科技部", last: LAST, layout: "wide" })).toContain("模板列出全部领域，");
    expect(note({ plan: null, last: LAST })).toContain("模板列出已报过的领域，不带计划数，");
  });

  it("names the last report's cut-off, and whether it is sample data", () => {
    expect(note({ last: LAST })).toContain("并带上次上报的人数（截至2025年5月）。");
    expect(note({ last: { ...LAST, sample: true } })).toContain("（截至2025年5月，示例数据）。");
  });

  it("says of measures how they are filled, whatever the plan has", () => {
    for (const plan of [PLAN, null])
      expect(note({ ofMeasures: true, plan, last: LAST })).toMatch(
        /^模板列出工程子项目.*，并带上次上报的数字（截至2025年5月）。数字填在“累计完成人数”一列/,
      );
  });
});
