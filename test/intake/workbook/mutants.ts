import { type HandSheet, handWorkbook, rowsXml } from "../../workbook.ts";
import { CONTEXT } from "../context.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注", "完成率"];
const FIELDS = CONTEXT.fields.slice(0, 6).map(({ name }) => name);

/** Number formats by the style number of a cell; the last style is struck out. */
const FORMATS = [
  "General",
  '0.00"万人"',
  '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ',
  "0;-0;;@",
  ";;;",
  "#,##0,",
  '[<100]0"万人";0"人"',
  "0%",
  "0",
] as const;

/** What a person sees in a figure's cell: people, null for nothing, or what cannot be a figure as it stands. */
type Seen = number | null | "doubtful";

/** Attributes and content of a figure's cell, with what it shows. */
export const FIGURES: readonly (readonly [cell: string, seen: Seen])[] = [
  ["><v>120</v>", 120],
  ["><v>300.00000000000006</v>", 300],
  [' s="1"><v>3</v>', 30_000],
  [' s="2"><v>1200</v>', 1200],
  [' s="2"><v>0</v>', null],
  [' s="3"><v>0</v>', null],
  [' s="3"><v>7</v>', 7],
  [' s="6"><v>3</v>', 30_000],
  [' s="6"><v>500</v>', 500],
  ["><v>0</v>", 0],
  ["><v/>", null],
  [' t="str"><v>1,234</v>', 1234],
  [' t="str"><f>IF(1=1,"",1)</f><v></v>', null],
  [' t="inlineStr"><is><t>５６</t></is>', 56],
  [' t="inlineStr"><is><r><t>1</t></r><r><rPr><b/></rPr><t>7</t></r></is>', 17],
  [' t="inlineStr"><is><t>8</t><rPh sb="0" eb="1"><t>9</t></rPh></is>', 8],
  ["><f>1+1</f><v>2</v>", 2],
  ["><f>1+1</f>", "doubtful"],
  [' t="e"><v>#DIV/0!</v>', "doubtful"],
  [' s="4"><v>88</v>', "doubtful"],
  [' s="5"><v>12000</v>', "doubtful"],
  [' s="7"><v>0.5</v>', "doubtful"],
  [' s="8"><v>12.4</v>', "doubtful"],
  [' s="1"><v>1.23456</v>', "doubtful"],
  [' s="9"><v>55</v>', "doubtful"],
  [
    ' t="inlineStr"><is><r><t>300</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>',
    "doubtful",
  ],
  [' t="inlineStr"><is><r><rPr><strike/></rPr><t>10</t></r><r><t>12</t></r></is>', "doubtful"],
  [' t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>1</t></r><r><t>2</t></r></is>', 12],
];

/** What else a writer or a person may do to the sheet; `doubtful` where a person has to look. */
export const CHANGES: readonly (readonly [name: string, isDoubtful: boolean])[] = [
  ["none", false],
  ["error in a column that is not read", false],
  ["formula in a column that is not read", false],
  ["empty text far below", false],
  ["formatted rows below", false],
  ["note over several columns below", false],
  ["hidden column that is not read", false],
  ["hidden sheet of another kind", false],
  ["hidden row", true],
  ["row without height", true],
  ["hidden column of figures", true],
  ["figure over two rows", true],
  ["another report sheet", true],
  ["hidden sheet alone", true],
  ["another sheet is shown", true],
];

/** A workbook by the numbers of its figures and of one change. */
export interface Mutant {
  readonly figures: readonly number[];
  readonly change: number;
}

/** The bytes of a mutant. */
export function workbookOf({ figures, change }: Mutant): Uint8Array {
  const [name] = CHANGES[change] ?? ["none"];
  const inline = (text: string) => `t="inlineStr"><is><t>${text}</t></is>`;
  const rows = figures.map((figure, i) => {
    const r = i + 2;
    const attributes =
      i > 0 ? "" : name === "hidden row" ? ' hidden="1"' : name === "row without height" ? ' ht="0"' : "";
    const helper =
      name === "error in a column that is not read"
        ? `<c r="G${r}" t="e"><v>#DIV/0!</v></c>`
        : name === "formula in a column that is not read"
          ? `<c r="G${r}"><f>E${r}/2</f></c>`
          : "";
    return `<row r="${r}"${attributes}><c r="A${r}"><v>2025</v></c><c r="B${r}" ${inline("教育部")}</c><c r="C${r}" ${inline(FIELDS[i] ?? "")}</c><c r="D${r}" ${inline("2025-06")}</c><c r="E${r}"${FIGURES[figure]?.[0]}</c>${helper}</row>`;
  });
  const below: Record<string, string> = {
    "empty text far below": '<row r="1048576"><c r="A1048576" t="str"><v> </v></c></row>',
    "formatted rows below": Array.from(
      { length: 300 },
      (_, i) => `<row r="${i + 20}"><c r="E${i + 20}" s="2"/></row>`,
    ).join(""),
    "note over several columns below": `<row r="30"><c r="A30" ${inline("注：无")}</c></row>`,
  };
  const columns: Record<string, string> = {
    "hidden column that is not read": '<cols><col min="7" max="7" hidden="1"/></cols>',
    "hidden column of figures": '<cols><col min="5" max="5" width="0"/></cols>',
  };
  const merged: Record<string, string> = {
    "figure over two rows": '<mergeCells count="1"><mergeCell ref="E2:E3"/></mergeCells>',
    "note over several columns below": '<mergeCells count="1"><mergeCell ref="A30:G30"/></mergeCells>',
  };
  const sheet: HandSheet = {
    name: "上报",
    rows: rowsXml([HEADER]) + rows.join("") + (below[name] ?? ""),
    before: columns[name] ?? "",
    after: merged[name] ?? "",
    ...(name === "hidden sheet alone" ? { state: "hidden" as const } : {}),
  };
  const other = rowsXml([HEADER, [2025, "科技部", FIELDS[0] ?? "", "2025-06", 9]]);
  const list = rowsXml([["说明"], ["一"]]);
  const sheets: HandSheet[] = [sheet];
  if (name === "another report sheet") sheets.push({ name: "上月", rows: other });
  if (name === "hidden sheet of another kind") sheets.push({ name: "选项", rows: list, state: "veryHidden" });
  if (name === "hidden sheet alone" || name === "another sheet is shown")
    sheets.unshift({ name: "说明", rows: list });
  return handWorkbook({ sheets, formats: FORMATS, struck: true });
}

/** The figures that a person sees; null where one of them is doubtful. */
export function seenIn({ figures, change }: Mutant): (number | null)[] | null {
  const seen = figures.map((figure) => FIGURES[figure]?.[1] ?? null);
  const [name, isDoubtful] = CHANGES[change] ?? ["", false];
  // Nothing over two rows is nothing in both, whatever lies under it.
  if (name === "figure over two rows" && seen[0] === null) seen[1] = null;
  else if (isDoubtful) return null;
  return seen.includes("doubtful") ? null : (seen as (number | null)[]);
}
