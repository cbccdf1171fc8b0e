import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fields from "../../../data/fields.json" with { type: "json" };
import ministries from "../../../data/ministries.json" with { type: "json" };

/** A file as a person chooses it in the browser. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** One row of a progress report; `people` is what stands in the cell, so any text will do. */
export interface ReportRow {
  readonly ministry: string;
  readonly field: string;
  /** `YYYY-MM`; its year is the plan year. */
  readonly cutoff: string;
  readonly people: number | string;
}

/** A progress report in the long layout, UTF-8. */
export function reportFile(name: string, rows: readonly ReportRow[]): ChosenFile {
  const lines = rows.map(({ ministry, field, cutoff, people }) =>
    [cutoff.slice(0, 4), ministry, field, cutoff, people].join(","),
  );
  return fileOf(name, ["年度,部门,领域,统计截止,累计完成人数", ...lines, ""].join("\r\n"));
}

/** Any bytes or text under a name. */
export function fileOf(name: string, content: string | Uint8Array | number[]): ChosenFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content as string) };
}

/** One of the example reports in `test/fixtures/reports`. */
export function exampleReport(name: string): ChosenFile {
  return fileOf(basename(name), readFileSync(join(import.meta.dirname, "../../fixtures/reports", name)));
}

/** Two years of all ministries and fields: 5,000 records with one fault, in row 4001. */
export function largeReport(): ChosenFile {
  const rows = ["2024", "2025"].flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).flatMap((cutoff) =>
      ministries.flatMap((ministry) =>
        fields.map((field) => `${year},${ministry.name},${field.name},${cutoff},${Number(cutoff.slice(5))}`),
      ),
    ),
  );
  const lines = rows.slice(0, 4999).map((row, i) => (i === 3999 ? row.replace(/^2025/, "2O25") : row));
  return fileOf("large.csv", ["年度,部门,领域,统计截止,累计完成人数", ...lines].join("\n"));
}
