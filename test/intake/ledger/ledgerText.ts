import { readLedger } from "../../../src/intake/ledger/readLedger.ts";
import { rulePacks } from "../../../tools/rulePacks.ts";
import { CONTEXT } from "../context.ts";

export const LEDGER_HEADER =
  "年度,部门,领域,班次编号,班次名称,开班日期,结业日期,形式,学时,培训人数,承办单位,地区";

const GOOD_CLASS = {
  ...{ 年度: "2025", 部门: "教育部", 领域: "新能源", 班次编号: "A-1", 班次名称: "光伏运维研修班" },
  ...{ 开班日期: "2025-03-03", 结业日期: "2025-03-05", 形式: "面授", 学时: "24", 培训人数: "50" },
  ...{ 承办单位: "某培训中心", 地区: "北京" },
};

/** A row of a ledger: a good class with some cells changed, in the order of a header. */
export function classRow(changes: Readonly<Record<string, string>> = {}, header = LEDGER_HEADER): string {
  const cells: Readonly<Record<string, string>> = { ...GOOD_CLASS, ...changes };
  return header
    .split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
}

/** Reads rows under a header as of 2025-11-30, with the rules of `data/rules/`. */
export function readRows(
  rows: readonly string[],
  header = LEDGER_HEADER,
  yardsticks: readonly string[] = [],
) {
  return readBytes(new TextEncoder().encode([header, ...rows, ""].join("\r\n")), yardsticks);
}

export function readBytes(bytes: Uint8Array, yardsticks: readonly string[] = []) {
  const { ministries, fields } = CONTEXT;
  return readLedger(bytes, {
    ...{ ministries, fields, today: "2025-11-30", rulePacks: rulePacks(), yardsticks },
  });
}

/** The codes of a reading's findings with their rows, in order. */
export function codesOf({ findings }: ReturnType<typeof readRows>): string[] {
  return findings.map(({ row, code }) => `${row ?? ""} ${code}`.trim());
}
