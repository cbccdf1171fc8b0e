import { describe, expect, it } from "vitest";
import { measuresInWords } from "../../../../src/app/words/measuresInWords.ts";
import { reasonWords } from "../../../../src/app/words/reporting/receivedWords.ts";

describe("reasonWords", () => {
  it("joins why it came and why it was withdrawn", () => {
    expect(reasonWords({ reason: "补报", withdrawn: { reason: "重复" } })).toBe("补报；撤回：重复");
    expect(reasonWords({ reason: null, withdrawn: null })).toBe("");
  });

  it("says what a screen says where a withdrawal has no reason", () => {
    expect(reasonWords({ reason: null, withdrawn: { reason: null } })).toBe("撤回：");
    expect(reasonWords({ reason: null, withdrawn: { reason: null } }, "未注明理由")).toBe("撤回：未注明理由");
  });
});

describe("measuresInWords", () => {
  it("gives each count with its unit, and without one where it has none", () => {
    const counts = { 研修班: 12, 研修人数: 9000 };
    expect(measuresInWords({ counts }, new Map([["研修班", "期"]]))).toBe("研修班 12 期；研修人数 9,000");
  });
});
