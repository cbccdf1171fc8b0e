import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/intake/findings/finding.ts";
import { reportInto } from "../../../src/intake/findings/finding.ts";
import { readTitles } from "../../../src/intake/table/titles.ts";

function titleOf(...cells: readonly string[]) {
  const findings: Finding[] = [];
  const { unit, wan } = readTitles([{ row: 1, line: 1, cells }], "2026-11-22", reportInto(findings));
  return { unit, wan, codes: findings.map(({ code }) => code) };
}

describe("readTitles(titles, today, report): the unit", () => {
  it.each([
    "单位：万人",
    "单 位：万 人",
    "人数单位（万人）",
    "单位：（万人）",
    "（单位：万人）",
    "单位：万人　　填报日期：2025年7月5日",
    "单位：万人 填报日期：2025年7月5日",
    "填报单位：工业和信息化部　　单位：万人",
    "单位：万人（含在线）",
    "单位：万人，截至2025年6月",
    "2025年度（单位：万人）截至2025年6月",
    "单位：万人2025年7月",
    "单位为万人",
    "以万人为单位",
    "單位：萬人",
  ])("is read with more around it: %s", (text) => {
    expect(titleOf(text)).toMatchObject({ unit: "万人", codes: [] });
  });

  it("may be in a separate cell", () => {
    expect(titleOf("单位", "万人", "填报日期：2025年7月5日")).toMatchObject({ unit: "万人", codes: [] });
  });

  it.each(["单位：人　　制表：王", "单位：人 2025年7月"])("is people: %s", (text) => {
    expect(titleOf(text)).toMatchObject({ unit: "人", wan: null, codes: [] });
  });

  it.each(["单位：人/万人", "单位：人、万人", "单位：千人", "单位：（千人）", "单位：万", "单位："])(
    "is unclear, which is said once: %s",
    (text) => {
      expect(titleOf(text)).toEqual({ unit: null, wan: null, codes: ["unit-conflict"] });
    },
  );

  it.each([
    ...[
      "单位：千",
      "（百人）",
      "单位:K",
      "人数以千计",
      "以千人计",
      "本表数据按千人统计",
      "人数×1000",
      "情况表（百人）",
    ],
  ])("is none that figures are read in: %s", (text) => {
    expect(titleOf(text)).toMatchObject({ unit: null, codes: ["unit-conflict"] });
  });

  it.each(["单位：萬", "单位：w", "人数：万", "本表以万计", "人数单位为万"])(
    "is 万, without saying of what: %s",
    (text) => {
      const { unit, wan, codes } = titleOf(text);
      expect(unit).toBeNull();
      expect(wan !== null || codes.includes("unit-conflict")).toBe(true);
    },
  );

  it.each(["千人计划学员培训情况", "“百千万人才工程”进展", "附件（十）", "第三十次会议", "2025年度WPS表"])(
    "is not named: %s",
    (text) => {
      expect(titleOf(text)).toEqual({ unit: null, wan: null, codes: [] });
    },
  );

  it.each(["（本月数）", "2025年6月当月完成情况", "本季度新增"])("is not cumulative: %s", (text) => {
    expect(titleOf(text).codes).toEqual(["unexpected-row"]);
  });

  it.each(["请于本月底前报送", "当月累计完成情况", "本月5日前报"])("may be cumulative: %s", (text) => {
    expect(titleOf(text).codes).toEqual([]);
  });

  it.each(["单位：万人次", "单位：万人 次", "单位：10000人", "（万人）"])(
    "is mentioned and not understood: %s",
    (text) => {
      expect(titleOf(text)).toMatchObject({ unit: null, wan: { row: 1 }, codes: [] });
    },
  );

  it.each(["报送单位：人社部", "单位：人社部　联系人：王"])("is not the name of an office: %s", (text) => {
    expect(titleOf(text)).toEqual({ unit: null, wan: null, codes: [] });
  });
});
