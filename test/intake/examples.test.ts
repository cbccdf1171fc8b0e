import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/intake/report/readReport.ts";
import { CONTEXT } from "./context.ts";

interface Place {
  readonly row: number | null;
  readonly column: string | null;
  readonly kind: string;
}

interface Expected {
  readonly file: string;
  readonly description: string;
  readonly outcome: string;
  readonly layout: string;
  readonly encoding: string | null;
  readonly delimiter: string;
  readonly ledger?: Record<string, number>;
  readonly records?: readonly object[];
  readonly errors?: readonly Place[];
  readonly notices?: readonly { readonly row: number; readonly kind: string }[];
}

const folder = new URL("../fixtures/reports/", import.meta.url);
const { files } = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as {
  files: readonly Expected[];
};

const inOrder = (places: readonly Place[]) =>
  places.map(({ row, column, kind }) => `${row ?? "file"} ${column ?? "row"} ${kind}`).sort();

describe.each(files)("$file: $description", (expected) => {
  const reading = readReport(readFileSync(new URL(expected.file, folder)), CONTEXT);

  it(`is taken as ${expected.outcome}`, () => {
    expect(reading.outcome).toBe(expected.outcome);
    expect(reading.encoding).toBe(expected.encoding);
  });

  it("gives the records", () => {
    const records = reading.records.map(({ line: _, note: __, ...record }) => record);
    expect(records).toEqual(expected.records ?? []);
  });

  it("names every error by row and column, and no other", () => {
    const errors = reading.findings.filter(({ severity }) => severity === "error");
    expect(inOrder(errors.map(({ row, column, code }) => ({ row, column, kind: code })))).toEqual(
      inOrder(expected.errors ?? []),
    );
  });

  it("gives the notices", () => {
    const notices = reading.findings.map(({ row, code }) => `${row} ${code}`);
    for (const { row, kind } of expected.notices ?? []) expect(notices).toContain(`${row} ${kind}`);
  });

  // A file that is no table at all has no layout and no rows.
  it.runIf(expected.ledger)("lists every row of the file", () => {
    expect(reading.layout).toBe(expected.layout);
    expect(reading.delimiter).toBe(expected.delimiter);
    expect(reading.ledger).toEqual(expected.ledger);
    expect(reading.rows).toHaveLength(expected.ledger?.records ?? 0);
  });
});
