import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  LineRuleType,
} from "docx";
import { TYPE } from "../../../app/paper/sheetPage.ts";

/**
 * Fonts of the text document after GB/T 9704—2012, by the names that Chinese systems have. Latin letters and figures
 * are in the same font. `docxParts` says what to take where one is missing.
 */
export const FONT = {
  title: "方正小标宋简体",
  heading: "黑体",
  text: "仿宋",
  table: "宋体",
} as const;

/** The paragraph styles by their ids. */
export const STYLE = {
  mast: "BriefingMast",
  body: "BriefingBody",
  beside: "BriefingBeside",
  chart: "BriefingChart",
  caption: "BriefingCaption",
  cell: "BriefingCell",
  head: "BriefingHead",
  note: "BriefingNote",
  figureLabel: "BriefingFigureLabel",
  figure: "BriefingFigure",
  stamp: "BriefingStamp",
  pageNumber: "BriefingPageNumber",
} as const;

/** Latin letters and figures are not Chinese: where they were, LibreOffice would break a number over two lines. */
const LANGUAGE = { value: "en-US", eastAsia: "zh-CN" } as const;

/** Character size of text and pitch of its lines in points: 22 lines of 28 letters in the type area. */
const TEXT_SIZE = 16;
const TEXT_LINE = 28.95;
/** Twentieths of a point between two letters: with 16 pt, the nearest that Word has, 28 letters need 15.79 pt each. */
const TEXT_SPACING = -5;
/** 四号, of page numbers. */
const PAGE_NUMBER_SIZE = 14;

/** The border of a side without a rule. */
export const NO_RULE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Points as twentieths of a point, Word's measure of lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as half points, Word's measure of letters. */
function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function exactly(points: number, more: { readonly before?: number; readonly after?: number } = {}) {
  return { line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0, ...more };
}

function style(
  id: string,
  name: string,
  options: Pick<IParagraphStyleOptions, "paragraph" | "run">,
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...options };
}

/** Styles, theme and default run properties of the document. */
export function docxStyles(): Pick<IPropertiesOptions, "styles" | "theme"> {
  const heading = { font: fontOf(FONT.heading), color: "000000" };
  const table = { font: fontOf(FONT.table) };
  const size = (points: number) => ({ size: halfPoints(points), sizeComplexScript: halfPoints(points) });
  return {
    // Charts take their East Asian font from the theme.
    theme: {
      name: "简报",
      fonts: {
        headings: { latin: FONT.heading, eastAsia: FONT.heading, scripts: { Hans: FONT.heading } },
        body: { latin: FONT.text, eastAsia: FONT.text, scripts: { Hans: FONT.text } },
      },
    },
    styles: {
      default: {
        document: {
          run: { font: fontOf(FONT.text), ...size(TEXT_SIZE), language: LANGUAGE },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        title: {
          run: { font: fontOf(FONT.title), ...size(TYPE.title.size), color: "000000", bold: false },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: exactly(TYPE.title.line, { after: twips(8) }),
            outlineLevel: 0,
            keepNext: true,
          },
        },
        heading1: {
          run: { ...heading, ...size(TEXT_SIZE), bold: false },
          paragraph: {
            spacing: exactly(TEXT_LINE),
            outlineLevel: 0,
            keepNext: true,
          },
        },
        footnoteText: {
          run: { ...table, ...size(TYPE.footnote.size) },
          paragraph: { spacing: exactly(TYPE.footnote.line) },
        },
      },
      paragraphStyles: [
        style(STYLE.mast, "简报刊头", {
          run: { ...heading, ...size(TYPE.mast.size) },
          paragraph: { spacing: exactly(TYPE.mast.line), keepNext: true },
        }),
        style(STYLE.body, "简报正文", {
          run: { characterSpacing: TEXT_SPACING },
          paragraph: {
            alignment: AlignmentType.BOTH,
            indent: { firstLineChars: 200, firstLine: twips(2 * TEXT_SIZE) },
            spacing: exactly(TEXT_LINE),
          },
        }),
        style(STYLE.beside, "简报图表文字", {
          run: size(TYPE.beside.size),
          paragraph: {
            alignment: AlignmentType.BOTH,
            indent: { firstLineChars: 200, firstLine: twips(2 * TYPE.beside.size) },
            spacing: exactly(TYPE.beside.line),
          },
        }),
        style(STYLE.chart, "简报图", {
          run: size(TYPE.note.size),
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(8) }, keepNext: true },
        }),
        style(STYLE.caption, "简报表题", {
          run: { ...heading, ...size(TYPE.caption.size) },
          paragraph: {
            spacing: exactly(TYPE.caption.line, { before: twips(10), after: twips(3) }),
            keepNext: true,
          },
        }),
        style(STYLE.cell, "简报表格", {
          run: { ...table, ...size(TYPE.cell.size) },
          paragraph: { spacing: exactly(TYPE.cell.line) },
        }),
        style(STYLE.head, "简报表头", {
          run: { ...heading, ...size(TYPE.cell.size) },
          paragraph: { spacing: exactly(TYPE.cell.line), alignment: AlignmentType.CENTER, keepNext: true },
        }),
        style(STYLE.note, "简报表注", {
          run: { ...table, ...size(TYPE.note.size) },
          paragraph: { spacing: exactly(TYPE.note.line), keepLines: true },
        }),
        style(STYLE.figureLabel, "简报数字说明", {
          run: { ...table, ...size(TYPE.detail.size) },
          paragraph: { spacing: exactly(TYPE.detail.line), alignment: AlignmentType.RIGHT },
        }),
        style(STYLE.figure, "简报数字", {
          run: { ...heading, ...size(TYPE.figure.size) },
          paragraph: { spacing: exactly(TYPE.figure.line) },
        }),
        style(STYLE.stamp, "简报页脚", {
          run: { ...table, ...size(TYPE.detail.size) },
          paragraph: { spacing: exactly(TYPE.detail.line), alignment: AlignmentType.CENTER },
        }),
        style(STYLE.pageNumber, "简报页码", {
          run: { ...table, ...size(PAGE_NUMBER_SIZE) },
          paragraph: {
            spacing: exactly(20, { after: twips(6) }),
            // One letter in from the outer edge.
            indent: { left: twips(PAGE_NUMBER_SIZE), right: twips(PAGE_NUMBER_SIZE) },
          },
        }),
      ],
    },
  };
}
