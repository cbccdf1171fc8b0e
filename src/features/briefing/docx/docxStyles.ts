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
 * are in the same font. `docxParts` names substitutes for missing ones.
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
  issue: "BriefingIssue",
  body: "BriefingBody",
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

/** Latin letters and figures are marked as English: marked as Chinese, LibreOffice breaks a number over two lines. */
const LANGUAGE = { value: "en-US", eastAsia: "zh-CN" } as const;

/** Points of letters and lines of the headings, and the size of all text without a style. */
const TEXT = { size: 16, line: 28.95 };
/** The red of a paper's head (GB/T 9704). */
export const MAST_COLOR = "C00000";
/** 四号. */
const PAGE_NUMBER = { size: 14, line: 20 };

/** A side without a border. */
export const NO_RULE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Points as twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function exactly(points: number, more: { readonly before?: number; readonly after?: number } = {}) {
  return { line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0, ...more };
}

type ParagraphOptions = NonNullable<IParagraphStyleOptions["paragraph"]>;

/** A paragraph style whose lines are as high as the kind of text has them, unless `more` says otherwise. */
function style(
  id: string,
  name: string,
  kind: { readonly size: number; readonly line: number },
  run: IParagraphStyleOptions["run"],
  more: ParagraphOptions = {},
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { ...run, ...sizeOf(kind.size) },
    paragraph: { spacing: exactly(kind.line), ...more },
  };
}

/** The letter size of a run: half points in a document. */
function sizeOf(points: number) {
  const size = Math.round(points * 2);
  return { size, sizeComplexScript: size };
}

/** Both edges straight, the first line moved in by two letters of this size. */
function textBlock(size: number): ParagraphOptions {
  return {
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: twips(2 * size) },
  };
}

/** Styles, theme and default run properties of the document. */
export function docxStyles(): Pick<IPropertiesOptions, "styles" | "theme"> {
  const heading = { font: fontOf(FONT.heading), color: "000000" };
  const table = { font: fontOf(FONT.table) };
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
          run: { font: fontOf(FONT.text), ...sizeOf(TEXT.size), language: LANGUAGE },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        title: {
          run: { font: fontOf(FONT.title), ...sizeOf(TYPE.title.size), color: "000000", bold: false },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: exactly(TYPE.title.line, { after: twips(8) }),
            outlineLevel: 0,
            keepNext: true,
          },
        },
        heading1: {
          run: { ...heading, ...sizeOf(TEXT.size), bold: false },
          paragraph: { spacing: exactly(TEXT.line), outlineLevel: 0, keepNext: true },
        },
        footnoteText: {
          run: { ...table, ...sizeOf(TYPE.footnote.size) },
          paragraph: { spacing: exactly(TYPE.footnote.line) },
        },
      },
      paragraphStyles: [
        style(
          STYLE.mast,
          "简报报头",
          TYPE.mast,
          { font: fontOf(FONT.title), color: MAST_COLOR },
          { alignment: AlignmentType.CENTER, keepNext: true },
        ),
        style(STYLE.issue, "简报期号", TYPE.issue, {}, { keepNext: true }),
        style(STYLE.body, "简报正文", TYPE.body, {}, textBlock(TYPE.body.size)),
        style(
          STYLE.chart,
          "简报图",
          TYPE.note,
          {},
          {
            alignment: AlignmentType.CENTER,
            spacing: { before: twips(TYPE.body.line) },
            keepNext: true,
          },
        ),
        style(STYLE.caption, "简报表题", TYPE.caption, heading, {
          spacing: exactly(TYPE.caption.line, { before: twips(TYPE.body.line), after: twips(3) }),
          keepNext: true,
        }),
        style(STYLE.cell, "简报表格", TYPE.cell, table),
        style(STYLE.head, "简报表头", TYPE.cell, heading, {
          alignment: AlignmentType.CENTER,
          keepNext: true,
        }),
        style(STYLE.note, "简报表注", TYPE.note, table, { keepLines: true }),
        style(STYLE.figureLabel, "简报数字说明", TYPE.detail, table, { alignment: AlignmentType.RIGHT }),
        style(STYLE.figure, "简报数字", TYPE.figure, heading),
        style(STYLE.stamp, "简报页脚", TYPE.detail, table, { alignment: AlignmentType.CENTER }),
        style(STYLE.pageNumber, "简报页码", PAGE_NUMBER, table, {
          spacing: exactly(PAGE_NUMBER.line, { after: twips(6) }),
          // One letter in from the outer edge.
          indent: { left: twips(PAGE_NUMBER.size), right: twips(PAGE_NUMBER.size) },
        }),
      ],
    },
  };
}
