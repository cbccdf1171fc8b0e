import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  CARRIED_SERIES,
  HATCHED_SERIES,
  INVISIBLE_SERIES,
  OUTLINED_SERIES,
  TOTAL_SERIES,
} from "./docxCharts.ts";
import { FONT } from "./docxStyles.ts";

/** Substitutes for a missing font, nearest first. */
const OTHER_FONTS: Readonly<Record<string, string>> = {
  [FONT.title]: "小标宋,宋体,SimSun",
  [FONT.text]: "仿宋_GB2312,FangSong,STFangsong",
  [FONT.heading]: "SimHei,STHeiti",
  [FONT.table]: "SimSun,STSong",
};

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Adds to a .docx what the library has no option for: the language of charts, core properties and theme fonts, substitutes
 * for fonts, number formats in the charts' data, outlines and hatching of bars.
 *
 * @param bytes as the library writes them
 */
export function finishParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  for (const name of Object.keys(parts))
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) edit(name, chartPart);
  edit("docProps/core.xml", (xml) =>
    xml.replace("</cp:coreProperties>", "<dc:language>zh-CN</dc:language></cp:coreProperties>"),
  );
  edit("word/settings.xml", (xml) =>
    xml.replace("</w:compat>", '</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>'),
  );
  edit("word/document.xml", raisedMarks);
  edit("word/footnotes.xml", separatorsAlone);
  edit("word/endnotes.xml", separatorsAlone);
  edit("word/fontTable.xml", fontTable);
  const { [CONTENT_TYPES]: types, ...others } = parts;
  return zipSync({ ...(types && { [CONTENT_TYPES]: types }), ...others });
}

/** Raises the marks that refer to an earlier footnote, as footnote marks are. */
function raisedMarks(xml: string): string {
  return xml.replaceAll(
    /(<w:fldSimple w:instr="NOTEREF [^>]*><w:r>)/g,
    '$1<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>',
  );
}

/** Removes the note number that the library writes beside the line above the notes. */
function separatorsAlone(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/g,
    "",
  );
}

function fontTable(xml: string): string {
  const fonts = Object.entries(OTHER_FONTS)
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    )
    .join("");
  const open = /<w:fonts[^>]*?(\/?)>/.exec(xml);
  if (!open) return xml;
  const isEmpty = open[1] === "/";
  return isEmpty
    ? xml.replace(open[0], `${open[0].slice(0, -2)}>${fonts}</w:fonts>`)
    : xml.replace(open[0], `${open[0]}${fonts}`);
}

const ink = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const OUTLINE = `<a:ln w="6350">${ink("12436D")}</a:ln>`;
const NO_FILL = "<a:noFill/><a:ln><a:noFill/></a:ln>";
const PACE_FRAME = `<a:noFill/><a:ln w="15875">${ink("F46A25")}</a:ln>`;
const pattern = (preset: string, color: string) =>
  `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>${OUTLINE}`;
/** Fill and line of the bars whose fill is not a plain colour, by the name of their series. */
const FILLS: Readonly<Record<string, string>> = {
  [INVISIBLE_SERIES]: NO_FILL,
  [TOTAL_SERIES]: NO_FILL,
  [OUTLINED_SERIES]: PACE_FRAME,
  [HATCHED_SERIES]: pattern("wdUpDiag", "12436D"),
  // Stripes across, in the colour of the bar.
  [CARRIED_SERIES]: pattern("dkVert", "$2"),
};
const BAR_FILL = /(<a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill>)<a:ln><a:noFill\/><\/a:ln>/g;

function chartPart(xml: string): string {
  const format = xml.includes('formatCode="0.0%"') ? "0.0%" : "#,##0";
  return (
    xml
      .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
      .replaceAll('lang="en-US"', 'lang="zh-CN" altLang="en-US"')
      .replaceAll(/(<a:latin typeface="([^"]*)"\/>)<a:ea typeface="[^"]*"\/>/g, '$1<a:ea typeface="$2"/>')
      .replaceAll("<c:formatCode>General</c:formatCode>", `<c:formatCode>${format}</c:formatCode>`)
      // Shows the name of every row, however close: the first for Word, the second for LibreOffice.
      .replace("<c:noMultiLvlLbl", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl')
      .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) => axis.replace('rot="-60000000"', 'rot="0"'))
      .replaceAll(/<c:ser>.*?<\/c:ser>/gs, seriesPart)
  );
}

/** Gives bars an outline, so that white ones are visible, and some series another fill. */
function seriesPart(xml: string): string {
  const name = /<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(xml)?.[1] ?? "";
  return xml.replaceAll(BAR_FILL, FILLS[name] ?? `$1${OUTLINE}`);
}
