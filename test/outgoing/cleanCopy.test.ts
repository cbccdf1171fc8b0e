import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureSubmissionsOf } from "../../src/domain/programme/programmeReport.ts";
import { programmeReportsOf } from "../../src/intake/report/programmeReportsOf.ts";
import { type FileReading, readReportFile } from "../../src/intake/report/readReportFile.ts";
import { submissionsOf } from "../../src/intake/report/submissionsOf.ts";
import { cleanCopy } from "../../src/outgoing/cleanCopy.ts";
import { tableXlsx } from "../../src/outgoing/writeTable.ts";
import { CONTEXT, longReport } from "../intake/context.ts";

const contentOf = ({ records }: FileReading) => ({
  submissions: submissionsOf(records),
  measures: measureSubmissionsOf(programmeReportsOf(records)),
});

/** What a report and its clean copy, read as a file of its own, give. */
async function both(bytes: Uint8Array) {
  const original = await readReportFile(bytes, CONTEXT);
  const copy = await readReportFile(await tableXlsx([cleanCopy(contentOf(original))]), CONTEXT);
  return { original, copy };
}

/** By name, because a copy lists fields in another order. */
const figuresOf = (reading: FileReading) => {
  const { submissions, measures } = contentOf(reading);
  return [submissions, measures].map((list) => new Set(list.map((each) => JSON.stringify(each, sorted))));
};
const sorted = (_: string, value: unknown) =>
  Object(value) === value && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(Object(value)).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const folder = new URL("../fixtures/reports/", import.meta.url);
const FILES = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/.test(name));

describe("cleanCopy(content)", () => {
  it("reads back with equal figures, and no finding but that of a field without a figure", async () => {
    let accepted = 0;
    for (const name of FILES) {
      const { original, copy } = await both(readFileSync(new URL(name, folder)));
      if (original.outcome === "reject" || original.records.length === 0) continue;
      accepted++;
      expect(figuresOf(copy), name).toEqual(figuresOf(original));
      expect(
        copy.findings.filter(({ code }) => code !== "not-reported"),
        name,
      ).toEqual([]);
    }
    expect(accepted).toBeGreaterThan(5);
  });

  it("keeps remarks, also on a field without a figure", async () => {
    const { original, copy } = await both(
      longReport("2025,教育部,新材料,2025-06,120,含网络班", "2025,教育部,新能源,2025-06,,待核"),
    );
    expect(figuresOf(copy)).toEqual(figuresOf(original));
    expect(copy.findings.map(({ code }) => code)).toEqual(["not-reported"]);
    expect(copy.records.map(({ note }) => note)).toEqual(["含网络班", "待核"]);
  });
});
