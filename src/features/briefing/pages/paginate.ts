import type { BriefingDocument, DocumentSection } from "../document/document.ts";
import { NOT_PRINTED, type NumbersById } from "../document/numberedParts.ts";
import type { Page } from "./page.ts";
import { figuresHeight, mastHeight } from "./pieceHeights.ts";
import { type DraftPage, SectionPages } from "./sectionPages.ts";

/**
 * Lays a document out on pages (GB/T 9704). Heights are computed and never measured, so that preview and paper break at the
 * same places on every machine: Chinese letters are as wide as they are high in every font, all others are taken at their
 * widest. A section begins a page, a heading stays with what follows it, tables run over pages with their head repeated,
 * wide ones are cut between columns. The reasons are in `docs/decisions/pages-by-computed-heights.md`.
 */
export function paginate({ heading, sections }: BriefingDocument, numbers: NumbersById): Page[] {
  const pages: DraftPage[] = [];
  for (const section of sections) {
    pages.push(...pagesOf(section, numbers, pages.length === 0 ? heading : null));
  }
  return pages.map(({ section, pieces, notes }, i) => ({
    number: i + 1,
    section,
    pieces,
    footnotes: notes.map((table, n) => ({ mark: n + 1, text: footnoteOf(table, numbers, pages) })),
  }));
}

/** The pages of one section; the first of a paper begins with its head, which `heading` names. */
function pagesOf(section: DocumentSection, numbers: NumbersById, heading: string | null): DraftPage[] {
  const pages = new SectionPages(section, numbers);
  if (heading !== null) pages.place({ kind: "mast" }, mastHeight(heading, pages.area.width));
  for (const block of section.blocks) {
    switch (block.kind) {
      case "title":
      case "heading":
        pages.placeHeading(block);
        break;
      case "sentences":
        if (block.running) pages.placeParagraph(block.sentences, true);
        else {
          for (const [i, sentence] of block.sentences.entries()) pages.placeParagraph([sentence], i === 0);
        }
        break;
      case "figures":
        pages.place(block, figuresHeight(block.figures, pages.area.width));
        break;
      case "chart":
        pages.placeChart(block.chart);
        break;
      case "table":
        pages.placeTable(block.table);
    }
  }
  return pages.pages;
}

function footnoteOf(table: string | null, { tables }: NumbersById, pages: readonly DraftPage[]): string {
  if (table === null) return NOT_PRINTED;
  const at = pages.findIndex(({ pieces }) =>
    pieces.some((piece) => piece.kind === "table" && piece.table.id === table),
  );
  return `数据见第${at + 1}页表${tables.get(table)}。`;
}
