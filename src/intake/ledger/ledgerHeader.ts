import { UNIT } from "../../domain/edition.ts";
import { foldName, foldWidth } from "../cells/fold.ts";
import { type ColumnUnit, unitColumnNames, unitInBrackets } from "../table/header.ts";

/** The columns of a ledger that are read. */
export const LEDGER_COLUMNS = [
  "年度",
  UNIT,
  "领域",
  "班次编号",
  "班次名称",
  "开班日期",
  "结业日期",
  "形式",
  "学时",
  "培训人数",
  "承办单位",
  "地区",
] as const;

export const OPTIONAL_COLUMNS = ["科目类别", "子项目", "面授学时", "网授学时", "备注"] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

const NAMES: ReadonlySet<string> = new Set([...LEDGER_COLUMNS, ...OPTIONAL_COLUMNS]);
const OTHER_NAMES = new Map<string, LedgerColumn>([
  ...unitColumnNames().map((name) => [name, UNIT] as const),
  ["人数", "培训人数"],
]);

/** A row with fewer known columns is no header. */
const MIN_KNOWN_COLUMNS = 5;
/** Rows at the start of a file that are searched for the header. */
export const MAX_ROWS_BEFORE_HEADER = 50;

/** One cell of the header. */
export interface HeaderCell {
  /** As written. */
  readonly text: string;
  /** Empty where the header has none. */
  readonly name: string;
  /** Null for a column that is not read. */
  readonly column: LedgerColumn | null;
  readonly unit: ColumnUnit;
}

/** Reads a row as a header; null when it has too few known columns. */
export function ledgerHeaderOf(cells: readonly string[]): readonly HeaderCell[] | null {
  const header = cells.map((text): HeaderCell => {
    const { name, unit } = unitInBrackets(foldWidth(foldName(text)));
    const column = NAMES.has(name) ? name : (OTHER_NAMES.get(name) ?? null);
    return { text, name, column, unit };
  });
  const known = new Set(header.flatMap(({ column }) => column ?? []));
  return known.size >= MIN_KNOWN_COLUMNS ? header : null;
}
