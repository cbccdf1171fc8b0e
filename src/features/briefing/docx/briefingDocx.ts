import { Document, type FileChild, type ISectionOptions, Packer } from "docx";
import { TYPE_AREA } from "../../../app/paper/sheetPage.ts";
import type { Block, BriefingDocument, DocumentSection } from "../document/document.ts";
import { type NumbersById, numbersById } from "../document/numberedParts.ts";
import type { BriefingLayout } from "../pages/briefingLayout.ts";
import { docxChart } from "./docxCharts.ts";
import { docxCheck } from "./docxCheck.ts";
import { docxPage } from "./docxPage.ts";
import { finishParts } from "./docxParts.ts";
import { docxStyles } from "./docxStyles.ts";
import { docxFigures, docxTable } from "./docxTable.ts";
import { docxFrame, docxHeading, docxMast, docxSentences, Footnotes } from "./docxText.ts";
import { printable } from "./printable.ts";

/**
 * The briefing as a text document (.docx) for Word and WPS: the official page, native charts with their figures in
 * embedded workbooks, tables, footnotes and an outline. The word processor breaks its pages: only numbers come from the
 * layout. No author is written, because none is known. Rejects only where the library does.
 */
export async function briefingDocx(layout: BriefingLayout): Promise<Uint8Array> {
  const briefing = printable(layout.document);
  const { heading, stamp } = briefing;
  const file = new Document({
    title: `${heading}（${stamp.cutoff}）`,
    subject: stamp.plan,
    keywords: `核验码 ${stamp.code}`,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    ...docxStyles(),
    sections: sectionsOf(briefing, numbersById(layout)),
  });
  return finishParts(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function sectionsOf(document: BriefingDocument, { tables, charts }: NumbersById): ISectionOptions[] {
  const footnotes = new Footnotes(tables);
  return document.sections.map((section, i) => {
    footnotes.beginSection();
    const { width } = TYPE_AREA[section.orientation];
    const blockOf = (block: Block, b: number): readonly FileChild[] => {
      const above = section.blocks[b - 1]?.kind;
      switch (block.kind) {
        case "title":
        case "heading":
          return [docxHeading(block.text, block.kind)];
        case "sentences":
          return docxSentences(
            block.sentences,
            {
              running: block.running === true,
              isSpaced: above === "figures" || above === "chart" || above === "table",
            },
            footnotes,
          );
        case "figures":
          return docxFigures(block.figures, width);
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
        ...(i === 0 ? docxMast(document, width) : []),
        ...(hasHead(section) ? [] : [docxHeading(section.name, "heading")]),
        ...section.blocks.flatMap(blockOf),
        ...(i === document.sections.length - 1 ? docxCheck(document, width) : []),
      ],
    };
  });
}

/** Without a title or heading a section gets its name as one, so that it is in the outline. */
function hasHead({ blocks }: DocumentSection): boolean {
  return blocks[0]?.kind === "title" || blocks[0]?.kind === "heading";
}
