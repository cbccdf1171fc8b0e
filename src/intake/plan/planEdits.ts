import { isBlank } from "../cells/fold.ts";
import { type CellEdit, writeCell } from "../table/applyEdits.ts";
import type { Cells } from "./readPlanCells.ts";

/** A change of a plan table by hand; rows are counted from 1 and columns from 0. */
export type PlanEdit =
  /** Texts written into cells; a pasted block is one change. */
  | { readonly kind: "write"; readonly cells: readonly CellEdit[] }
  /** Moves the texts of one column by a row; the cell that they leave becomes empty. */
  | {
      readonly kind: "shift";
      readonly index: number;
      readonly from: number;
      readonly to: number;
      readonly by: 1 | -1;
    }
  /** Moves the texts of a row into the empty cells of the row above it and removes the row. */
  | { readonly kind: "join"; readonly row: number };

/** A table after a change with sentences that describe the change, or why the change cannot be made. */
export type Edited =
  | { readonly ok: true; readonly cells: Cells; readonly sentences: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Makes one change of a table. The sentences name every text that a shift overwrites; two rows with a text in the same
 * column are not joined.
 *
 * @param nameOf a column's name in the sentences
 */
export function applyPlanEdit(cells: Cells, edit: PlanEdit, nameOf: (index: number) => string): Edited {
  if (edit.kind === "write") return written(cells, edit.cells, nameOf);
  return edit.kind === "shift" ? shifted(cells, edit, nameOf) : joined(cells, edit.row, nameOf);
}

/** Changes that clear the cells of a row that repeat the row above, except in the first column. */
export function repeatedAbove(cells: Cells, row: number): CellEdit[] {
  const above = cells[row - 2] ?? [];
  return (cells[row - 1] ?? []).flatMap((text, index) =>
    index > 0 && !isBlank(text) && text === above[index] ? [{ row, index, to: "" }] : [],
  );
}

function written(cells: Cells, edits: readonly CellEdit[], nameOf: (index: number) => string): Edited {
  const sentences: string[] = [];
  const next = cells.map((texts) => [...texts]);
  for (const { row, index, to } of edits) {
    const texts = next[row - 1];
    const from = texts?.[index] ?? "";
    if (!texts || from === to) continue;
    writeCell(texts, index, to);
    sentences.push(`第${row}行“${nameOf(index)}”：${shown(from)}改为${shown(to)}。`);
  }
  return sentences.length === 0 ? NO_CHANGE : { ok: true, cells: next, sentences };
}

const NO_CHANGE: Edited = { ok: false, problem: "这样改，表没有变化。" };

function shifted(
  cells: Cells,
  { index, from, to, by }: Extract<PlanEdit, { kind: "shift" }>,
  nameOf: (index: number) => string,
): Edited {
  const texts = cells.slice(from - 1, to).map((row) => row[index] ?? "");
  if (texts.length !== to - from + 1 || texts.every(isBlank)) return NO_CHANGE;
  const target = by === 1 ? to + 1 : from - 1;
  if (target < 1 || target > cells.length)
    return { ok: false, problem: `第${by === 1 ? to : from}行已在表的边上，不能再移。` };
  const next = cells.map((row) => [...row]);
  const write = (row: number, text: string) => {
    const line = next[row - 1];
    if (line) writeCell(line, index, text);
  };
  write(by === 1 ? from : to, "");
  texts.forEach((text, i) => {
    write(from + i + by, text);
  });
  const rows = from === to ? `第${from}行` : `第${from}至${to}行`;
  const moved = texts.map((text) => shown(text)).join("、");
  const over = cells[target - 1]?.[index] ?? "";
  const landed = by === 1 ? (texts.at(-1) ?? "") : (texts[0] ?? "");
  const replaced = isBlank(over)
    ? ""
    : over === landed
      ? `，第${target}行原来就是${shown(over)}`
      : `，第${target}行原有的${shown(over)}去掉`;
  const sentence = `${rows}的“${nameOf(index)}”（${moved}）${by === 1 ? "下" : "上"}移一行${replaced}。`;
  return { ok: true, cells: next, sentences: [sentence] };
}

function joined(cells: Cells, row: number, nameOf: (index: number) => string): Edited {
  const [above, texts] = [cells[row - 2], cells[row - 1]];
  if (!above || !texts) return { ok: false, problem: `第${row}行上面没有可以并入的行。` };
  const width = Math.max(above.length, texts.length);
  const both = (index: number) => !isBlank(above[index] ?? "") && !isBlank(texts[index] ?? "");
  const clashes = Array.from({ length: width }, (_, i) => i).filter(both);
  if (clashes.length > 0) {
    const names = clashes.map((index) => `“${nameOf(index)}”`).join("、");
    return {
      ok: false,
      problem: `第${row}行与第${row - 1}行在${names}都有内容，不能并成一行。请先清除其中一处。`,
    };
  }
  const line = Array.from({ length: width }, (_, i) =>
    isBlank(above[i] ?? "") ? (texts[i] ?? "") : (above[i] ?? ""),
  );
  const brought = texts.flatMap((text, i) => (isBlank(text) ? [] : [`“${nameOf(i)}”${text}`]));
  const sentence = `第${row}行并入第${row - 1}行${brought.length > 0 ? `，补上${brought.join("、")}` : ""}；其后各行上移一行。`;
  return { ok: true, cells: [...cells.slice(0, row - 2), line, ...cells.slice(row)], sentences: [sentence] };
}

function shown(text: string): string {
  return isBlank(text) ? "空" : `“${text.replace(/\s+/g, " ").trim()}”`;
}
