/** How a workbook shows a number, as far as it changes what a reader takes it for. */
export interface CellFormat {
  /** 0.5 is shown as 50 %. */
  readonly percent: boolean;
  /** A date without its day: 2025年6月. */
  readonly month: boolean;
  /** Words before and after the number: `0.00"万人"`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Shown smaller than it is (`0!.0,`), so that reader and file disagree about the figure. */
  readonly scaled: boolean;
}

const PLAIN: CellFormat = { percent: false, month: false, prefix: "", suffix: "", scaled: false };

/** Built-in formats (ECMA-376 part 1, 18.8.30), the Chinese ones with them. */
const BUILT_IN_PERCENT = new Set([9, 10]);
const BUILT_IN_MONTH = new Set([17, 27, 36, 50, 52, 57]);

/** Formats by the style number of a cell, from a workbook's `styles.xml`. */
export function cellFormats(styles: string): CellFormat[] {
  const codes = new Map<number, string>();
  for (const [element] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    codes.set(Number(attribute(element, "numFmtId")), decodeXml(attribute(element, "formatCode") ?? ""));
  }
  const known = new Map<number, CellFormat>();
  const [, section = ""] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  return [...section.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([element]) => {
    const id = Number(attribute(element, "numFmtId") ?? 0);
    const format = known.get(id) ?? formatOf(id, codes.get(id));
    known.set(id, format);
    return format;
  });
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute in the text of a start tag, as written. */
export function attribute(tag: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const match = pattern.exec(tag);
  return match ? (match[1] ?? match[2] ?? "") : null;
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** XML text with its entities replaced. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return ENTITIES[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    return { ...PLAIN, percent: BUILT_IN_PERCENT.has(id), month: BUILT_IN_MONTH.has(id) };
  }
  const sections = sectionsOf(code);
  const first = sections[0];
  if (!first) return PLAIN;
  if (first.date !== "") {
    return {
      ...PLAIN,
      month: /[ye]/.test(first.date) && first.date.includes("m") && !/[dhs]/.test(first.date),
    };
  }
  return {
    percent: first.digits.includes("%"),
    month: false,
    prefix: worded(first.prefix),
    suffix: worded(first.suffix),
    scaled: sections.some(({ digits, inner }) => /[0#?],+(?:\.|%|$)/.test(digits) || inner.trim() !== ""),
  };
}

interface Section {
  /** Placeholders and marks of the number. */
  readonly digits: string;
  /** Letters of a date. */
  readonly date: string;
  readonly prefix: string;
  /** Literal text between the digits. */
  readonly inner: string;
  readonly suffix: string;
}

// Quoted text, an escaped letter, space as wide as a letter, a filled letter, a bracket, General, the end, any letter.
const TOKEN =
  /"([^"]*)"|[\\!]([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|General|G\/通用格式|E[+-]|AM\/PM|A\/P|上午\/下午|([\s\S])/gi;

function sectionsOf(code: string): Section[] {
  const sections: Section[] = [];
  let [digits, date, prefix, inner, suffix] = ["", "", "", "", ""];
  const close = () => {
    sections.push({ digits, date, prefix, inner, suffix });
    [digits, date, prefix, inner, suffix] = ["", "", "", "", ""];
  };
  const literal = (text: string) => {
    if (digits === "") prefix += text;
    else suffix += text;
  };
  for (const [whole, quoted, escaped, bracket, letter] of code.matchAll(TOKEN)) {
    if (quoted !== undefined) literal(quoted);
    else if (escaped !== undefined) literal(escaped);
    else if (bracket !== undefined) {
      if (/^[hms]+$/i.test(bracket)) date += bracket.toLowerCase();
      else literal(/^\$([^-]*)/.exec(bracket)?.[1] ?? "");
    } else if (/^general|^g\//i.test(whole)) digits += "0";
    else if (letter === undefined) continue;
    else if (letter === ";") close();
    else if (/[0#?]/.test(letter)) {
      inner += suffix;
      suffix = "";
      digits += letter;
    } else if (/[.,%/]/.test(letter)) digits += letter;
    else if (/[ymdhse]/i.test(letter)) date += letter.toLowerCase();
    else if (letter !== "@") literal(letter);
  }
  close();
  return sections;
}

/** Signs, brackets and spaces say nothing about the unit. */
function worded(text: string): string {
  return /[^\s\-+()（）:：]/.test(text) ? text.trim() : "";
}
