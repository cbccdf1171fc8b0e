import { describe, expect, it } from "vitest";
import { comparedCells, ledgerPeople } from "../../../src/domain/ledger/ledgerComparison.ts";

const count = (field: string, month: string, people: number, ministry = "财政部") => ({
  ...{ year: Number(month.slice(0, 4)), ministry, field, month, classes: 1, people },
});
const COUNTS = [
  count("新材料", "2025-01", 30),
  count("新材料", "2025-06", 20),
  count("新材料", "2025-07", 500),
  count("新材料", "2024-12", 900),
  count("新材料", "2025-03", 7, "教育部"),
  count("机器人", "2025-02", 10),
  count("大数据", "2025-02", 10),
  count("区块链", "2025-02", 10),
];
const summary = (counts: Record<string, number>) => ({
  ...{ year: 2025, ministry: "财政部", cutoff: "2025-06", counts, notes: {} },
});

describe("ledgerPeople", () => {
  it("adds up a ministry's classes of the plan year that ended by the cut-off, by field", () => {
    const place = { year: 2025, ministry: "财政部", cutoff: "2025-06" };
    expect(ledgerPeople(COUNTS, place)).toEqual({ 新材料: 50, 机器人: 10, 大数据: 10, 区块链: 10 });
  });
});

describe("comparedCells", () => {
  it("says of each cell whether both agree, which has more, or which alone has it", () => {
    const cells = comparedCells(COUNTS, summary({ 新材料: 50, 机器人: 9, 大数据: 11, 其他: 0, 网络安全: 5 }));
    expect(cells.map(({ field, ledger, summary, agreement }) => [field, ledger, summary, agreement])).toEqual(
      [
        ["新材料", 50, 50, "agrees"],
        ["机器人", 10, 9, "ledger-more"],
        ["大数据", 10, 11, "summary-more"],
        ["其他", null, 0, "agrees"],
        ["网络安全", null, 5, "summary-only"],
        ["区块链", 10, null, "ledger-only"],
      ],
    );
  });
});
