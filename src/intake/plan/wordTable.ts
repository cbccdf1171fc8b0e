import { drawnWidth, foldName, foldWidth } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import { decimalPlaces } from "../cells/numbers.ts";
import { unitColumnNames } from "../table/header.ts";
import { sumWord } from "../table/rowKinds.ts";
import type { Cells } from "./readPlanCells.ts";

/** A word of a text with its line and columns; a Chinese character is two columns wide. */
interface Word {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A name that contains spaces has at most this many words. */
const MAX_WORDS_OF_NAME = 8;
/** A header has at least this many known fields. */
const MIN_KNOWN_FIELDS = 3;
/** No ministry's name is longer; a longer text is a sentence after the table. */
const MAX_LABEL_LENGTH = 24;
const CORNERS: ReadonlySet<string> = new Set([
  "领域",
  ...unitColumnNames().flatMap((name) => [
    name,
    `领域${name}`,
    `${name}领域`,
    `领域/${name}`,
    `${name}/领域`,
  ]),
]);
const EMPTY = /^(?:—|–|-|−|\/){1,2}$/;

/**
 * Finds a plan table whose cells are words, separated by spaces or one on each line. Null where no header is found: a corner
 * cell followed by fields, at least three of them known.
 */
export function wordTable(text: string, fields: NameBook): FoundTable | null {
  const words = wordsOfText(text);
  const header = headerAt(words, fields);
  if (!header) return null;
  const { columns, next: below } = header;
  const rows: string[][] = [columns.map(({ text: name }) => name)];
  let placed = 0;
  let at = below;
  while (at < words.length) {
    const label = labelAt(words, at);
    if (!label) break;
    const figures: Word[] = [];
    let next = label.next;
    for (; next < words.length && isFigureWord(words[next]); next++) figures.push(words[next] as Word);
    const row = rowOf(label.text, figures, columns, text);
    if (row.placed) placed++;
    rows.push(row.cells);
    at = next;
  }
  const first = words[header.first]?.line ?? 0;
  const last = words[at - 1]?.line ?? first;
  const lines = new Set(words.slice(header.first, at).map(({ line }) => line)).size;
  return { cells: rows, firstLine: first, lines: Math.min(lines, last - first + 1), placed };
}

function wordsOfText(text: string): Word[] {
  return text.split("\n").flatMap((line, number) => {
    const words: Word[] = [];
    for (const match of line.matchAll(/[^\s\u3000]+/g)) {
      const start = drawnWidth(line.slice(0, match.index));
      words.push({ text: match[0], line: number, start, end: start + drawnWidth(match[0]) });
    }
    return words;
  });
}

function isFigureWord(word: Word | undefined): boolean {
  return word !== undefined && (decimalPlaces(word.text) !== null || EMPTY.test(foldWidth(word.text)));
}

interface FoundHeader {
  readonly columns: readonly Word[];
  readonly first: number;
  readonly next: number;
}

function headerAt(words: readonly Word[], fields: NameBook): FoundHeader | null {
  for (let first = 0; first < words.length; first++) {
    if (!CORNERS.has(foldName(words[first]?.text ?? ""))) continue;
    let at = first + 1;
    const corner = [words[first] as Word];
    for (; CORNERS.has(foldName(words[at]?.text ?? "")); at++) corner.push(words[at] as Word);
    const columns = [joinedWord(corner)];
    let known = 0;
    while (at < words.length) {
      const found = nameAt(words, at, fields);
      columns.push(found.word);
      at = found.next;
      if (found.known) known++;
      if (found.ends) break;
      // A word that is no known field may be an unknown field, but not the label of a row or a figure.
      if (isFigureWord(words[at]) || (!found.known && columns.length - known > MIN_KNOWN_FIELDS)) break;
    }
    if (known >= MIN_KNOWN_FIELDS) return { columns, first, next: at };
  }
  return null;
}

/** The most words that together are a field or the row sum; else a single word. */
function nameAt(
  words: readonly Word[],
  at: number,
  fields: NameBook,
): { word: Word; next: number; known: boolean; ends: boolean } {
  for (let count = Math.min(MAX_WORDS_OF_NAME, words.length - at); count >= 1; count--) {
    const word = joinedWord(words.slice(at, at + count));
    const ends = sumWord(word.text) === "subtotal" || foldName(word.text) === "小计";
    if (ends || fields.resolve(word.text)) return { word, next: at + count, known: !ends, ends };
  }
  return { word: words[at] as Word, next: at + 1, known: false, ends: false };
}

function joinedWord(words: readonly Word[]): Word {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const sameLine = words.every(({ line }) => line === first.line);
  const text = words.map((word) => word.text).join("");
  return { ...first, text, end: sameLine ? last.end : first.end };
}

/** A row's label: the words before its first figure; null where no row begins. */
function labelAt(words: readonly Word[], at: number): { text: string; next: number } | null {
  let next = at;
  while (next < words.length && !isFigureWord(words[next])) next++;
  if (next === at || next === words.length || next - at > MAX_WORDS_OF_NAME) return null;
  const text = words
    .slice(at, next)
    .map((word) => word.text)
    .join("");
  return text.length > MAX_LABEL_LENGTH ? null : { text, next };
}

function rowOf(
  label: string,
  figures: readonly Word[],
  columns: readonly Word[],
  text: string,
): { cells: string[]; placed: boolean } {
  const texts = figures.map((figure) => figure.text);
  if (texts.length >= columns.length - 1) return { cells: [label, ...texts], placed: false };
  const cells =
    bySingleSpaces(figures, columns, text) ??
    byLines(label, figures, columns, text) ??
    byPlace(label, figures, columns);
  return cells ? { cells, placed: true } : { cells: [label, ...texts], placed: false };
}

/** Cells separated by one space each, so that an empty cell is two spaces; null where the number of cells is not right. */
function bySingleSpaces(figures: readonly Word[], columns: readonly Word[], text: string): string[] | null {
  const line = figures[0]?.line;
  if (line === undefined || figures.some((figure) => figure.line !== line)) return null;
  const cells = (text.split("\n")[line] ?? "").split(" ");
  const filled = cells.filter((cell) => cell !== "").length;
  return cells.length === columns.length && filled === figures.length + 1 ? cells : null;
}

/** One cell on each line, empty cells as blank lines; null where the number of lines is not right. */
function byLines(
  label: string,
  figures: readonly Word[],
  columns: readonly Word[],
  text: string,
): string[] | null {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || figures.some((figure, i) => figures[i - 1]?.line === figure.line)) return null;
  const lines = text.split("\n");
  let start = first.line;
  while (start > 0 && lines[start - 1]?.trim() === "") start--;
  if (last.line - start + 1 !== columns.length - 1) return null;
  return [label, ...lines.slice(start, last.line + 1).map((line) => line.trim())];
}

/**
 * One row on each line, its figures aligned with the header: each figure is below exactly one name, in order, and the
 * last one below the row sum.
 */
function byPlace(label: string, figures: readonly Word[], columns: readonly Word[]): string[] | null {
  const headerLine = columns[1]?.line;
  const line = figures[0]?.line;
  if (columns.slice(1).some((column) => column.line !== headerLine)) return null;
  if (figures.some((figure) => figure.line !== line) || line === headerLine) return null;
  const cells = columns.map((_, i) => (i === 0 ? label : ""));
  let before = 0;
  for (const figure of figures) {
    const over = columns.flatMap((column, i) =>
      i > 0 && figure.start < column.end && column.start < figure.end ? [i] : [],
    );
    const [index] = over;
    if (over.length !== 1 || index === undefined || index <= before) return null;
    cells[index] = figure.text;
    before = index;
  }
  return before === columns.length - 1 ? cells : null;
}

/** A table that was found in a text. */
export interface FoundTable {
  readonly cells: Cells;
  /** From 0. */
  readonly firstLine: number;
  /** Number of lines of the table with content. */
  readonly lines: number;
  readonly placed: number;
}
