import { FONT_WEIGHTS, type FontWeight } from "./fontWeights.ts";

/** The embedded font, under a name that no installed font has. */
const FAMILY = "Briefing Song";

/** The font of all charts, laid out by its widths; the others are for programs that do not read the font in a file. */
export const CHART_FONT = `"${FAMILY}", "Noto Serif CJK SC", "Songti SC", SimSun, serif`;

/**
 * Song (宋体) at weight 400: the machine's own, else the embedded one. Bold Song is {@link BOLD_SONG}: SimSun has no bold, and
 * a synthesised one ends up in a PDF as pictures of glyphs (Type 3).
 */
export const SONG = `SimSun, "Songti SC", STSong, "${FAMILY}", serif`;
export const BOLD_SONG = `"${FAMILY}", serif`;
/** 仿宋, for text, at weight 400. */
export const FANG_SONG = `FangSong_GB2312, FangSong, STFangsong, "${FAMILY}", serif`;
/** 黑体, for headings, at weight 400: a machine without it uses the regular embedded font. */
export const HEI = `SimHei, "Heiti SC", STHeiti, "${FAMILY}", serif`;

/** The text in each weight. */
export type FontTexts = Readonly<Record<FontWeight, string>>;

/** The faces in `document.fonts`, of which the browser loads those that text needs; null before the first use. */
let faces: Promise<readonly FontFace[]> | null = null;

/** Faces that are made in one task; of all 200 a slow machine makes for half a second. */
const MAX_FACES_IN_TASK = 20;

async function makeFaces(): Promise<FontFace[]> {
  const { fontSlices } = await import("./briefingFontSlices.ts");
  const made: FontFace[] = [];
  for (const { url, weight, unicodeRange } of FONT_WEIGHTS.flatMap(fontSlices)) {
    if (made.length % MAX_FACES_IN_TASK === 0) await new Promise((resolve) => setTimeout(resolve));
    made.push(
      new FontFace(FAMILY, `url("${url}") format("woff2")`, { weight: String(weight), unicodeRange }),
    );
  }
  return made;
}

/**
 * Loads the slices of the embedded font that a text needs. The browser loads those of later text when it is drawn.
 *
 * @param bold the bold text, where it is not the same
 * @throws when a slice cannot be loaded; the next call tries again
 */
export async function loadBriefingFont(regular: string, bold = regular): Promise<void> {
  faces ??= makeFaces();
  const mine = faces;
  const texts: FontTexts = { 400: regular, 700: bold };
  let made: readonly FontFace[] = [];
  try {
    made = await mine;
    for (const face of made) document.fonts.add(face);
    await Promise.all(
      FONT_WEIGHTS.map(
        (weight) => texts[weight] && document.fonts.load(`${weight} 12px "${FAMILY}"`, texts[weight]),
      ),
    );
  } catch (cause) {
    // A face that failed once never loads again.
    for (const face of made) document.fonts.delete(face);
    if (faces === mine) faces = null;
    throw new Error("The embedded font could not be loaded", { cause });
  }
}

/** The embedded font as style rules for a drawing in a file, some 40 KB a slice; throws when one cannot be loaded. */
export async function inlinedFontCss(texts: FontTexts): Promise<string> {
  const { slicesFor } = await import("./briefingFontSlices.ts");
  const slices = FONT_WEIGHTS.flatMap((weight) => slicesFor(texts[weight], weight));
  const rules = await Promise.all(
    slices.map(async ({ url, weight, unicodeRange }) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      const data = base64(new Uint8Array(await answer.arrayBuffer()));
      return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${unicodeRange}}`;
    }),
  );
  return [LICENCE, ...rules].join("\n");
}

/** Required by the font's licence. */
const LICENCE = "/* Noto Serif SC, Google Inc., SIL Open Font License 1.1 (http://scripts.sil.org/OFL) */";

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
