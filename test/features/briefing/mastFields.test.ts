import { afterEach, describe, expect, it } from "vitest";
import { blankMast, mastLine } from "../../../src/features/briefing/document/mastWords.ts";
import { fillMast, mastFields, mastOf } from "../../../src/features/briefing/mastFields.ts";

afterEach(() => mastFields.set({ office: "", months: {} }));

describe("mastOf(fields, asOf, today)", () => {
  it("has the month's number and today's date until they are filled in", () => {
    expect(mastOf(mastFields.get(), "2025-09", "2025-10-20")).toEqual({
      office: "",
      issue: "2025年第9期",
      date: "2025-10-20",
    });
  });

  it("remembers the office for all months, and number and date for their own", () => {
    fillMast("2025-09", { office: "甲司" });
    fillMast("2025-09", { issue: "总第12期" });
    fillMast("2025-09", { date: "2025-10-15" });
    expect(mastOf(mastFields.get(), "2025-09", "2025-10-20")).toEqual({
      office: "甲司",
      issue: "总第12期",
      date: "2025-10-15",
    });
    expect(mastOf(mastFields.get(), "2025-10", "2025-11-20")).toEqual({
      office: "甲司",
      issue: "2025年第10期",
      date: "2025-11-20",
    });
  });
});

describe("mastLine(mast)", () => {
  it("leaves room to write, or prints what was filled in", () => {
    expect(mastLine(blankMast("2025-09"))).toEqual({
      office: "＿＿＿＿＿＿＿＿编",
      date: "＿＿＿＿年＿＿月＿＿日",
    });
    expect(mastLine({ office: "甲司", issue: "", date: "2025-10-05" })).toEqual({
      office: "甲司编",
      date: "2025年10月5日",
    });
  });
});
