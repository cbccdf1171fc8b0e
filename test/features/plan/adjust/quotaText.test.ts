import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotaText, readQuotaText } from "../../../../src/features/plan/adjust/quotaText.ts";

describe("readQuotaText(text)", () => {
  it.each([
    ["6.7", 67_000],
    ["6.70", 67_000],
    ["０．０１", 100],
    ["1,000", 10_000_000],
    ["0", 0],
    ["0.5万人", 5000],
  ])("reads %s as %i people", (text, people) => {
    expect(readQuotaText(text)).toEqual({ ok: true, people });
  });

  it.each(["", "—", " - ", "/"])("reads “%s” as no quota", (text) => {
    expect(readQuotaText(text)).toEqual({ ok: true, people: null });
  });

  it.each([
    ["6.705", "最多两位小数"],
    ["0.00001", "最多两位小数"],
    ["-1", "不能小于 0"],
    ["67000人", "单位不是万人"],
    ["=1+1", "公式"],
    ["约6", "不是以万人为单位的数字"],
  ])("refuses %s", (text, why) => {
    const reading = readQuotaText(text);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.message).toContain(why);
  });
});

describe("quotaText(people)", () => {
  it("is read back as the same people, to the step", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(1_000_000)), (steps) => {
        const people = steps === null ? null : steps * 100;
        expect(readQuotaText(quotaText(people))).toEqual({ ok: true, people });
      }),
    );
  });
});
