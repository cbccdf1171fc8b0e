import {
  AlignmentType,
  Bookmark,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { SAMPLE_LABEL } from "../../app/text.ts";
import type { Basis, BriefingDocument, Sentence, Stamp, Table } from "./document.ts";
import { STYLE, twips } from "./docxStyles.ts";
import { captionOf } from "./paginate.ts";
import { stampWords } from "./stampWords.ts";

const NOT_PRINTED = "数据见系统中的相应页面，本件未印该表。";

/** The number of each table on paper by its id, from 1. */
export type TableNumbers = ReadonlyMap<string, number>;

/** The name of the paper at the left and the as-of date at the right, above the first title. */
export function docxMast({ heading, stamp }: BriefingDocument, width: number): Paragraph {
  return new Paragraph({
    style: STYLE.mast,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [new TextRun(heading), new TextRun({ children: [new Tab(), stamp.cutoff] })],
  });
}

export function docxTitle(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] });
}

export function docxHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
}

/** Sentences, each a paragraph with a footnote to the tables that it rests on. */
export function docxSentences(sentences: readonly Sentence[], numbers: TableNumbers): Paragraph[] {
  return sentences.map(
    ({ text, basis }) =>
      new Paragraph({
        style: STYLE.body,
        children: [new TextRun(text), ...(basis.length === 0 ? [] : [footnote(basis, numbers)])],
      }),
  );
}

/** 数据见表1、表3。 with a link to each; the tables that the document does not hold are not named. */
function footnote(basis: readonly Basis[], numbers: TableNumbers): FootnoteReferenceRun {
  const tables = [...new Set(basis.flatMap(({ table }) => numbers.get(table) ?? []))];
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
  readonly table: Table;
  readonly number: number;
  /** True for the later parts of a table that is cut between columns. */
  readonly continued: boolean;
  /** Width of the type area, points. */
  readonly width: number;
}

/** 表1 and its title at the left, the unit at the right; the aim of the footnotes' links. */
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

/** Notes in their order and the source last, on one page with each other. */
export function docxNotes({ notes, source }: Pick<Table, "notes" | "source">): Paragraph[] {
  return [...notes, source].map(
    (text, i) =>
      new Paragraph({ style: STYLE.note, keepNext: i < notes.length, children: [new TextRun(text)] }),
  );
}

/**
 * Head and foot of every page: 示例数据（非真实上报） above where it applies; below — 1 — at the outer side, right on odd
 * and left on even pages, and the stamp that matches the paper to a state of the data.
 */
export function docxFrame(stamp: Stamp): Pick<ISectionOptions, "headers" | "footers"> {
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          style: STYLE.stamp,
          children: stamp.sample ? [new TextRun({ text: SAMPLE_LABEL, bold: true })] : [],
        }),
      ],
    });
  const footer = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT) =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.pageNumber,
          alignment,
          children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
        }),
        new Paragraph({ style: STYLE.stamp, children: [new TextRun(stampWords(stamp))] }),
      ],
    });
  return {
    headers: { default: header(), even: header() },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
  };
}
