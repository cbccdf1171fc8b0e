/** The embedded open font, under a name that no installed font has. */
const FAMILY = "Briefing Song";

/**
 * The family of all charts: the embedded font first, because their layout rests on its widths. The others are for a file
 * opened where embedded fonts are not read.
 */
export const CHART_FONT = `"${FAMILY}", "Noto Serif CJK SC", "Songti SC", SimSun, serif`;

/**
 * Song (宋体) at weight 400: the machine's own, else the embedded one. Bold Song is {@link BOLD_SONG}: SimSun has no bold, and
 * a synthesised one ends up in a PDF as pictures of glyphs (Type 3).
 */
export const SONG = `SimSun, "Songti SC", STSong, "${FAMILY}", serif`;
export const BOLD_SONG = `"${FAMILY}", serif`;
/** 仿宋, for text, at weight 400. */
export const FANG_SONG = `FangSong_GB2312, FangSong, STFangsong, "${FAMILY}", serif`;
/** 黑体, for headings, at weight 400; where there is none the bold embedded font does not come by itself. */
export const HEI = `SimHei, "Heiti SC", STHeiti, "${FAMILY}", serif`;

/** The weights of the embedded font. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What will be set in each weight. */
export type FontTexts = Readonly<Record<Weight, string>>;
