import { Document, type FileChild, type ISectionOptions, Packer } from "docx";
import { TYPE_AREA } from "../../../app/paper/sheetPage.ts";
import type { Block, BriefingDocument, DocumentSection, SectionId } from "../document/document.ts";
import { type NumbersById, numbersById } from "../document/numberedParts.ts";
import type { BriefingLayout } from "../pages/briefingLayout.ts";
import type { Page } from "../pages/page.ts";
import { docxChart } from "./docxCharts.ts";
import { docxPage } from "./docxPage.ts";
import { finishParts } from "./docxParts.ts";
import { docxStyles } from "./docxStyles.ts";
import { docxFigures, docxTable } from "./docxTable.ts";
import { docxFrame, docxHeading, docxMast, docxSentences, Footnotes } from "./docxText.ts";
import { printable } from "./printable.ts";

/**
 * The briefing as a text document (.docx) for Word and WPS: the official page, native charts with their figures in
 * embedded workbooks, tables, footnotes and an outline. The word processor breaks its pages: only numbers and the size of
 * the text come from the layout. No author is written, because none is known. Rejects only where the library does.
 */
export async function briefingDocx(layout: BriefingLayout): Promise<Uint8Array> {
  const briefing = printable(layout.document);
  const { heading, stamp } = briefing;
  const file = new Document({
    title: `${heading}（${stamp.cutoff}）`,
    subject: stamp.plan,
    keywords: `数据版本 ${stamp.code}`,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    ...docxStyles(),
    sections: sectionsOf(briefing, numbersById(layout), largeTextSections(layout.pages)),
  });
  return finishParts(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function sectionsOf(
  document: BriefingDocument,
  { tables, charts }: NumbersById,
  largeText: ReadonlySet<SectionId>,
): ISectionOptions[] {
  const footnotes = new Footnotes(tables);
  return document.sections.map((section, i) => {
    footnotes.beginSection();
    const { width } = TYPE_AREA[section.orientation];
    const blockOf = (block: Block): readonly FileChild[] => {
      switch (block.kind) {
        case "title":
        case "heading":
          return [docxHeading(block.text, block.kind)];
        case "sentences":
          return docxSentences(
            block.sentences,
            block.beside === true || !largeText.has(section.id),
            footnotes,
          );
        case "figures":
          return [docxFigures(block.figures, width)];
        case "chart":
          return docxChart(block.chart, charts.get(block.chart.id) ?? 0, width);
        case "table":
          return docxTable(block.table, tables.get(block.table.id) ?? 0, width);
      }
    };
    return {
      properties: docxPage(section.orientation),
      ...docxFrame(document.stamp, section.orientation),
      children: [
        ...(i === 0 ? [docxMast(document, width)] : []),
        ...(hasHead(section) ? [] : [docxHeading(section.name, "heading")]),
        ...section.blocks.flatMap(blockOf),
      ],
    };
  });
}

/** The sections whose text is large on the sheets; in others it would push charts to the next page. */
function largeTextSections(pages: readonly Page[]): ReadonlySet<SectionId> {
  return new Set(
    pages.flatMap(({ section, pieces }) =>
      pieces.some((piece) => piece.kind === "paragraph" && !piece.beside) ? [section.id] : [],
    ),
  );
}

/** Without a title or heading a section gets its name as one, so that it is in the outline. */
function hasHead({ blocks }: DocumentSection): boolean {
  return blocks[0]?.kind === "title" || blocks[0]?.kind === "heading";
}
