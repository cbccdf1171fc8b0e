import { describe, expect, it } from "vitest";
import { noteOf, submissionKey, submissionTotal } from "../../../src/domain/progress/submission.ts";
import { submission } from "../../builders.ts";

describe("submissionKey(submission)", () => {
  const first = submission("教育部", "2025-06", { 数字技术: 100 });

  it("is shared by a correction: same year, ministry and cut-off, other counts", () => {
    expect(submissionKey(submission("教育部", "2025-06", { 数字技术: 120 }))).toBe(submissionKey(first));
  });

  it("differs by ministry, cut-off and year", () => {
    const keys = [
      first,
      submission("财政部", "2025-06", {}),
      submission("教育部", "2025-05", {}),
      { ...first, year: 2024 },
    ].map(submissionKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe("submissionTotal(submission)", () => {
  it("adds the people of all reported fields", () => {
    expect(submissionTotal(submission("教育部", "2025-06", { 数字技术: 100, 其他: 0, 新能源: 23 }))).toBe(
      123,
    );
  });

  it("is 0 when no field was reported", () => {
    expect(submissionTotal(submission("教育部", "2025-06", {}))).toBe(0);
  });

  it("counts a field named __proto__ like any other", () => {
    expect(
      submissionTotal(
        submission("教育部", "2025-06", [
          ["__proto__", 5],
          ["constructor", 7],
        ]),
      ),
    ).toBe(12);
  });
});

describe("noteOf(submission, field)", () => {
  const noted = { ...submission("教育部", "2025-06", { 数字技术: 5 }), notes: { 其他: "尚未汇总" } };

  it("is the remark as written, with or without a figure", () => {
    expect(noteOf(noted, "其他")).toBe("尚未汇总");
  });

  it("is empty without a remark, also for fields named like members of objects", () => {
    expect([noteOf(noted, "数字技术"), noteOf(noted, "constructor")]).toEqual(["", ""]);
  });
});
