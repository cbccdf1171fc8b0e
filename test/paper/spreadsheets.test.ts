import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FindingCode } from "../../src/intake/findings/findingCodes.ts";
import { readPlanFile } from "../../src/intake/plan/readPlanFile.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import cases from "../fixtures/cases/cases.json" with { type: "json" };
import { CONTEXT } from "../intake/context.ts";
import { CHANGES, FIGURES, workbookOf } from "../intake/workbook/mutants.ts";
import { convertInOffice } from "./officeDocuments.ts";

/** LibreOffice as it is set up in China: dates are shown as a clerk there sees them. */
const CHINESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item></oor:items>`;
/** Every sheet as UTF-8 with its cells as shown; the numbers are tokens 1 to 12 of LibreOffice's text export. */
const AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,2052,false,false,true,false,false,-1";

/** What a sheet shows and a CSV file of it does not, so that the sheet is judged more strictly. */
const OF_SHEETS: readonly FindingCode[] = [
  "rich-text-figure",
  "merged-figure",
  "hidden-rows",
  "other-sheets",
  "other-sheet-read",
  "filled-down",
  "unit-conflict",
  "non-integer-persons",
  "formula-text",
];

/** What a CSV file shows in another way than the sheet holds it: a day as `25年6月30日`. */
const OF_CSV: readonly FindingCode[] = ["ambiguous-date"];

const folder = new URL("../fixtures/cases/", import.meta.url);
const formats = readdirSync(new URL("formats/", folder)).map((name) => `formats/${name}`);
/** LibreOffice does not find parts whose names are written in another case or with "./". */
const files = [...cases.filter(({ kind }) => kind !== "part-names").map(({ file }) => file), ...formats];
const plans = cases.flatMap((example) => ("plan" in example && example.plan ? [example.file] : []));

/** The spreadsheets of the tests by a name that a file may have. */
const spreadsheets = new Map<string, Uint8Array>([
  ...files.map(
    (file) => [file.replaceAll("/", "-"), new Uint8Array(readFileSync(new URL(file, folder)))] as const,
  ),
  ...FIGURES.map((_, i) => [`figure${i}.xlsx`, workbookOf({ figures: [i, 0], change: 0 })] as const),
  ...CHANGES.map((_, i) => [`change${i}.xlsx`, workbookOf({ figures: [0, 0], change: i })] as const),
]);

async function read(bytes: Uint8Array, isPlan: boolean) {
  if (isPlan) {
    const { outcome, findings, quotas, total } = await readPlanFile(bytes, CONTEXT);
    return { outcome, findings, figures: [quotas, total], sheet: null };
  }
  const { outcome, findings, records, sheet } = await readReportFile(bytes, CONTEXT);
  const figures = records.map(({ year, ministry, field, cutoff, persons }) => [
    year,
    ministry,
    field,
    cutoff,
    persons,
  ]);
  return { outcome, findings, figures, sheet };
}

describe("a spreadsheet that LibreOffice saves as CSV, as shown", () => {
  const work = mkdtempSync(join(tmpdir(), "spreadsheets-"));
  const out = join(work, "out");

  beforeAll(() => {
    mkdirSync(join(out, "profile", "user"), { recursive: true });
    writeFileSync(join(out, "profile", "user", "registrymodifications.xcu"), CHINESE);
    const paths = [...spreadsheets].map(([name, bytes]) => {
      // LibreOffice names what it writes after the stem alone.
      const path = join(work, name.replace(/\.(\w+)$/, "-$1.$1"));
      writeFileSync(path, bytes);
      return path;
    });
    convertInOffice(paths, AS_SHOWN, out);
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** The sheets of a spreadsheet by their names, as CSV. */
  function savedSheets(name: string): Map<string, Uint8Array> {
    const stem = `${parse(name).name}${parse(name).ext.replace(".", "-")}-`;
    const names = readdirSync(out).filter((file) => file.startsWith(stem));
    return new Map(
      names.map((file) => [file.slice(stem.length, -4), new Uint8Array(readFileSync(join(out, file)))]),
    );
  }

  it("is saved", () => {
    const unsaved = [...spreadsheets.keys()].filter((name) => savedSheets(name).size === 0);
    // LibreOffice opens neither a damaged file nor one without [Content_Types].xml.
    expect(unsaved).toEqual(["a-two-sheets.xlsx", "a-redos-3kB.xlsx"]);
  });

  it.each([...spreadsheets.keys()])("comes to the same, or a finding says why not: %s", async (name) => {
    const isPlan = plans.includes(name);
    const sheet = await read(spreadsheets.get(name) ?? new Uint8Array(), isPlan);
    const saved = savedSheets(name);
    const bytes = saved.get(sheet.sheet ?? "") ?? [...saved.values()][0];
    if (!bytes) return;
    const csv = await read(bytes, isPlan);
    if (sheet.outcome === csv.outcome) {
      const codes = sheet.findings.map(({ code }) => code);
      if (!OF_SHEETS.some((code) => codes.includes(code))) expect(sheet.figures).toEqual(csv.figures);
      return;
    }
    const [stricter, known] = csv.outcome === "reject" ? [csv, OF_CSV] : [sheet, OF_SHEETS];
    const reasons = stricter.findings.filter(({ severity }) => severity !== "notice").map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining(reasons));
  });
});
