import { UNIT, UNIT_COLUMNS } from "../../domain/edition.ts";
import { foldName, foldWidth } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import type { Unit } from "../cells/numbers.ts";
import type { TableRecord } from "./table.ts";

export type Layout = "long" | "wide";

/** The content of a column. `count` is a field's column in the wide layout; `blank` has no name. */
export type ColumnKind =
  | "year"
  | "ministry"
  | "field"
  | "cutoff"
  | "persons"
  | "note"
  | "count"
  | "subtotal"
  | "unknown"
  | "blank";

/** The unit that a header gives in brackets: `other` where it is not people, null without one. */
export type ColumnUnit = Unit | "other" | null;

export interface Column {
  /** Position in the record, from 0. */
  readonly index: number;
  readonly kind: ColumnKind;
  /** Canonical name; for an unknown column its text on one line. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  readonly unit: ColumnUnit;
}

export interface Header {
  readonly layout: Layout;
  /** The record of the header, or the two that were joined. */
  readonly records: readonly TableRecord[];
  readonly columns: readonly Column[];
  /** A unit above several columns, in the upper row of a header of two rows. */
  readonly groupUnit: Unit | "other" | null;
  /** Canonical names that occur more than once. */
  readonly duplicates: readonly string[];
}

const LONG_COLUMNS = new Map<string, readonly [ColumnKind, string]>([
  ["年度", ["year", "年度"]],
  ...unitColumnNames().map((name) => [name, ["ministry", UNIT]] as const),
  ["领域", ["field", "领域"]],
  ["统计截止", ["cutoff", "统计截止"]],
  ["累计完成人数", ["persons", "累计完成人数"]],
  ["备注", ["note", "备注"]],
]);

// The documents have 领域 and 涉及部门 in one corner cell.
const WIDE_COLUMNS = new Map<string, readonly [ColumnKind, string]>([
  ...[
    "领域",
    ...unitColumnNames().flatMap((name) => [name, `领域${name}`, `领域/${name}`, `${name}/领域`]),
  ].map((name) => [name, ["ministry", UNIT]] as const),
  ["备注", ["note", "备注"]],
  ["小计", ["subtotal", "小计"]],
  ["合计", ["subtotal", "小计"]],
]);

/** A header has at least this many known names. */
const MIN_KNOWN_NAMES = 3;
/** Rows at the start of a table that are searched for the header. */
const MAX_ROWS_BEFORE_HEADER = 50;

const UNIT_BRACKET = /[([【〔](?:单位:?)?(人|万人|人次|人天|期|个|班次|学时|元|万元)[)\]】〕]$/;

/**
 * Finds the header among the first records: a row, or two rows that together have more known columns than each of them.
 * Spaces, line breaks, full-width forms and a unit in brackets are ignored.
 *
 * @param fields the known fields: a row with three of them, or with one between 部门 and 小计, has the wide layout
 */
export function findHeader(records: readonly TableRecord[], fields: NameBook): Header | null {
  for (let i = 0; i < Math.min(records.length, MAX_ROWS_BEFORE_HEADER); i++) {
    const record = records[i];
    const next = records[i + 1];
    if (!record) return null;
    const single = headerOf(record.cells, [record], fields, null);
    if (!next) return single;
    const joined = joinedHeader(record, next, fields);
    if (joined && knownColumns(joined) > knownColumns(single)) {
      const below = headerOf(next.cells, [next], fields, null);
      if (knownColumns(joined) > knownColumns(below)) return joined;
    }
    if (single) return single;
  }
  return null;
}

/** Reads one row of cells as a header; null when it has too few known columns. */
export function headerOf(
  cells: readonly string[],
  records: readonly TableRecord[],
  fields: NameBook,
  groupUnit: Unit | "other" | null,
): Header | null {
  const folded = cells.map(foldHeaderCell);
  const fieldCount = folded.filter(({ name }) => name !== "" && fields.resolve(name)).length;
  const has = (kind: ColumnKind) => folded.some(({ name }) => WIDE_COLUMNS.get(name)?.[0] === kind);
  // A table of one or two fields is recognised by the columns beside them.
  const isSmall = fieldCount > 0 && has("ministry") && has("subtotal");
  const layout: Layout = fieldCount >= MIN_KNOWN_NAMES || isSmall ? "wide" : "long";
  const known = layout === "wide" ? WIDE_COLUMNS : LONG_COLUMNS;
  const columns = folded.map(({ name, unit }, index): Column => {
    const text = cells[index] ?? "";
    if (name === "") return { index, kind: "blank", name, text, unit };
    const field = layout === "wide" ? fields.resolve(name) : null;
    if (field) return { index, kind: "count", name: field.name, text, unit };
    const [kind, canonical] = known.get(name) ?? (["unknown", name] as const);
    return { index, kind, name: canonical, text, unit };
  });
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  for (const { kind, name } of columns) {
    if (kind === "blank") continue;
    if (seen.has(name)) duplicates.add(name);
    seen.add(name);
  }
  const header = { layout, records, columns, groupUnit, duplicates: [...duplicates] };
  return knownColumns(header) >= MIN_KNOWN_NAMES ? header : null;
}

/** The column of a kind, or undefined; of duplicates the first. */
export function columnOf(header: Header, kind: ColumnKind): Column | undefined {
  return columnsOf(header, kind)[0];
}

const FOUND = new WeakMap<Header, Map<string, readonly Column[]>>();

/** The columns of these kinds, in the header's order. A header may have very many: they are gone through once. */
export function columnsOf(header: Header, ...kinds: readonly ColumnKind[]): readonly Column[] {
  const found = FOUND.get(header) ?? new Map<string, readonly Column[]>();
  const key = kinds.join();
  const known = found.get(key);
  if (known) return known;
  const columns = header.columns.filter(({ kind }) => kinds.includes(kind));
  FOUND.set(header, found.set(key, columns));
  return columns;
}

function knownColumns(header: Header | null): number {
  if (!header) return 0;
  const known = header.columns.filter(({ kind }) => kind !== "unknown" && kind !== "blank");
  return new Set(known.map(({ name }) => name)).size;
}

/**
 * Joins two rows column by column: 累计完成 above 人数 is one name; below a merged group cell (累计完成人数 above the
 * fields) the lower name counts; of a cell merged downwards the upper one.
 */
function joinedHeader(upper: TableRecord, lower: TableRecord, fields: NameBook): Header | null {
  let groupUnit: Unit | "other" | null = null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, i) => {
    const top = upper.cells[i] ?? "";
    const bottom = lower.cells[i] ?? "";
    const below = foldHeaderCell(bottom).name;
    const together = foldHeaderCell(top + bottom).name;
    if (below === "" || isColumnName(together, fields)) return top + bottom;
    if (isColumnName(below, fields)) groupUnit ??= foldHeaderCell(top).unit;
    return bottom;
  });
  return headerOf(cells, [upper, lower], fields, groupUnit);
}

/** The canonical names of the columns that a text may name, in either layout. */
export function headerNames(text: string, fields: NameBook): string[] {
  const { name } = foldHeaderCell(text);
  const field = fields.resolve(name)?.name;
  return [LONG_COLUMNS.get(name)?.[1], WIDE_COLUMNS.get(name)?.[1], field].filter(
    (found) => found !== undefined,
  );
}

function isColumnName(name: string, fields: NameBook): boolean {
  return LONG_COLUMNS.has(name) || WIDE_COLUMNS.has(name) || fields.resolve(name) !== null;
}

/** The names of the column of ministries, as header cells are folded. */
export function unitColumnNames(): string[] {
  return [UNIT, ...UNIT_COLUMNS].map((name) => foldWidth(foldName(name)));
}

function foldHeaderCell(text: string): { name: string; unit: ColumnUnit } {
  return unitInBrackets(foldWidth(foldName(text)));
}

/** Parts a folded name from a unit in brackets behind it. */
export function unitInBrackets(folded: string): { name: string; unit: ColumnUnit } {
  const bracket = UNIT_BRACKET.exec(folded);
  if (!bracket) return { name: folded, unit: null };
  const [whole, unit] = bracket;
  return {
    name: folded.slice(0, -whole.length),
    unit: unit === "人" || unit === "万人" ? unit : "other",
  };
}
