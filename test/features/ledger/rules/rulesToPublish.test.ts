import { describe, expect, it } from "vitest";
import { rulesToPublish } from "../../../../src/features/ledger/rules/rulesToPublish.ts";
import { rulePacks } from "../../../../tools/rulePacks.ts";

const inUse = rulePacks();
const SHANDONG = inUse.find(({ id }) => id === "shandong-2026")!;
const read = (over: object) => rulesToPublish(JSON.stringify({ ...SHANDONG, ...over }), inUse, "2026-11-30");

describe("rulesToPublish(text, inUse, today)", () => {
  it("reads a file of rules: a new pack, a newer one, and a corrected one of the same date", () => {
    expect(read({ id: "henan-2026" }).pack?.id).toBe("henan-2026");
    expect(read({ date: "2026-09-01" }).pack?.rules).toEqual(SHANDONG.rules);
    expect(read({ title: "更正" }).pack?.title).toBe("更正");
  });

  it.each([
    [
      "a file that the schema of the data folder refuses",
      { rules: [{ kind: "other" }] },
      "不是已知的规则种类",
    ],
    ["a document without a date", { date: "" }, "“date”应为日期"],
    ["an id that a page cannot name", { id: "山东 2026" }, "“id”应由小写字母、数字和连字符组成"],
    ["a document of the future", { date: "2026-12-01" }, "晚于今天"],
    ["a document older than the one in use", { date: "2026-03-23" }, "2026年3月24日"],
    ["the rules in use", {}, "完全相同"],
  ])("refuses %s", (_, over, words) => {
    expect(read(over).problem).toContain(words);
  });

  it("refuses what is no JSON", () => {
    expect(rulesToPublish("部门,人数", inUse, "2026-11-30").problem).toContain("应为 JSON");
  });
});
