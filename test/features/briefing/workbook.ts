import { attribute, find, NAMESPACES, type OfficeParts, openOffice } from "./officeParts.ts";

/** A cell as a program that does not calculate sees it. */
export interface ReadCell {
  readonly value: string | number | null;
  readonly formula: string | null;
}

/** A sheet of a workbook, read from its parts and not with the library that wrote it. */
export interface ReadSheet {
  readonly name: string;
  readonly part: string;
  /** By address: C5. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

export interface ReadBook {
  readonly parts: OfficeParts;
  /** The first sheet, with the head of the paper. */
  readonly head: ReadSheet;
  /** The sheets of tables. */
  readonly sheets: readonly ReadSheet[];
}

/** Reads a workbook with formulas and their stored results. @throws where a part is not well-formed XML */
export function readBook(file: Uint8Array): ReadBook {
  const parts = openOffice(file);
  const texts = find(parts, "xl/sharedStrings.xml", "/s:sst/s:si").map(({ content }) => content);
  const links = new Map(
    find(parts, "xl/_rels/workbook.xml.rels", "//rel:Relationship").map((link) => [
      attribute(link, "Id"),
      attribute(link, "Target"),
    ]),
  );
  const [head, ...sheets] = find(parts, "xl/workbook.xml", "//s:sheet").map((sheet) => {
    const part = `xl/${links.get(attribute(sheet, "id", "r"))}`;
    const cells = find(parts, part, "//s:c").map((cell): [string, ReadCell] => {
      const [value] = cell.find("s:v", NAMESPACES).map(({ content }) => content);
      const [formula] = cell.find("s:f", NAMESPACES).map(({ content }) => content);
      const type = attribute(cell, "t");
      const read =
        value === undefined
          ? null
          : type === "s"
            ? (texts[Number(value)] ?? null)
            : type === "str"
              ? value
              : Number(value);
      return [attribute(cell, "r") ?? "", { value: read, formula: formula ?? null }];
    });
    return { name: attribute(sheet, "name") ?? "", part, cells: new Map(cells) };
  });
  if (!head) throw new Error("no sheets");
  return { parts, head, sheets };
}

/** All formulas whose stored result is another than what they come to, as `sheet!address: stored, comes to`. */
export function wrongResults(sheets: readonly ReadSheet[]): string[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([at, { formula, value }]) => {
      if (formula === null) return [];
      const result = new Evaluation(sheets, sheet.name, formula).result();
      return Object.is(result, value) ? [] : [`${sheet.name}!${at}: ${value}, comes to ${result}`];
    }),
  );
}

type Result = number | string | boolean | null;

/** What a formula comes to from the cells of its workbook: the few functions and operators that briefings use. */
class Evaluation {
  private at = 0;
  private readonly tokens: readonly string[];
  private readonly sheets: readonly ReadSheet[];
  private readonly home: string;

  constructor(sheets: readonly ReadSheet[], home: string, formula: string) {
    this.sheets = sheets;
    this.home = home;
    this.tokens =
      formula.match(
        /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+|\d+(?:\.\d+)?|[=<>/&(),]/g,
      ) ?? [];
    if (this.tokens.join("") !== formula) throw new Error(`Cannot read ${formula}`);
  }

  result(): Result {
    const result = this.expression();
    if (this.at !== this.tokens.length) throw new Error(`Left over: ${this.tokens.slice(this.at).join("")}`);
    return result;
  }

  private take(): string {
    return this.tokens[this.at++] ?? "";
  }

  private expression(): Result {
    let left = this.joined();
    while (/^[=<>]$/.test(this.tokens[this.at] ?? "")) {
      const operator = this.take();
      const right = this.joined();
      if (typeof left !== "number" || typeof right !== "number")
        throw new Error("Compares what is no number");
      left = operator === "=" ? left === right : operator === "<" ? left < right : left > right;
    }
    return left;
  }

  private joined(): Result {
    let left = this.divided();
    while (this.tokens[this.at] === "&") {
      this.take();
      left = `${left}${this.divided()}`;
    }
    return left;
  }

  private divided(): Result {
    let left = this.single()[0] ?? null;
    while (this.tokens[this.at] === "/") {
      this.take();
      const right = this.single()[0];
      if (typeof left !== "number" || typeof right !== "number" || right === 0)
        throw new Error("Divides by nothing");
      left /= right;
    }
    return left;
  }

  /** One value, or those of a range. */
  private single(): Result[] {
    const token = this.take();
    if (token.startsWith('"')) return [token.slice(1, -1).replaceAll('""', '"')];
    if (/^\d/.test(token)) return [Number(token)];
    if (this.tokens[this.at] !== "(") return this.cellsAt(token);
    this.take();
    const values = token === "IF" ? [this.choice()] : [this.call(token)];
    if (this.take() !== ")") throw new Error(`${token} is not closed`);
    return values;
  }

  /** Of `IF` only the branch that is chosen counts: the other may divide by nothing. */
  private choice(): Result {
    const chosen = this.expression();
    const branches = [0, 1].map(() => {
      this.take();
      const from = this.at;
      for (let depth = 0; depth > 0 || !/^[,)]$/.test(this.tokens[this.at] ?? ")"); this.at++)
        depth += { "(": 1, ")": -1 }[this.tokens[this.at] ?? ""] ?? 0;
      return this.tokens.slice(from, this.at).join("");
    });
    return new Evaluation(this.sheets, this.home, branches[chosen ? 0 : 1] ?? "").result();
  }

  private call(name: string): Result {
    const values: Result[] = [];
    do {
      if (this.tokens[this.at] === ",") this.take();
      const from = this.at;
      const cells = this.single();
      if (/^[,)]$/.test(this.tokens[this.at] ?? "")) values.push(...cells);
      else {
        this.at = from;
        values.push(this.expression());
      }
    } while (this.tokens[this.at] === ",");
    const numbers = values.filter((value) => typeof value === "number");
    switch (name) {
      case "SUM":
        return numbers.reduce((sum, number) => sum + number, 0);
      case "COUNT":
        return numbers.length;
      case "ISNUMBER":
        return typeof values[0] === "number";
      case "MIN":
        return Math.min(...numbers);
      case "ROUND":
        return roundHalfUp(numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN);
      case "TEXT":
        if (values[1] !== "#,##0") throw new Error(`Unknown format ${values[1]}`);
        return Number(values[0]).toLocaleString("en-US");
      default:
        throw new Error(`Unknown function ${name}`);
    }
  }

  private cellsAt(reference: string): Result[] {
    const [, name, first = "", last = first] =
      /^(?:'(.*)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(reference) ?? [];
    const sheet = this.sheets.find((each) => each.name === (name?.replaceAll("''", "'") ?? this.home));
    if (!sheet) throw new Error(`No sheet ${name}`);
    const [from, to] = [placeOf(first), placeOf(last)];
    const values: Result[] = [];
    for (const [at, { value }] of sheet.cells) {
      const { row, column } = placeOf(at);
      if (row >= from.row && row <= to.row && column >= from.column && column <= to.column)
        values.push(value);
    }
    return values;
  }
}

/** As spreadsheets do: halves of the decimal number, of which they know fifteen digits. */
function roundHalfUp(number: number, decimals: number): number {
  const shifted = Number((number * 10 ** decimals).toPrecision(15));
  return Number((Math.floor(shifted + 0.5) / 10 ** decimals).toFixed(decimals));
}

/** Row and column of an address, from 1. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(digits),
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}
