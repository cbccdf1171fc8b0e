import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
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
  const look: Look = { sheet, shown, random, others: [] };
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
  return { kinds, bytes: new Uint8Array(write(book, { type: "array", bookType: "xlsx" })), shown };
}
