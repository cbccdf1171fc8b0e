import { describe, expect, it } from "vitest";
import { readRuleIndex, readRulePack } from "../../../src/intake/dataFolder/readRules.ts";
import { rulePacks } from "../../../tools/rulePacks.ts";

const [fujian] = rulePacks();

describe("readRulePack", () => {
  it("reads the packs of data/rules, each rule with the sentence that it rests on", () => {
    for (const { rules } of rulePacks()) for (const rule of rules) expect(rule.sentence).not.toBe("");
    expect(fujian?.rules.map(({ kind }) => kind)).toEqual([
      ...["hours-a-day", "hours-a-day", "subject-hours", "closing-date"],
    ]);
  });

  it("refuses a pack that is not as its schema says, and names the place", () => {
    const withRule = (changes: object) => ({ ...fujian, rules: [{ ...fujian?.rules[0], ...changes }] });
    expect(() => readRulePack("fujian-2024", withRule({ limit: "8" }))).toThrow("“limit”应为整数");
    expect(() => readRulePack("fujian-2024", withRule({ form: "混合" }))).toThrow("“form”应为面授或网授");
    expect(() => readRulePack("fujian-2024", withRule({ kind: "other" }))).toThrow("不是已知的规则种类");
    expect(() => readRulePack("fujian-2025", fujian)).toThrow("“id”应为“fujian-2025”");
    expect(() => readRuleIndex({})).toThrow("data/rules/index.json");
  });
});
