import ranges from "@fontsource/noto-serif-sc/unicode.json";
import type { FontWeight } from "./fontWeights.ts";

/** One file of the embedded font: its glyphs for some characters at one weight. */
export interface FontSlice {
  readonly weight: FontWeight;
  readonly url: string;
  /** As in CSS: U+4e00-4e0b,U+4e0d. */
  readonly unicodeRange: string;
}

/** Without the variable font (its glyphs become Type 3 in a PDF), the whole font in one file and the older format. */
const URLS = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/noto-serif-sc/files/*-{400,700}-normal.woff2",
    "!/node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-*",
  ],
  { query: "?url", import: "default", eager: true },
);

const FILE = "/node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-";

/** All slices of a weight. Where ranges overlap the later slice has the character, as in CSS. */
export function fontSlices(weight: FontWeight): readonly FontSlice[] {
  return Object.entries(ranges).map(([key, unicodeRange]) => {
    const file = `${FILE}${key.replace(/[[\]]/g, "")}-${weight}-normal.woff2`;
    const url = URLS[file];
    if (url === undefined) throw new Error(`The font has no file ${file}`);
    return { weight, url, unicodeRange };
  });
}

/** The slices with the characters of a text, in the font's order; characters outside the font have none. */
export function slicesFor(text: string, weight: FontWeight): readonly FontSlice[] {
  const slices = fontSlices(weight).map((slice) => ({ slice, spans: spansOf(slice.unicodeRange) }));
  const needed = new Set<FontSlice>();
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0;
    const holder = slices.findLast(({ spans }) => spans.some(([from, to]) => from <= code && code <= to));
    if (holder) needed.add(holder.slice);
  }
  return slices.flatMap(({ slice }) => (needed.has(slice) ? [slice] : []));
}

function spansOf(unicodeRange: string): [number, number][] {
  return unicodeRange.split(",").map((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
