import { createHash } from "node:crypto";
import { basename } from "node:path";
import { reportedMeasures } from "../src/domain/programme/programmeReport.ts";
import { readProgramme } from "../src/intake/dataFolder/readProgramme.ts";
import { readReportFile } from "../src/intake/report/readReportFile.ts";
import type { Check } from "./checkFiles.ts";
import { readData } from "./edition.ts";
import { printedFinding } from "./printedFinding.ts";
import { vocabulary } from "./vocabulary.ts";

/** The check of progress reports, as `reportCheck` prints it; runs in the thread of `checkFiles`. */
export function makeCheck({ today }: { readonly today: string }): Check {
  const measures = reportedMeasures(readProgramme(readData("programme.json")));
  const context = { ...vocabulary(), measures, today };
  return async (file, bytes) => {
    const { outcome, layout, encoding, records, findings, ledger } = await readReportFile(bytes, context, {
      fileName: basename(file),
    });
    return {
      file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      outcome,
      layout,
      encoding,
      // The unit stands only on programme measures: all other figures are people.
      records: records.map(({ row, year, ministry, field, cutoff, persons, measureUnit }) => {
        return { row, year, ministry, field, cutoff, persons, ...(measureUnit && { unit: measureUnit }) };
      }),
      findings: findings.map(printedFinding),
      ledger,
    };
  };
}
