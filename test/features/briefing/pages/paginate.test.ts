import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperTable } from "../../../../src/app/paper/paperTable.ts";
import { TYPE_AREA } from "../../../../src/app/paper/sheetPage.ts";
import { monthsOf } from "../../../../src/domain/cutoff.ts";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import type {
  Block,
  BriefingDocument,
  DocumentSection,
} from "../../../../src/features/briefing/document/document.ts";
import type { BriefingInput } from "../../../../src/features/briefing/document/material.ts";
import { briefingLayout } from "../../../../src/features/briefing/pages/briefingLayout.ts";
import type { Page, TablePiece } from "../../../../src/features/briefing/pages/page.ts";
import { publishedPlan } from "../../../builders.ts";
import { sampleReports } from "../../../domain/sampleReports.ts";
import { everyKind, nothingReported, wide, wideTable } from "../documents.ts";
import { briefingInput } from "../input.ts";

const EVERY_SECTION = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);

const pagesOf = (document: BriefingDocument) => briefingLayout(document).pages;

const tablePieces = (pages: readonly Page[]) =>
  pages.flatMap(({ pieces }) => pieces.filter((piece): piece is TablePiece => piece.kind === "table"));

const withBlocks = (
  blocks: readonly Block[],
  orientation: DocumentSection["orientation"] = "portrait",
): BriefingDocument => ({
  ...everyKind,
  sections: [{ id: "notes", name: "说明", orientation, blocks }],
});

const sentence = (text: string, ...tables: string[]) => ({
  text,
  basis: tables.map((table) => ({ table, path: "/" })),
});

/** A table of so many rows and columns of figures. */
const tableOf = (rows: number, columns: number): PaperTable => ({
  ...wideTable,
  columns: wideTable.columns.slice(0, columns + 1),
  rows: wideTable.rows.slice(0, rows),
});

describe("paginate(document)", () => {
  it("begins every section on a page of its own, turned where the section is", () => {
    const pages = pagesOf(everyKind);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    expect(new Set(pages.map(({ section }) => section.id))).toEqual(new Set(["verdict", "matrix"]));
    expect(pages.at(-1)?.section.orientation).toBe("landscape");
    expect(pages[0]?.pieces[0]).toEqual({ kind: "mast" });
    expect(pages.slice(1).flatMap(({ pieces }) => pieces)).not.toContainEqual({ kind: "mast" });
  });

  it("has the same pages when nothing was reported", () => {
    expect(pagesOf(nothingReported)).toHaveLength(pagesOf(everyKind).length);
  });

  it("prints every cell of a table of 40 x 30 exactly once, its fixed columns in every part", () => {
    const pieces = tablePieces(pagesOf(wide));
    const printed = pieces.flatMap(({ panel, rows }) =>
      rows.flatMap((row) => panel.columns.slice(2).map(({ key }) => `${wideTable.rows.indexOf(row)}|${key}`)),
    );
    expect(printed).toHaveLength(41 * 30);
    expect(new Set(printed).size).toBe(41 * 30);
    for (const { panel, rows } of pieces) {
      expect(panel.columns.slice(0, 2).map(({ key }) => key)).toEqual(["name", "total"]);
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(pieces.filter(({ ends }) => ends)).toHaveLength(1);
    expect(pieces.at(-1)?.ends).toBe(true);
    expect(pieces.map(({ continued }) => continued)).toEqual(pieces.map((_, i) => i > 0));
  });

  it("never makes a panel wider than the type area", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 41 }),
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        (rows, columns, upright) => {
          const orientation = upright ? "portrait" : "landscape";
          const table = tableOf(rows, columns);
          const pieces = tablePieces(pagesOf(withBlocks([{ kind: "table", table }], orientation)));
          for (const { panel } of pieces) {
            const width = panel.widths.reduce((a, b) => a + b, 0);
            expect(width).toBeLessThanOrEqual(TYPE_AREA[orientation].width + 1e-6);
          }
          const cells = pieces.reduce(
            (n, { panel, rows: part }) => n + part.length * (panel.columns.length - Math.min(2, columns + 1)),
            0,
          );
          expect(cells).toBe(rows * Math.max(0, columns - 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps a heading with what follows it", () => {
    const filler: Block = {
      kind: "sentences",
      sentences: Array.from({ length: 30 }, () => sentence("一行。")),
    };
    const pages = pagesOf(
      withBlocks([filler, { kind: "heading", text: "附表" }, { kind: "table", table: tableOf(5, 3) }]),
    );
    expect(pages).toHaveLength(2);
    expect(pages[1]?.pieces[0]).toEqual({ kind: "heading", text: "附表" });
  });

  it("begins a page for a table that fits a page but not the rest of this one", () => {
    const table = tableOf(20, 2);
    for (const lines of [0, 8, 16, 20]) {
      const filler: Block = {
        kind: "sentences",
        sentences: Array.from({ length: lines }, () => sentence("一行。")),
      };
      const parts = tablePieces(pagesOf(withBlocks([filler, { kind: "table", table }])));
      expect(
        parts.map(({ rows }) => rows.length),
        `${lines} lines before it`,
      ).toEqual([20]);
    }
  });

  it("leaves no part of a longer table with one row at the foot of a page", () => {
    const table = {
      ...wideTable,
      columns: wideTable.columns.slice(0, 3),
      rows: [...wideTable.rows, ...wideTable.rows],
    };
    const starts = new Set<number>();
    const figures = [{ label: "完成数", text: "1人", detail: "" }];
    for (let large = 18; large <= 30; large++) {
      for (let small = 0; small <= 3; small++) {
        const filler: readonly Block[] = [
          { kind: "sentences", sentences: Array.from({ length: large }, () => sentence("一行。")) },
          // Figures are not a whole number of lines high, so that the rest of the page varies.
          ...Array.from({ length: small }, (): Block => ({ kind: "figures", figures })),
        ];
        const parts = tablePieces(pagesOf(withBlocks([...filler, { kind: "table", table }])));
        for (const { rows, ends } of parts) if (!ends) expect(rows.length).toBeGreaterThanOrEqual(2);
        starts.add(parts[0]!.rows.length);
      }
    }
    // The text before it leaves room for two rows, and for far more.
    expect(Math.min(...starts)).toBe(2);
    expect(starts.size).toBeGreaterThan(3);
  });

  it("sets 35 lines of text on a page, the head of the paper in place of four of them", () => {
    const lines = (count: number) =>
      pagesOf({
        ...withBlocks([
          { kind: "sentences", sentences: Array.from({ length: count }, () => sentence("一行。")) },
        ]),
      });
    expect(lines(31)).toHaveLength(1);
    expect(lines(32)).toHaveLength(2);
    expect(lines(31 + 35)).toHaveLength(2);
    expect(lines(31 + 36)).toHaveLength(3);
  });

  it("names a sentence's table with its page and number at the foot of the page, once for all sentences", () => {
    const [page] = pagesOf(
      withBlocks([
        {
          kind: "sentences",
          sentences: [
            sentence("甲。", "matrix"),
            sentence("乙。", "matrix"),
            sentence("丙。", "absent"),
            sentence("丁。"),
          ],
        },
        { kind: "table", table: tableOf(3, 3) },
      ]),
    );
    expect(page?.footnotes).toEqual([
      { mark: 1, text: "数据见第1页表1。" },
      { mark: 2, text: "数据见系统中的相应页面，本件未印该表。" },
    ]);
    const marks = page?.pieces.flatMap((piece) =>
      piece.kind === "paragraph" ? piece.sentences.map(({ marks }) => marks) : [],
    );
    expect(marks).toEqual([[1], [1], [2], []]);
  });

  it("cuts a chart that is higher than a page, every row in one part", () => {
    const chart = everyKind.sections[0]?.blocks.find((block) => block.kind === "chart");
    if (chart?.kind !== "chart" || chart.chart.kind !== "bullets") throw new Error("no bullets");
    const [row] = chart.chart.rows;
    const rows = Array.from({ length: 100 }, (_, i) => ({ ...row!, name: `部门${i}` }));
    const pages = pagesOf(withBlocks([{ kind: "chart", chart: { ...chart.chart, rows } }]));
    const names = pages.flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === "chart" && piece.chart.kind === "bullets"
          ? piece.chart.rows.map(({ name }) => name)
          : [],
      ),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(names).toEqual(rows.map(({ name }) => name));
  });

  it("keeps the published plan's briefing to a page a section and a ministry's to two, whatever the month", () => {
    const plans = [publishedPlan(2025), publishedPlan(2024)] as const;
    const reports = [...sampleReports(2024), ...sampleReports(2025)];
    const sectionsOf = (input: BriefingInput, ministry: string | null) =>
      pagesOf(composeBriefing(input, { ministry, sections: EVERY_SECTION })).map(({ section }) => section.id);
    for (const month of monthsOf(2025)) {
      const input = briefingInput(plans, reports, month, { sample: true });
      expect(sectionsOf(input, null).filter((id) => id !== "tables")).toEqual([
        "verdict",
        "last-year",
        "matrix",
        "fields",
        "notes",
      ]);
      // The length of a ministry's paper hardly changes from month to month.
      if (!["2025-01", "2025-06", "2025-09", "2025-12"].includes(month)) continue;
      for (const ministry of plans[0].ministries)
        expect([month, ministry, ...sectionsOf(input, ministry)]).toEqual([
          month,
          ministry,
          "ministry",
          "ministry-detail",
        ]);
    }
  });

  it("keeps the matrix of fifteen fields on one page where every rate has three digits", () => {
    const reports = sampleReports(2024).map((each) => ({
      ...each,
      counts: Object.fromEntries(Object.entries(each.counts).map(([field, people]) => [field, people * 2])),
    }));
    const input = briefingInput([publishedPlan(2024)], reports, "2024-12");
    const pages = pagesOf(composeBriefing(input, { ministry: null, sections: ["matrix"] }));
    expect(pages).toHaveLength(1);
  });

  it("has no page against last year where no earlier year has a plan, and says so in the notes", () => {
    const input = briefingInput([publishedPlan(2024)], sampleReports(2024), "2024-12");
    const document = composeBriefing(input, { ministry: null, sections: EVERY_SECTION });
    const pages = pagesOf(document).map(({ section }) => section.id);
    expect(pages.filter((id) => id !== "tables")).toEqual(["verdict", "matrix", "fields", "notes"]);
    expect(JSON.stringify(document)).toContain("没有2024年度以前的计划，不作年度比较。");
  });
});
