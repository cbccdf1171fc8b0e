import { describe, expect, it } from "vitest";
import { receivedOnProblem } from "../../../../src/features/submit/session/receivedOn.ts";

describe("receivedOnProblem(day, cutoffs, today)", () => {
  const problem = (day: string, today = "2025-07-20") =>
    receivedOnProblem(day, ["2025-05", "2025-06"], today);

  it("allows any day from the last cut-off to today", () => {
    for (const day of ["2025-06-30", "2025-07-01", "2025-07-20"]) expect(problem(day)).toBe("");
  });

  it("refuses a day after today, a day before the last cut-off, and no day", () => {
    expect(problem("2025-07-21")).toBe("收到日期不能晚于今天。");
    expect(problem("2025-06-29")).toBe("收到日期不能早于统计截止2025年6月30日。");
    expect(problem("")).toBe("请填写收到日期。");
  });

  it("allows today for a report of a month that has not ended", () => {
    expect(problem("2025-06-20", "2025-06-20")).toBe("");
    expect(problem("2025-06-19", "2025-06-20")).not.toBe("");
  });
});
