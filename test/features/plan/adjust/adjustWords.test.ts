import { describe, expect, it } from "vitest";
import { withAdjustments } from "../../../../src/domain/plan/planAdjustment.ts";
import { withStep } from "../../../../src/domain/undoable.ts";
import { newDraft } from "../../../../src/features/plan/adjust/adjustDraft.ts";
import { adjustTitle, confirmHint, isBegun } from "../../../../src/features/plan/adjust/adjustWords.ts";
import { plan } from "../../../builders.ts";

const PLAN = plan(2025, ["其他"], { 教育部: [10_000] });
const DRAFT = newDraft("2025-07");

describe("the title of 年中调整", () => {
  it("says that the plan was never adjusted, or what it has become by December", () => {
    expect(adjustTitle(PLAN)).toBe("2025年度计划 1.00 万人，没有调整过");
    const changes = [{ ministry: "教育部", field: "其他", before: 10_000, after: 12_000, remark: "" }];
    const approval = { changes, headline: null, documentNumber: "", date: "2025-07-10" };
    const adjusted = withAdjustments(PLAN, [{ year: 2025, from: "2025-10", ...approval }]);
    expect(adjustTitle(adjusted)).toBe("2025年度计划调整过 1 次：计划数 1.00万 → 调整后 1.20万");
  });
});

describe("a draft", () => {
  it("is begun once a cell was changed or something of the approval was typed", () => {
    expect(isBegun(DRAFT)).toBe(false);
    expect(isBegun(withStep(DRAFT, { kind: "ministry", name: "科技部" }))).toBe(true);
    for (const text of ["documentNumber", "date", "reason"])
      expect(isBegun({ ...DRAFT, [text]: "x" })).toBe(true);
  });

  it("is said to be stored, to be ready, or what it still needs", () => {
    expect(confirmHint(DRAFT, ["填写原因"], true)).toBe("正在入库……");
    expect(confirmHint(DRAFT, [], false)).toBe("确认后记为一条记录，2025年7月起各页面按调整后计划数计算。");
    expect(confirmHint({ ...DRAFT, date: "x" }, ["填写原因", "改正 1 格"], false)).toBe(
      "还须：填写原因；改正 1 格。",
    );
    expect(confirmHint(DRAFT, ["填写原因"], false)).toMatch(/^在上表中修改计划数/);
  });
});
