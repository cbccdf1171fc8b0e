import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { paperCellText } from "../../src/app/paper/paperCellText.ts";
import { composeBriefing } from "../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument } from "../../src/features/briefing/document/document.ts";
import { briefingDocx } from "../../src/features/briefing/docx/briefingDocx.ts";
import { briefingLayout } from "../../src/features/briefing/pages/briefingLayout.ts";
import { publishedPlan } from "../builders.ts";
import { sampleReports } from "../domain/sampleReports.ts";
import { everyKind, nothingReported, wide } from "../features/briefing/documents.ts";
import { briefingInput } from "../features/briefing/input.ts";
import { chartsOf, tablesOf } from "../features/briefing/parts.ts";
import { describeWith } from "./requiredPrograms.ts";

/** LibreOffice turns the files into pages, pdftotext reads what is on them. */
const PROGRAMS = ["soffice", "pdftotext"];

const plan = publishedPlan(2025);
const country = composeBriefing(
  briefingInput([plan, publishedPlan(2024)], [...sampleReports(2025), ...sampleReports(2024)], "2025-06", {
    sample: true,
  }),
  { ministry: null, sections: ["verdict", "last-year", "matrix", "fields", "notes", "tables"] },
);

const documents: Readonly<Record<string, BriefingDocument>> = { country, everyKind, nothingReported, wide };

const withoutSpace = (text: string) => text.replace(/\s/g, "");

describeWith(PROGRAMS)("a .docx in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "briefing-docx-"));
  const pages = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, document] of Object.entries(documents))
      writeFileSync(join(folder, `${name}.docx`), await briefingDocx(briefingLayout(document)));
    const files = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "ignore",
    });
    for (const name of Object.keys(documents)) {
      const pdf = join(folder, `${name}.pdf`);
      execFileSync("pdftotext", ["-raw", pdf, join(folder, `${name}.txt`)]);
      pages.set(name, readFileSync(join(folder, `${name}.txt`), "utf8"));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(documents))("prints every name and every value: %s", (name) => {
    const text = pages.get(name) ?? "";
    const whole = withoutSpace(text);
    const tokens = text.replaceAll("外 ", "外").split(/\s+/);
    const printed = new Map<string, number>();
    for (const token of tokens) printed.set(token, (printed.get(token) ?? 0) + 1);
    const values = new Map<string, number>();
    for (const { columns, rows } of tablesOf(documents[name]!)) {
      for (const { head } of columns) expect(whole).toContain(withoutSpace(head));
      for (const { cells } of rows)
        for (const { key } of columns) {
          const cell = cells[key]!;
          const words = withoutSpace(paperCellText(cell));
          if (cell.kind === "text") expect(whole).toContain(words);
          else values.set(words, (values.get(words) ?? 0) + 1);
        }
    }
    const missing = [...values].filter(([words, count]) => (printed.get(words) ?? 0) < count);
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(documents))("prints the titles of charts, and every row of them: %s", (name) => {
    const whole = withoutSpace(pages.get(name) ?? "");
    for (const chart of chartsOf(documents[name]!)) {
      expect(whole).toContain(withoutSpace(chart.title));
      const rows = chart.kind === "bridge" ? chart.steps : chart.rows;
      for (const { name: row } of rows) expect(whole).toContain(withoutSpace(row));
    }
  });

  it("has a page for each sheet", () => {
    const sheets = (pages.get("country") ?? "").split("\f").filter((sheet) => sheet.trim() !== "");
    expect(sheets).toHaveLength(briefingLayout(country).pages.length);
  });

  it("marks every footnote, counted through the document", () => {
    const sheets = (pages.get("country") ?? "").split("\f").map(withoutSpace);
    const noted = sheets.flatMap((sheet) => [...sheet.matchAll(/(.)数据见表/gu)].map(([, mark]) => mark));
    expect(noted.length).toBeGreaterThan(3);
    expect(noted).toEqual([..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"].slice(0, noted.length));
  });

  it("repeats the head of a table on every page that the table goes over", () => {
    const [head] = tablesOf(wide)[0]!.columns;
    const sheets = (pages.get("wide") ?? "")
      .split("\f")
      .filter((sheet) => sheet.includes("国家市场监督管理"));
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(sheet).toContain(head!.head);
  });

  it("says on every page to which state of the data it belongs, and that it is sample data", () => {
    const sheets = (pages.get("country") ?? "").split("\f").filter((sheet) => sheet.trim() !== "");
    sheets.forEach((sheet, i) => {
      expect(sheet).toContain("示例数据（非真实上报）");
      expect(sheet).toContain(country.stamp.code);
      // Turned, the dashes are read apart from each other.
      expect(withoutSpace(sheet)).toContain(`—${i + 1}`);
    });
  });
});
