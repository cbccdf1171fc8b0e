import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BriefingDocument } from "../../src/features/briefing/document/document.ts";
import { briefingLayout } from "../../src/features/briefing/pages/briefingLayout.ts";
import { briefingXlsx } from "../../src/features/briefing/xlsx/briefingXlsx.ts";
import { everyKind, nothingReported, wide } from "../features/briefing/documents.ts";
import { tablesOf } from "../features/briefing/parts.ts";
import { type ReadBook, readBook } from "../features/briefing/workbook.ts";
import {
  convertInOffice,
  missingCells,
  printedPages,
  sampleBriefing,
  withoutSpace,
} from "./officeDocuments.ts";

const country = sampleBriefing(["matrix", "tables"]);
const documents: Readonly<Record<string, BriefingDocument>> = { country, everyKind, nothingReported, wide };

/** Recalculates a workbook on loading, whoever wrote it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

describe("an .xlsx in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "briefing-xlsx-"));
  const written = new Map<string, ReadBook>();
  const recalculated = new Map<string, ReadBook>();
  const pages = new Map<string, readonly string[]>();
  const pagesOf = (name: string) => pages.get(name) ?? [];

  beforeAll(async () => {
    const out = join(folder, "out");
    const user = join(out, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = Object.keys(documents);
    for (const [name, document] of Object.entries(documents)) {
      const bytes = await briefingXlsx(briefingLayout(document));
      written.set(name, readBook(bytes));
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
    }
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    convertInOffice(files, "xlsx:Calc MS Excel 2007 XML", out);
    convertInOffice(files, "pdf", out);
    for (const name of names) {
      recalculated.set(name, readBook(readFileSync(join(out, `${name}.xlsx`))));
      pages.set(name, printedPages(join(out, `${name}.pdf`)));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(documents))("recalculates every formula to the stored result: %s", (name) => {
    const [ours, theirs] = [written.get(name)!, recalculated.get(name)!];
    expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
    let formulas = 0;
    const wrong = ours.sheets.flatMap(({ name: sheet, cells }, i) =>
      [...cells].flatMap(([at, { formula, value }]) => {
        if (formula === null) return [];
        formulas++;
        const result = theirs.sheets[i]!.cells.get(at);
        const isSame =
          typeof value === "number" && typeof result?.value === "number"
            ? Math.abs(value - result.value) < 1e-12
            : value === result?.value;
        return isSame && result?.formula != null ? [] : [`${sheet}!${at}: ${value}, ${result?.value}`];
      }),
    );
    expect(wrong).toEqual([]);
    if (name === "country") expect(formulas).toBeGreaterThan(300);
  });

  it.each(Object.keys(documents))("prints every value as on the sheets: %s", (name) => {
    const whole = withoutSpace(pagesOf(name).join(""));
    for (const { title } of tablesOf(documents[name]!)) expect(whole).toContain(withoutSpace(title));
    expect(missingCells(documents[name]!, pagesOf(name))).toEqual([]);
  });

  it("repeats the table head, and prints the state of the data on every page", () => {
    const many = pagesOf("wide");
    expect(many.length).toBeGreaterThan(2);
    for (const sheet of many) expect(sheet).toContain("部门");
    pagesOf("country").forEach((sheet, i) => {
      expect(sheet).toContain("示例数据（非真实上报）");
      expect(sheet).toContain(country.stamp.code);
      expect(sheet).toContain(`— ${i + 1} —`);
    });
  });
});
