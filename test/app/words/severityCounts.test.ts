import { expect, it } from "vitest";
import { severityCounts } from "../../../src/app/words/severityCounts.ts";

const WORDS = { error: "错误", confirm: "需确认", notice: "提示" };

it("counts the findings of each severity, the most urgent first, and leaves out those without any", () => {
  const severities = ["notice", "error", "notice"] as const;
  expect(
    severityCounts(
      severities.map((severity) => ({ severity })),
      WORDS,
    ),
  ).toEqual(["错误 1", "提示 2"]);
  expect(severityCounts([], WORDS)).toEqual([]);
});
