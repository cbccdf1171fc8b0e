import { describe, expect, it } from "vitest";
import { reminderText } from "../../../src/features/overview/reminder.ts";

const SILENCE = {
  ministry: "交通运输部",
  year: 2025,
  asOf: "2025-09",
  quota: 20_500,
  latest: null,
  today: "2025-10-20",
};

describe("reminderText(silence)", () => {
  it("names ministry, plan, what is missing and how to answer", () => {
    const text = reminderText(SILENCE);
    expect(text.startsWith("交通运输部：\n")).toBe(true);
    expect(text).toContain("计划培训 20,500 人");
    expect(text).toContain("2025年度至今没有收到你单位的上报");
    expect(text).toContain("请核实后报送截至2025年9月30日的累计完成人数");
    expect(text).toContain("2025年10月20日");
  });
  it("says which earlier data is carried forward", () => {
    expect(reminderText({ ...SILENCE, latest: "2025-04" })).toContain(
      "最近一次为截至2025年4月30日的数据，2025年9月统计沿用该数",
    );
  });
});
