import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { CONTEXT } from "../context.ts";
import { CHANGES, FIGURES, seenIn, workbookOf } from "./mutants.ts";

describe("a workbook whose cells, rows and sheets are changed", () => {
  it("is accepted with the figures that a person sees, or not accepted", async () => {
    const mutant = fc.record({
      figures: fc.array(fc.nat(FIGURES.length - 1), { minLength: 2, maxLength: 6 }),
      change: fc.oneof(fc.constant(0), fc.nat(CHANGES.length - 1)),
    });
    await fc.assert(
      fc.asyncProperty(mutant, async (made) => {
        const reading = await readReportFile(workbookOf(made), CONTEXT);
        const seen = seenIn(made);
        if (seen === null) {
          expect(reading.outcome).not.toBe("accept");
          return;
        }
        expect(reading.outcome).toBe("accept");
        expect(reading.records.map(({ persons }) => persons)).toEqual(seen);
      }),
      { numRuns: Number(process.env.MUTANTS ?? 600) },
    );
  });

  it("is seen whole with every single figure and every single change", async () => {
    for (let figure = 0; figure < FIGURES.length; figure++) {
      const made = { figures: [figure, 0], change: 0 };
      const { outcome, records } = await readReportFile(workbookOf(made), CONTEXT);
      const seen = seenIn(made);
      if (seen === null)
        expect([FIGURES[figure]?.[0], outcome]).not.toEqual([FIGURES[figure]?.[0], "accept"]);
      else
        expect([FIGURES[figure]?.[0], ...records.map(({ persons }) => persons)]).toEqual([
          FIGURES[figure]?.[0],
          ...seen,
        ]);
    }
    for (let change = 0; change < CHANGES.length; change++) {
      const { outcome } = await readReportFile(workbookOf({ figures: [0, 0], change }), CONTEXT);
      const [name, isDoubtful] = CHANGES[change] ?? ["", false];
      expect([name, outcome === "accept"]).toEqual([name, !isDoubtful]);
    }
  });
});

describe("spreadsheets of every format with damaged bytes", () => {
  const folder = new URL("../../fixtures/cases/formats/", import.meta.url);
  const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

  it("never throws, and accounts for every row", async () => {
    const damage = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, bytes, cut }) => {
        const good = files[file] ?? new Uint8Array();
        const start = Math.floor(at * good.length);
        const damaged = cut ? good.slice(0, start) : good.slice();
        if (!cut) damaged.set(bytes.subarray(0, good.length - start), start);
        const reading = await readReportFile(damaged, CONTEXT);
        const { records, ...kinds } = reading.ledger;
        expect(Object.values(kinds).reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(records);
      }),
      { numRuns: Number(process.env.MUTANTS ?? 400) },
    );
  });
});
