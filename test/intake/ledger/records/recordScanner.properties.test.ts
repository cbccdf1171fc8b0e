import fc from "fast-check";
// biome-ignore lint/style/noRestrictedImports: Papa Parse itself is what the scanner is held against
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellTexts } from "../../../../src/intake/ledger/cellText.ts";
import { openLedger } from "../../../../src/intake/ledger/records/openLedger.ts";
import { scanRecords } from "../../../../src/intake/ledger/records/recordScanner.ts";
import { tokenise } from "../../../../src/intake/table/table.ts";
import { ENCODERS } from "../../encode.ts";
import { LEDGER_HEADER } from "../ledgerText.ts";

/** The cells of a file as the scanner cuts them up, and whether it found fault with a quote. */
function scanned(file: Uint8Array) {
  const opened = openLedger(file);
  if (!opened.ok) throw new Error(opened.code);
  const texts = cellTexts(opened.bytes, opened.bytesEncoding);
  const records: string[][] = [];
  let hasFault = false;
  scanRecords(opened.bytes, opened.delimiter, ({ count, from, to, quoteFaults, line }) => {
    hasFault ||= quoteFaults !== 0;
    records.push([
      String(line),
      ...Array.from({ length: count }, (_, i) => texts.show(from[i] ?? 0, to[i] ?? 0)),
    ]);
    return true;
  });
  return { records, hasFault };
}

const LINE_ENDS = ["\r\n", "\n", "\r"] as const;

/** Marks of all kinds among letters of one to four bytes, many more of them than in any ledger. */
function bodies(lineEnds: readonly string[]) {
  const marks = [",", ",", ";", "\t", '"', '"', '""', " ", ...lineEnds, ...lineEnds];
  return fc.array(fc.constantFrom(...marks, ..."aＡ7能、骞ḿ𠀀"), { maxLength: 60 });
}

/** Cells that are all written as they should be: quoted where they must be, and where they need not. */
function goodLines(delimiter: string) {
  const cell = fc
    .tuple(
      fc.array(fc.constantFrom(..."aＡ7能骞ḿ𠀀 ", '"', ",", ";", "\t", ...LINE_ENDS), { maxLength: 6 }),
      fc.boolean(),
    )
    .map(([letters, isQuoted]) => {
      const text = letters.join("");
      const mustBe = /["\r\n]/.test(text) || text.includes(delimiter);
      return isQuoted || mustBe ? `"${text.replaceAll('"', '""')}"` : text;
    });
  return fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
}

const headed = (delimiter: string) => LEDGER_HEADER.replaceAll(",", delimiter);

describe.each(Object.entries(ENCODERS))("scanRecords in %s", (_, encoded) => {
  it("cuts up text as Papa Parse does, or finds fault with a quote", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.constantFrom(",", "\t", ";"), bodies(LINE_ENDS), (delimiter, body) => {
        const text = `${headed(delimiter)}\r\n${body.join("")}\r\nend`;
        const { records, hasFault } = scanned(encoded(text));
        if (hasFault) return;
        const byPapa = tokenise(text, delimiter).records.map(({ line, cells }) => [String(line), ...cells]);
        expect(records).toEqual(byPapa);
        compared++;
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("finds fault wherever Papa Parse by itself does, and gives its cells otherwise", () => {
    let faulty = 0;
    fc.assert(
      fc.property(
        fc
          .record({ delimiter: fc.constantFrom(",", "\t", ";"), newline: fc.constantFrom(...LINE_ENDS) })
          .chain((kind) =>
            fc.record({
              ...{ delimiter: fc.constant(kind.delimiter), newline: fc.constant(kind.newline) },
              body: bodies([kind.newline]),
              ending: fc.constantFrom(`${kind.newline}end`, "a", '"', '" ', `${kind.delimiter}"a" `),
            }),
          ),
        ({ delimiter, newline, body, ending }) => {
          const text = `${headed(delimiter)}${newline}${body.join("")}${ending}`;
          const { records, hasFault } = scanned(encoded(text));
          const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
          if (errors.some(({ type }) => type === "Quotes")) faulty++;
          if (hasFault) return;
          expect(errors).toEqual([]);
          expect(records.map(([, ...cells]) => cells)).toEqual(data);
        },
      ),
      { numRuns: 500 },
    );
    expect(faulty).toBeGreaterThan(50);
  });

  it("finds no fault with a text whose cells are quoted as they should be, and gives what was written", () => {
    fc.assert(
      fc.property(
        fc
          .record({ delimiter: fc.constantFrom(",", "\t", ";"), newline: fc.constantFrom(...LINE_ENDS) })
          .chain((kind) => goodLines(kind.delimiter).map((lines) => ({ ...kind, lines }))),
        ({ delimiter, newline, lines }) => {
          const text = [headed(delimiter), ...lines.map((cells) => cells.join(delimiter)), "end"].join(
            newline,
          );
          const { records, hasFault } = scanned(encoded(text));
          const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
          expect([hasFault, errors]).toEqual([false, []]);
          expect(records.map(([, ...cells]) => cells)).toEqual(data);
        },
      ),
      { numRuns: 300 },
    );
  });
});
