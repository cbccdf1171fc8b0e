import type { PaperTable } from "../../../app/paper/paperTable.ts";
import type { BriefingDocument, Chart, DocumentSection } from "./document.ts";

/** A table of a document with its number on paper: 表1 is 1. */
export interface NumberedTable {
  readonly table: PaperTable;
  readonly number: number;
  readonly orientation: DocumentSection["orientation"];
}

/** A chart of a document with its number on paper: 图1 is 1. */
export interface NumberedChart {
  readonly chart: Chart;
  readonly number: number;
}

/** All tables and charts of a document in their order, each kind counted from 1. */
export interface NumberedParts {
  readonly tables: readonly NumberedTable[];
  readonly charts: readonly NumberedChart[];
}

export function numberedParts({ sections }: BriefingDocument): NumberedParts {
  const blocks = sections.flatMap(({ orientation, blocks }) =>
    blocks.map((block) => ({ orientation, block })),
  );
  const tables = blocks.flatMap(({ orientation, block }) =>
    block.kind === "table" ? [{ orientation, table: block.table }] : [],
  );
  const charts = blocks.flatMap(({ block }) => (block.kind === "chart" ? [{ chart: block.chart }] : []));
  return {
    tables: tables.map((each, i) => ({ ...each, number: i + 1 })),
    charts: charts.map((each, i) => ({ ...each, number: i + 1 })),
  };
}

/** The number of each table and chart by its id. */
export interface NumbersById {
  readonly tables: ReadonlyMap<string, number>;
  readonly charts: ReadonlyMap<string, number>;
}

export function numbersById({ tables, charts }: NumberedParts): NumbersById {
  return {
    tables: new Map(tables.map(({ table, number }) => [table.id, number])),
    charts: new Map(charts.map(({ chart, number }) => [chart.id, number])),
  };
}

/** Caption of a table with its number: 表1 各部门完成情况（续）. */
export function captionOf({
  table,
  number,
  continued = false,
}: Pick<NumberedTable, "table" | "number"> & { readonly continued?: boolean }): string {
  return `表${number} ${table.title}${continued ? "（续）" : ""}`;
}

/** The footnote to a table that is not printed. */
export const NOT_PRINTED = "数据见系统中的相应页面，本件未印该表。";
