import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  HeightRule,
  InternalHyperlink,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextDirection,
  TextRun,
  WidthType,
} from "docx";
import type { PaperTable } from "../../../app/paper/paperTable.ts";
import { TYPE } from "../../../app/paper/sheetPage.ts";
import { sum } from "../../../app/paper/tableLayout.ts";
import type { Basis, BriefingDocument, DocumentSection, Sentence, Stamp } from "../document/document.ts";
import { mastLine } from "../document/mastWords.ts";
import { captionOf, NOT_PRINTED, type NumbersById } from "../document/numberedParts.ts";
import { stampWords, warningsOf } from "../document/stampWords.ts";
import { TURNED_NUMBER } from "./docxPage.ts";
import { MAST_COLOR, NO_RULE, STYLE, twips } from "./docxStyles.ts";

/** The head of the paper: its name, then office, number and date over a rule. */
export function docxMast({ heading, mast }: BriefingDocument, width: number): Paragraph[] {
  const { office, date } = mastLine(mast);
  return [
    new Paragraph({ style: STYLE.mast, children: [new TextRun(heading)] }),
    new Paragraph({
      style: STYLE.issue,
      spacing: { after: twips(8) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: MAST_COLOR, space: 1 } },
      tabStops: [
        { type: TabStopType.CENTER, position: twips(width / 2) },
        { type: TabStopType.RIGHT, position: twips(width) },
      ],
      children: [new TextRun(office), new TextRun({ children: [new Tab(), mast.issue, new Tab(), date] })],
    }),
  ];
}

/** The title of the document or the heading of a section. */
export function docxHeading(text: string, kind: "title" | "heading"): Paragraph {
  const heading = kind === "title" ? HeadingLevel.TITLE : HeadingLevel.HEADING_1;
  return new Paragraph({ heading, children: [new TextRun(text)] });
}

/**
 * Sentences with footnotes to the tables of their figures: one a paragraph, or all in one.
 *
 * @param isSpaced whether a free line is above the first
 */
export function docxSentences(
  sentences: readonly Sentence[],
  { running, isSpaced }: { readonly running: boolean; readonly isSpaced: boolean },
  footnotes: Footnotes,
): Paragraph[] {
  const paragraphs = running ? [sentences] : sentences.map((sentence) => [sentence]);
  return paragraphs.map(
    (paragraph, i) =>
      new Paragraph({
        style: STYLE.body,
        ...(isSpaced && i === 0 && { spacing: { before: twips(TYPE.body.line) } }),
        children: paragraph.flatMap(({ text, basis }) => [new TextRun(text), ...footnotes.marksOf(basis)]),
      }),
  );
}

/** The footnotes of a document. A note is written once in a section; later sentences refer to it by its mark. */
export class Footnotes {
  private readonly numbers: NumbersById["tables"];
  /** Marks of the section by the tables that their notes name. */
  private readonly known = new Map<string, number>();
  private count = 0;

  constructor(numbers: NumbersById["tables"]) {
    this.numbers = numbers;
  }

  /** Notes of earlier sections are pages away and are not referred to. */
  beginSection(): void {
    this.known.clear();
  }

  /** The mark of a sentence; none for a definition. */
  marksOf(basis: readonly Basis[]): ParagraphChild[] {
    if (basis.length === 0) return [];
    const tables = [...new Set(basis.flatMap(({ table }) => this.numbers.get(table) ?? []))];
    const key = tables.join();
    const mark = this.known.get(key);
    // Word counts anew when notes are added or taken away.
    if (mark !== undefined) return [new SimpleField(`NOTEREF ${noteName(mark)} \\f \\h`, circled(mark))];
    this.count += 1;
    this.known.set(key, this.count);
    return [new Bookmark({ id: noteName(this.count), children: [footnote(tables)] })];
  }
}

function noteName(mark: number): string {
  return `note_${mark}`;
}

/** ① … ⑳, as Word counts. */
function circled(mark: number): string {
  return mark <= 20 ? String.fromCodePoint(0x245f + mark) : String(mark);
}

/** 数据见表1、表3。 with a link to each table; those that are not printed are not named. */
function footnote(tables: readonly number[]): FootnoteReferenceRun {
  const links = tables.flatMap((number, i) => [
    ...(i === 0 ? [] : [new TextRun("、")]),
    new InternalHyperlink({ anchor: anchorOf(number), children: [new TextRun(`表${number}`)] }),
  ]);
  const words =
    links.length === 0 ? [new TextRun(NOT_PRINTED)] : [new TextRun("数据见"), ...links, new TextRun("。")];
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(" "), ...words] })],
  });
}

function anchorOf(number: number): string {
  return `table_${number}`;
}

interface CaptionOptions {
  readonly table: PaperTable;
  readonly number: number;
  /** True for the later parts of a table that is cut between columns. */
  readonly continued: boolean;
  /** Width of the type area, points. */
  readonly width: number;
}

/** 表1 and its title at the left, the unit at the right; footnotes link to it. */
export function docxCaption({ table, number, continued, width }: CaptionOptions): Paragraph {
  const words = new TextRun(captionOf({ table, number, continued }));
  return new Paragraph({
    style: STYLE.caption,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [
      continued ? words : new Bookmark({ id: anchorOf(number), children: [words] }),
      ...(table.unit === null ? [] : [new TextRun({ children: [new Tab(), `单位：${table.unit}`] })]),
    ],
  });
}

/** Notes, then the source, all kept on one page. */
export function docxNotes({ notes, source }: Pick<PaperTable, "notes" | "source">): Paragraph[] {
  return [...notes, source].map(
    (text, i) =>
      new Paragraph({ style: STYLE.note, keepNext: i < notes.length, children: [new TextRun(text)] }),
  );
}

/**
 * Head and foot of every page: above 示例数据（非真实上报） for sample data; below the stamp, and — 1 — at the outer side,
 * right on odd and left on even pages.
 */
export function docxFrame(
  stamp: Stamp,
  orientation: DocumentSection["orientation"],
): Pick<ISectionOptions, "headers" | "footers"> {
  const warnings = warningsOf(stamp).join("　");
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          style: STYLE.stamp,
          children: warnings === "" ? [] : [new TextRun({ text: warnings, bold: true })],
        }),
      ],
    });
  const footer = (side: "odd" | "even") => {
    const number = new Paragraph({
      style: STYLE.pageNumber,
      alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
      children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
    });
    const words = new Paragraph({ style: STYLE.stamp, children: [new TextRun(stampWords(stamp))] });
    return new Footer({
      children: [orientation === "landscape" ? turned(number, side) : number, words],
    });
  };
  return {
    headers: { default: header(), even: header() },
    footers: { default: footer("odd"), even: footer("even") },
  };
}

/** The page number in a floating table beside the type area, turned as the text of an upright page. */
function turned(number: Paragraph, side: "odd" | "even"): Table {
  const { left, width, height } = TURNED_NUMBER;
  return fixedTable([twips(width)], {
    borders: { top: NO_RULE, bottom: NO_RULE, left: NO_RULE, right: NO_RULE },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(left),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twips(TURNED_NUMBER[side]),
    },
    rows: [
      new TableRow({
        height: { value: twips(height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: twips(width), type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [number],
          }),
        ],
      }),
    ],
  });
}

/** A table with columns of these widths in twips, whatever their content. */
export function fixedTable(
  widths: readonly number[],
  options: ConstructorParameters<typeof Table>[0],
): Table {
  const width = { size: sum(widths), type: WidthType.DXA };
  return new Table({ layout: TableLayoutType.FIXED, width, columnWidths: widths, ...options });
}
