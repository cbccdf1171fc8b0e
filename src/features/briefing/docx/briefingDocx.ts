import { Document, type FileChild, type ISectionOptions, Packer } from "docx";
import { type Block, type BriefingDocument, chartsOf, type Section, tablesOf } from "../document/document.ts";
import { paginate } from "../pages/paginate.ts";
import { docxChart } from "./docxCharts.ts";
import { finishParts } from "./docxParts.ts";
import { docxPage, docxStyles, typeArea } from "./docxStyles.ts";
import { docxFigures, docxTable } from "./docxTable.ts";
import { docxFrame, docxHeading, docxMast, docxSentences, docxTitle, Footnotes } from "./docxText.ts";
import { printable } from "./printable.ts";

/**
 * The briefing as a text document (.docx) for Word and WPS: the official page, native charts with their figures in
 * embedded workbooks, real tables, footnotes and an outline. Reads the document alone and computes no figure.
 *
 * No author is written, because none is known. Rejects only where the library does.
 */
export async function briefingDocx(document: BriefingDocument): Promise<Uint8Array> {
  const briefing = printable(document);
  const { heading, stamp } = briefing;
  const file = new Document({
    title: `${heading}（${stamp.cutoff}）`,
    subject: stamp.plan,
    keywords: `数据版本 ${stamp.code}`,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    ...docxStyles(),
    sections: sectionsOf(briefing),
  });
  return finishParts(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function sectionsOf(document: BriefingDocument): ISectionOptions[] {
  const tables = new Map(tablesOf(document).map(({ id }, i) => [id, i + 1]));
  const charts = new Map(chartsOf(document).map(({ id }, i) => [id, i + 1]));
  const footnotes = new Footnotes(tables);
  const plain = plainlySet(document);
  return document.sections.map((section, i) => {
    footnotes.beginSection();
    const { width } = typeArea(section.orientation);
    const blockOf = (block: Block): readonly FileChild[] => {
      switch (block.kind) {
        case "title":
          return [docxTitle(block.text)];
        case "heading":
          return [docxHeading(block.text)];
        case "sentences":
          return docxSentences(block.sentences, block.beside === true || !plain.has(section), footnotes);
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
        ...(hasHead(section) ? [] : [docxHeading(section.name)]),
        ...section.blocks.flatMap(blockOf),
      ],
    };
  });
}

/** The sections whose text is large on the sheets; elsewhere it would push charts overleaf. */
function plainlySet(document: BriefingDocument): ReadonlySet<Section> {
  return new Set(
    paginate(document).flatMap(({ section, pieces }) =>
      pieces.some((piece) => piece.kind === "paragraph" && !piece.beside) ? [section] : [],
    ),
  );
}

/** A section that begins without a title or heading is given its name, so that the outline holds it. */
function hasHead({ blocks }: Section): boolean {
  return blocks[0]?.kind === "title" || blocks[0]?.kind === "heading";
}
