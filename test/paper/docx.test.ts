import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BriefingDocument } from "../../src/features/briefing/document/document.ts";
import { briefingDocx } from "../../src/features/briefing/docx/briefingDocx.ts";
import { briefingLayout } from "../../src/features/briefing/pages/briefingLayout.ts";
import { everyKind, nothingReported, wide } from "../features/briefing/documents.ts";
import { tenYearSource, wholeReport } from "../features/briefing/evaluation/tenYearReport.ts";
import { chartsOf, tablesOf } from "../features/briefing/parts.ts";
import {
  convertInOffice,
  missingCells,
  printedPages,
  sampleBriefing,
  withoutSpace,
} from "./officeDocuments.ts";

const country = sampleBriefing(["verdict", "last-year", "matrix", "fields", "notes", "tables"]);
const evaluation = wholeReport(tenYearSource());
const documents: Readonly<Record<string, BriefingDocument>> = {
  ...{ country, everyKind, nothingReported, wide, evaluation },
};

describe("a .docx in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "briefing-docx-"));
  const pages = new Map<string, readonly string[]>();
  const pagesOf = (name: string) => pages.get(name) ?? [];

  beforeAll(async () => {
    for (const [name, document] of Object.entries(documents))
      writeFileSync(join(folder, `${name}.docx`), await briefingDocx(briefingLayout(document)));
    const files = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
    convertInOffice(files, "pdf", folder);
    for (const name of Object.keys(documents)) pages.set(name, printedPages(join(folder, `${name}.pdf`)));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(documents))("prints every name and every value: %s", (name) => {
    const whole = withoutSpace(pagesOf(name).join(""));
    for (const { columns } of tablesOf(documents[name]!))
      for (const { head } of columns) expect(whole).toContain(withoutSpace(head));
    expect(missingCells(documents[name]!, pagesOf(name))).toEqual([]);
  });

  it.each(Object.keys(documents))("prints every chart's title and row names: %s", (name) => {
    const whole = withoutSpace(pagesOf(name).join(""));
    for (const chart of chartsOf(documents[name]!)) {
      expect(whole).toContain(withoutSpace(chart.title));
      const rows = chart.kind === "bridge" ? chart.steps : chart.rows;
      for (const { name: row } of rows) expect(whole).toContain(withoutSpace(row));
    }
  });

  it("has a page for each sheet", () => {
    expect(pagesOf("country")).toHaveLength(briefingLayout(country).pages.length);
  });

  it("numbers footnotes through the whole document", () => {
    const sheets = pagesOf("country").map(withoutSpace);
    const noted = sheets.flatMap((sheet) => [...sheet.matchAll(/(.)数据见表/gu)].map(([, mark]) => mark));
    expect(noted.length).toBeGreaterThan(3);
    expect(noted).toEqual([..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"].slice(0, noted.length));
  });

  it("repeats a table's head on each of its pages", () => {
    const [head] = tablesOf(wide)[0]!.columns;
    const sheets = pagesOf("wide").filter((sheet) => sheet.includes("国家市场监督管理"));
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(sheet).toContain(head!.head);
  });

  it("prints the state of the data and the sample label on every page", () => {
    pagesOf("country").forEach((sheet, i) => {
      expect(sheet).toContain("示例数据（非真实上报）");
      expect(sheet).toContain(country.stamp.code);
      // Turned, the dashes are read apart from each other.
      expect(withoutSpace(sheet)).toContain(`—${i + 1}`);
    });
  });
});
