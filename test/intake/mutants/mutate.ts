import { CONTEXT } from "../context.ts";

/** A table as a person sees it in a spreadsheet: rows of cells' texts. */
export type Grid = readonly (readonly string[])[];

/** Gives whole numbers from 0 below a bound; the same for the same seed. */
export type Random = (below: number) => number;

/** mulberry32, so that a mutant can be made again from its seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[random(items.length)] as Item;

const NAMES = [...CONTEXT.ministries, ...CONTEXT.fields].map(({ name }) => name);

/** Characters that clerks, other programs and damage put into files. */
const LETTERS = [
  ...[
    "0",
    "1",
    "9",
    "０",
    "５",
    ".",
    "．",
    ",",
    "，",
    ";",
    "\t",
    '"',
    "'",
    "-",
    "−",
    "—",
    "/",
    "=",
    "+",
    "%",
    "e",
  ],
  ...[
    "\n",
    "\r\n",
    "\r",
    " ",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u200e",
    "\u00ad",
    "\ufeff",
    "\u2060",
    "\ufffd",
    "\u0000",
  ],
  ...["人", "万", "次", "个", "约", "计", "年", "月", "：", ":", "（", "）", "①", "²", "*", "一", "字"],
];

const CELLS = [
  ...[
    "",
    "0",
    "-",
    "—",
    "12",
    "1200",
    "1,200",
    "12,00",
    "1.5",
    "0.35",
    "３４５",
    "12人",
    "1.2万人",
    "1.2万",
    "12人次",
  ],
  ...[
    "约120",
    "120①",
    "1e3",
    "#REF!",
    "=SUM(A1:A2)",
    "-5",
    "(5)",
    "12 345",
    "一百",
    "100%",
    "2025",
    "45838",
    "2025-06",
  ],
  ...[
    "2025-07",
    "2024-12",
    "2025年6月",
    "202506",
    "6月",
    "6/30/2025",
    "小计",
    "合计",
    "汇总",
    "注：含补报",
    "单位：万人",
  ],
  ...[
    "万人",
    "以万人为单位",
    "单位：人",
    "（万人）",
    "人数（万人）",
    "备注",
    "部门",
    "完成率",
    "经费（万元）",
    ...NAMES,
  ],
];

const ROWS: readonly (readonly string[])[] = [
  [],
  ["单位：万人"],
  ["以上单位为万人"],
  ["注：表中人数以万人为单位"],
  ["說明：單位為萬人"],
  ["单位：人"],
  ["截至2025年7月"],
  ["2024年度"],
  ["", "合计", "", "", "9"],
  ["小计", "", "", "", "1"],
  ["注1：", "教育部", "新材料", "5"],
];

type Mutation = (grid: string[][], random: Random) => string[][] | string;

const at = (grid: string[][], random: Random) => {
  const row = random(grid.length);
  return { row, column: random(Math.max(1, grid[row]?.length ?? 1)) };
};

/** A change of cells, rows, columns or characters. A text in the place of a grid is the whole file. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a character is replaced": (grid, random) => inText(grid, random, 1, pick(random, LETTERS)),
  "a character is inserted": (grid, random) => inText(grid, random, 0, pick(random, LETTERS)),
  "a character is lost": (grid, random) => inText(grid, random, 1, ""),
  "a line end is lost": (grid, random) => {
    const text = textOf(grid);
    const ends = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
    const end = pick(random, ends);
    return text.slice(0, end) + pick(random, ["", "", ",", " "]) + text.slice(end + 2);
  },
  "a cell is another": (grid, random) => {
    const { row, column } = at(grid, random);
    return withCell(grid, row, column, pick(random, CELLS));
  },
  "a cell gets more text": (grid, random) => {
    const { row, column } = at(grid, random);
    const text = grid[row]?.[column] ?? "";
    const more = pick(random, [...LETTERS, "万人", "（万人）", "人", " 注", "次"]);
    return withCell(grid, row, column, random(2) === 0 ? text + more : more + text);
  },
  "two cells change places": (grid, random) => {
    const [a, b] = [at(grid, random), at(grid, random)];
    const [first, second] = [grid[a.row]?.[a.column] ?? "", grid[b.row]?.[b.column] ?? ""];
    return withCell(withCell(grid, a.row, a.column, second), b.row, b.column, first);
  },
  "a row moves by a cell": (grid, random) => {
    const { row, column } = at(grid, random);
    const cells = [...(grid[row] ?? [])];
    if (random(2) === 0) cells.splice(column, 0, pick(random, ["", "", "12"]));
    else cells.splice(column, 1);
    return grid.map((each, r) => (r === row ? cells : each));
  },
  "a row is left out": (grid, random) => grid.toSpliced(random(grid.length), 1),
  "a row comes twice": (grid, random) => {
    const row = random(grid.length);
    return grid.toSpliced(random(grid.length + 1), 0, grid[row] ?? []);
  },
  "two rows change places": (grid, random) => {
    const [a, b] = [random(grid.length), random(grid.length)];
    return grid.map((cells, r) => (r === a ? grid[b] : r === b ? grid[a] : cells) ?? cells);
  },
  "a row is added": (grid, random) => grid.toSpliced(random(grid.length + 1), 0, [...pick(random, ROWS)]),
  "a row begins as a note": (grid, random) => {
    const row = random(grid.length);
    const label = pick(random, ["注：", "单位：", "报送单位：", "来源：", "说明：", "备注：", "*", "1. "]);
    return withCell(grid, row, 0, label + (grid[row]?.[0] ?? ""));
  },
  "a column is left out": (grid, random) => {
    const column = random(widthOf(grid));
    return grid.map((cells) => cells.toSpliced(column, 1));
  },
  "a column is added": (grid, random) => {
    const column = random(widthOf(grid) + 1);
    const heading = pick(random, [
      "",
      "单位",
      "完成率",
      "计划数",
      "人数（万人）",
      "经费（万元）",
      "序号",
      ...NAMES,
    ]);
    const content = pick(random, ["", "万人", "人", "5", "95%"]);
    const header = grid.findIndex((cells) => cells.some((cell) => /^(?:涉及)?部门$/.test(cell)));
    return grid.map((cells, r) =>
      cells.length < column
        ? cells
        : cells.toSpliced(column, 0, r === header ? heading : r > header ? content : ""),
    );
  },
  "two columns change places": (grid, random) => {
    const [a, b] = [random(widthOf(grid)), random(widthOf(grid))];
    return grid.map((cells) =>
      cells.map((cell, c) => (c === a ? (cells[b] ?? "") : c === b ? (cells[a] ?? "") : cell)),
    );
  },
  "a column is blanked": (grid, random) => {
    const [column, from] = [random(widthOf(grid)), random(grid.length)];
    return grid.map((cells, r) => (r > from ? cells.map((cell, c) => (c === column ? "" : cell)) : cells));
  },
};

const KINDS = Object.keys(MUTATIONS);

export interface Mutant {
  /** What was done to the good file. */
  readonly kinds: readonly string[];
  /** The file's text. */
  readonly text: string;
}

/** One to three changes of a good file; the last may be one of its characters. */
export function mutantOf(grid: Grid, seed: number): Mutant {
  const random = randomOf(seed);
  let rows = grid.map((cells) => [...cells]);
  const kinds: string[] = [];
  const count = pick(random, [1, 1, 1, 2, 3]);
  for (let i = 0; i < count; i++) {
    const kind = pick(random, KINDS);
    kinds.push(kind);
    const made = MUTATIONS[kind]?.(rows, random) ?? rows;
    if (typeof made === "string") return { kinds, text: made };
    if (made.length > 0) rows = made;
  }
  return { kinds, text: textOf(rows) };
}

function withCell(grid: string[][], row: number, column: number, text: string): string[][] {
  return grid.map((cells, r) => (r === row ? cells.toSpliced(column, 1, text) : cells));
}

function inText(grid: string[][], random: Random, removed: number, added: string): string {
  const text = textOf(grid);
  const index = random(text.length);
  return text.slice(0, index) + added + text.slice(index + removed);
}

function widthOf(grid: Grid): number {
  return Math.max(1, ...grid.map(({ length }) => length));
}

/** A grid as a CSV file. */
export function textOf(grid: Grid): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return grid.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/** A CSV text as a spreadsheet shows it (RFC 4180, a quote inside an unquoted cell being a character). */
export function gridOf(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let i = 0;
  const body = text.replace(/^\ufeff/, "");
  while (i < body.length) {
    let cell = "";
    if (body[i] === '"') {
      i++;
      while (i < body.length && !(body[i] === '"' && body[i + 1] !== '"')) {
        if (body[i] === '"') i++;
        cell += body[i++] ?? "";
      }
      i++;
    }
    while (i < body.length && !/[,\r\n]/.test(body[i] ?? "")) cell += body[i++];
    cells.push(cell);
    if (body[i] === ",") {
      i++;
      if (i < body.length) continue;
      cells.push("");
    }
    if (body[i] === "\r" && body[i + 1] === "\n") i++;
    i++;
    rows.push(cells);
    cells = [];
  }
  return rows;
}
