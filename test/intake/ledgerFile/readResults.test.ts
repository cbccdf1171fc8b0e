import { describe, expect, it } from "vitest";
import { readResults } from "../../../src/intake/ledgerFile/readResults.ts";
import { tableFile } from "../../../src/outgoing/writeTable.ts";

const DRAWN = new Set(["2025|财政部|A", "2025|财政部|B"]);
const HEAD = ["序号", "抽查对象", "承办单位", "检查人员", "检查日期", "结果", "说明"];
const read = async (form: "csv" | "xlsx", ...rows: (string | number | null)[][]) =>
  readResults(
    await tableFile(form, [{ name: "抽查结果", cells: [HEAD, ...rows], headerRows: 1 }]),
    DRAWN,
    "2025-07-20",
  );
const row = (key: string, date: string | null, verdict: string | null, note = "") => [
  ...[1, key, "甲中心", "甲处 J1、乙处 J2", date, verdict, note],
];

describe("readResults", () => {
  it.each(["csv", "xlsx"] as const)("reads the sheet that was given out, as %s", async (form) => {
    const rows = [row("2025|财政部|A", "2025年7月18日", "整改", "补签到"), row("2025|财政部|B", null, null)];
    expect(await read(form, ...rows)).toEqual([
      { key: "2025|财政部|A", verdict: "整改", date: "2025-07-18", note: "补签到" },
    ]);
  });

  it.each([
    ["was not drawn", row("2025|财政部|C", "2025-07-18", "合格"), "没有被抽中"],
    ["has another word", row("2025|财政部|A", "2025-07-18", "良好"), "应为合格、问题、整改之一"],
    ["has a day to come", row("2025|财政部|A", "2025-07-21", "合格"), "检查日期"],
    ["has no day", row("2025|财政部|A", null, "合格"), "检查日期"],
    ["holds a telephone number", row("2025|财政部|A", "2025-07-18", "合格", "13812345678"), "个人信息"],
  ])("takes nothing where a row %s", async (_, faulty, words) => {
    const good = row("2025|财政部|B", "2025-07-18", "合格");
    await expect(read("csv", good, faulty)).rejects.toThrow(words);
  });
});
