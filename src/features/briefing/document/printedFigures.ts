import type { DocumentSection } from "./document.ts";

/**
 * Every figure of a paper as plain data: the headline figures, and the cells of all tables with their rows and columns.
 * Charts show the figures of tables and sentences are made from the same data, so neither is in it: a sentence that is
 * worded anew does not make another paper.
 */
export function printedFigures(sections: readonly DocumentSection[]): unknown {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): unknown[] => {
      if (block.kind === "figures") return block.figures.map(({ label, text }) => [label, text]);
      if (block.kind !== "table") return [];
      const { id, columns, rows } = block.table;
      return [[id, columns.map(({ key }) => key), rows.map(({ role, cells }) => [role, cells])]];
    }),
  );
}
