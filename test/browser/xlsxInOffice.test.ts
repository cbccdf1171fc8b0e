import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { paperCellText } from "../../src/app/paper/paperCellText.ts";
import { composeBriefing } from "../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument } from "../../src/features/briefing/document/document.ts";
import { briefingLayout } from "../../src/features/briefing/pages/briefingLayout.ts";
import { briefingXlsx } from "../../src/features/briefing/xlsx/briefingXlsx.ts";
import { publishedPlan } from "../builders.ts";
import { sampleReports } from "../domain/sampleReports.ts";
import { everyKind, nothingReported, wide } from "../features/briefing/documents.ts";
import { briefingInput } from "../features/briefing/input.ts";
import { tablesOf } from "../features/briefing/parts.ts";
import { type ReadBook, readBook } from "../features/briefing/workbook.ts";
import { describeWith } from "./requiredPrograms.ts";

/** LibreOffice recalculates and prints the files, pdftotext reads what is on the pages. */
const PROGRAMS = ["soffice", "pdftotext"];

const country = composeBriefing(
  briefingInput(
    [publishedPlan(2025), publishedPlan(2024)],
    [...sampleReports(2025), ...sampleReports(2024)],
    "2025-06",
    { sample: true },
  ),
  { ministry: null, sections: ["matrix", "tables"] },
);
const documents: Readonly<Record<string, BriefingDocument>> = { country, everyKind, nothingReported, wide };

/** Recalculates a workbook on loading, whoever wrote it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

const withoutSpace = (text: string) => text.replace(/\s/g, "");

describeWith(PROGRAMS)("an .xlsx in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "briefing-xlsx-"));
  const written = new Map<string, ReadBook>();
  const recalculated = new Map<string, ReadBook>();
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const user = join(folder, "profile", "user");
    const out = join(folder, "out");
    mkdirSync(user, { recursive: true });
    mkdirSync(out);
    writeFileSync(join(user, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = Object.keys(documents);
    for (const [name, document] of Object.entries(documents)) {
      const bytes = await briefingXlsx(briefingLayout(document));
      written.set(name, readBook(bytes));
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
    }
    const convert = (form: string) => {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const files = names.map((name) => join(folder, `${name}.xlsx`));
      execFileSync("soffice", [profile, "--headless", "--convert-to", form, "--outdir", out, ...files], {
        stdio: "ignore",
      });
    };
    convert("xlsx:Calc MS Excel 2007 XML");
    convert("pdf");
    for (const name of names) {
      recalculated.set(name, readBook(readFileSync(join(out, `${name}.xlsx`))));
      execFileSync("pdftotext", ["-raw", join(out, `${name}.pdf`), join(out, `${name}.txt`)]);
      pages.set(name, readFileSync(join(out, `${name}.txt`), "utf8"));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(documents))("comes to the results that are stored, formula by formula: %s", (name) => {
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

  it.each(Object.keys(documents))("prints every value as the paper has it: %s", (name) => {
    const whole = withoutSpace(pages.get(name) ?? "");
    const printed = new Map<string, number>();
    for (const token of (pages.get(name) ?? "").replaceAll("外 ", "外").split(/\s+/))
      printed.set(token, (printed.get(token) ?? 0) + 1);
    const values = new Map<string, number>();
    for (const { columns, rows, title } of tablesOf(documents[name]!)) {
      expect(whole).toContain(withoutSpace(title));
      for (const { cells } of rows)
        for (const { key } of columns) {
          const words = withoutSpace(paperCellText(cells[key]!));
          if (cells[key]!.kind === "text") expect(whole).toContain(words);
          else values.set(words, (values.get(words) ?? 0) + 1);
        }
    }
    expect([...values].filter(([words, count]) => (printed.get(words) ?? 0) < count)).toEqual([]);
  });

  it("repeats the head and says on every page to which state of the data it belongs", () => {
    const sheets = (name: string) =>
      (pages.get(name) ?? "").split("\f").filter((sheet) => sheet.trim() !== "");
    const many = sheets("wide");
    expect(many.length).toBeGreaterThan(2);
    for (const sheet of many) expect(sheet).toContain("部门");
    sheets("country").forEach((sheet, i) => {
      expect(sheet).toContain("示例数据（非真实上报）");
      expect(sheet).toContain(country.stamp.code);
      expect(sheet).toContain(`— ${i + 1} —`);
    });
  });
});
