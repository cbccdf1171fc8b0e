import { expect, it } from "vitest";
import { fresherSentence } from "../../../../src/app/words/reporting/fresherWords.ts";

it("names one or two early reporters and counts more", () => {
  const early = { month: "2025-10", ministries: ["科技部"], share: 0.002 };
  expect(fresherSentence(early, "2025-09")).toBe(
    "科技部已报2025年10月，占计划 0.2%；多数部门还没有报，现在按2025年9月显示。",
  );
  expect(fresherSentence({ ...early, ministries: ["甲部", "乙部", "丙部"], share: 0.3 }, "2025-09")).toMatch(
    /^3 个部门已报2025年10月，占计划 30.0%/,
  );
});
