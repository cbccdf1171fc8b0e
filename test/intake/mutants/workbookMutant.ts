import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Grid, pick, type Random, randomOf } from "./mutate.ts";

/** A good report as a workbook whose look was changed, and what a person sees of it. */
export interface WorkbookMutant {
  readonly kinds: readonly string[];
  readonly bytes: Uint8Array;
  /** The sheet that is shown, as its cells look: what is hidden or lies under a merge is empty. */
  readonly shown: Grid;
}

/** A sheet while it is changed: stored cells, and the texts that a person sees. */
interface Look {
  readonly sheet: WorkSheet;
  /** Cells made of several runs, by the text that stands for them until the workbook is written. */
  readonly runs: Map<string, readonly Run[]>;
  readonly shown: string[][];
  readonly random: Random;
  /** Sheets beside it, before or after. */
  readonly others: {
    readonly name: string;
    readonly sheet: WorkSheet;
    readonly hidden: 0 | 1 | 2;
    readonly first: boolean;
  }[];
}

/** A piece of a cell's text with a look of its own. */
interface Run {
  readonly text: string;
  readonly look: (typeof RUN_LOOKS)[number];
}

const RUN_LOOKS = ["plain", "bold", "superscript", "subscript", "struck"] as const;

/** Texts that a clerk puts behind or before another, struck out, raised or lowered. */
const PIECES = ["1", "①", "0", "1000", "万", "人", "注", "2025"];

/** What a person sees of runs: a raised or struck piece is no part of a figure or a name, and is set in brackets here. */
function seenOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, look }) => (look === "plain" || look === "bold" ? text : `<${look} ${text}>`))
    .join("");
}

/** Number formats with what a person sees of a whole number. */
const FORMATS: readonly (readonly [string, (n: number) => string])[] = [
  ['0"万人"', (n) => `${n}万人`],
  ['0"人"', (n) => `${n}人`],
  ['0"人次"', (n) => `${n}人次`],
  ['"约"0', (n) => `约${n}`],
  ["#,##0", (n) => n.toLocaleString("en-US")],
  ["0.0", (n) => n.toFixed(1)],
  ["000000", (n) => String(n).padStart(6, "0")],
  ["0,", (n) => String(Math.round(n / 1000))],
  ["0%", (n) => `${n * 100}%`],
  ['0;-0;"-"', (n) => (n === 0 ? "-" : String(n))],
  [";;;", () => ""],
  ['[<1000]0"万人";0"人"', (n) => (n < 1000 ? `${n}万人` : `${n}人`)],
  ['[>=1000]0"人";0"万人"', (n) => (n >= 1000 ? `${n}人` : `${n}万人`)],
  ["0\\1", (n) => `${n}1`],
];

const at = (r: number, c: number) => utils.encode_cell({ r, c });
const widthOf = ({ shown }: Look) => Math.max(...shown.map((row) => row.length));

/** Places of the numbers that are seen and are figures, not years. */
function figures({
  sheet,
  shown,
}: Look): { readonly r: number; readonly c: number; readonly cell: CellObject }[] {
  return shown.flatMap((row, r) =>
    row.flatMap((text, c) => {
      const cell = sheet[at(r, c)] as CellObject | undefined;
      return text !== "" && cell?.t === "n" && !/^20\d\d$/.test(String(cell.v)) ? [{ r, c, cell }] : [];
    }),
  );
}

function format({ r, c, cell }: { r: number; c: number; cell: CellObject }, { shown, random }: Look): void {
  const [code, show] = pick(random, FORMATS);
  cell.z = code;
  const row = shown[r];
  if (row) row[c] = show(Number(cell.v));
}

function merge({ sheet, shown }: Look, top: number, left: number, bottom: number, right: number): void {
  const merges = sheet["!merges"] ?? [];
  if (merges.some(({ s, e }) => s.r <= bottom && top <= e.r && s.c <= right && left <= e.c)) return;
  sheet["!merges"] = [...merges, { s: { r: top, c: left }, e: { r: bottom, c: right } }];
  for (let r = top; r <= bottom; r++)
    for (let c = left; c <= right; c++) if (r !== top || c !== left) shown[r]?.splice(c, 1, "");
}

function withOtherFigures(sheet: WorkSheet): WorkSheet {
  const copy: WorkSheet = structuredClone(sheet);
  for (const [key, cell] of Object.entries(copy))
    if (!key.startsWith("!") && cell.t === "n" && !/^20\d\d$/.test(String(cell.v)))
      cell.v = Number(cell.v) + 7;
  return copy;
}

/** Makes a cell of runs: its own text cut in two, or with a piece before, behind or inside it. */
function writeInRuns({ sheet, shown, random, runs }: Look, r: number, c: number): void {
  const cell = sheet[at(r, c)] as CellObject | undefined;
  const text = shown[r]?.[c] ?? "";
  if (!cell || text === "" || text.includes("<") || String(cell.v) !== text) return;
  const cut = random(text.length + 1);
  const plain = (piece: string): Run => ({ text: piece, look: pick(random, ["plain", "bold"] as const) });
  const marked: Run = { text: pick(random, PIECES), look: pick(random, RUN_LOOKS) };
  const [before, behind] = [text.slice(0, cut), text.slice(cut)];
  const made = pick(random, [
    [plain(before), plain(behind)],
    [plain(before), marked, plain(behind)],
    [plain(text), marked],
    [marked, plain(text)],
    [plain(before), { text: behind, look: marked.look }],
  ]).filter((run) => run.text !== "");
  const key = `RUNS${runs.size}X`;
  runs.set(key, made);
  Object.assign(cell, { t: "s", v: key });
  delete cell.z;
  shown[r]?.splice(c, 1, seenOf(made));
}

const LOOKS: Readonly<Record<string, (look: Look) => void>> = {
  "one figure gets a format": (look) => {
    const all = figures(look);
    if (all.length > 0) format(pick(look.random, all), look);
  },
  "a column of figures gets a format": (look) => {
    const all = figures(look);
    if (all.length === 0) return;
    const { c } = pick(look.random, all);
    const [code, show] = pick(look.random, FORMATS);
    for (const each of all) {
      if (each.c !== c) continue;
      each.cell.z = code;
      look.shown[each.r]?.splice(c, 1, show(Number(each.cell.v)));
    }
  },
  "a row is hidden": ({ sheet, shown, random }) => {
    const r = random(shown.length);
    const rows = sheet["!rows"] ?? [];
    rows[r] = { hidden: true };
    sheet["!rows"] = rows;
    shown[r] = (shown[r] ?? []).map(() => "");
  },
  "a column is hidden": (look) => {
    const c = look.random(widthOf(look));
    const columns = look.sheet["!cols"] ?? [];
    columns[c] = { hidden: true };
    look.sheet["!cols"] = columns;
    for (const row of look.shown) if (c < row.length) row[c] = "";
  },
  "a cell is merged with the next": (look) => {
    const r = look.random(look.shown.length);
    const c = look.random(widthOf(look) - 1);
    merge(look, r, c, r, c + 1);
  },
  "a cell is merged with the one below": (look) => {
    const r = look.random(look.shown.length - 1);
    const c = look.random(widthOf(look));
    merge(look, r, c, r + 1, c);
  },
  "a figure is merged over a block": (look) => {
    const all = figures(look);
    if (all.length === 0) return;
    const { r, c } = pick(look.random, all);
    merge(look, r, c, Math.min(r + look.random(3), look.shown.length - 1), c + look.random(3));
  },
  "a cell is made of runs": (look) => {
    const r = look.random(look.shown.length);
    writeInRuns(look, r, look.random(Math.max(1, look.shown[r]?.length ?? 1)));
  },
  "a figure is made of runs": (look) => {
    const all = figures(look);
    if (all.length === 0) return;
    const { r, c } = pick(look.random, all);
    writeInRuns(look, r, c);
  },
  "another sheet stands beside it": (look) => {
    const hidden = pick(look.random, [0, 1, 2] as const);
    // The first sheet that is not hidden is the one that is shown.
    const first = hidden !== 0 && look.random(2) === 0;
    const name = `表${look.others.length + 2}`;
    look.others.push({ name, sheet: withOtherFigures(look.sheet), hidden, first });
  },
};

/** One to three changes of the look of a good report that is held as a workbook. */
export function workbookMutantOf(grid: Grid, seed: number): WorkbookMutant {
  const random = randomOf(seed);
  const shown = grid.map((row) => [...row]);
  const sheet = utils.aoa_to_sheet(
    grid.map((row) => row.map((text) => (/^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : text))),
  );
  const look: Look = { sheet, shown, random, others: [], runs: new Map() };
  const kinds = Array.from({ length: pick(random, [1, 1, 2, 3]) }, () => pick(random, Object.keys(LOOKS)));
  for (const kind of kinds) LOOKS[kind]?.(look);
  const own = { name: "表1", sheet, hidden: 0 as const };
  const sheets = [
    ...look.others.filter(({ first }) => first),
    own,
    ...look.others.filter(({ first }) => !first),
  ];
  const book: WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((each) => [each.name, each.sheet])),
    Workbook: { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden })) },
  };
  // The library writes neither hidden columns nor every format into .ods.
  const isOfRuns = kinds.every((kind) => kind.endsWith("made of runs"));
  const bookType = isOfRuns && random(2) === 0 ? "ods" : "xlsx";
  const bytes = new Uint8Array(write(book, { type: "array", bookType }));
  return { kinds, bytes: look.runs.size > 0 ? withRuns(bytes, look.runs) : bytes, shown };
}

/** The library writes no runs: they take the place of the texts that stand for them. */
function withRuns(bytes: Uint8Array, runs: ReadonlyMap<string, readonly Run[]>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) files[name] = strToU8(inSheet(strFromU8(content), runs));
    if (name === "content.xml") files[name] = strToU8(inDocument(strFromU8(content), runs));
  }
  return zipSync(files);
}

const RUN_MARKS: Readonly<Record<Run["look"], string>> = {
  plain: "",
  bold: "<b/>",
  superscript: '<vertAlign val="superscript"/>',
  subscript: '<vertAlign val="subscript"/>',
  struck: "<strike/>",
};

function inSheet(xml: string, runs: ReadonlyMap<string, readonly Run[]>): string {
  return xml.replace(/ t="str"([^>]*)><v>(RUNS\d+X)<\/v>/g, (_, rest: string, key: string) => {
    const written = (runs.get(key) ?? []).map(
      ({ text, look }) => `<r><rPr>${RUN_MARKS[look]}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`,
    );
    return ` t="inlineStr"${rest}><is>${written.join("")}</is>`;
  });
}

const RUN_STYLES: Readonly<Record<Run["look"], string>> = {
  plain: "",
  bold: 'fo:font-weight="bold"',
  superscript: 'style:text-position="super 58%"',
  subscript: 'style:text-position="sub 58%"',
  struck: 'style:text-line-through-style="solid"',
};

function inDocument(xml: string, runs: ReadonlyMap<string, readonly Run[]>): string {
  const styles = RUN_LOOKS.map(
    (look) =>
      `<style:style style:name="run-${look}" style:family="text"><style:text-properties ${RUN_STYLES[look]}/></style:style>`,
  );
  return xml
    .replace("</office:automatic-styles>", `${styles.join("")}</office:automatic-styles>`)
    .replace(/RUNS\d+X/g, (key) =>
      (runs.get(key) ?? [])
        .map(({ text, look }) => `<text:span text:style-name="run-${look}">${escaped(text)}</text:span>`)
        .join(""),
    );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
