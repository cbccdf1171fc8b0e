import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellTexts } from "../../../../src/intake/ledger/cellText.ts";
import { openLedger } from "../../../../src/intake/ledger/records/openLedger.ts";
import { scanRecords } from "../../../../src/intake/ledger/records/recordScanner.ts";
import { tokenise } from "../../../../src/intake/table/table.ts";
import { encodeGb18030, encodeUtf16 } from "../../encode.ts";
import { LEDGER_HEADER } from "../ledgerText.ts";

/** The cells of a file as the scanner cuts them up, and whether it found fault with a quote. */
function scanned(file: Uint8Array, windowBytes?: number) {
  const opened = openLedger(file, windowBytes);
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

const ENCODERS = {
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "utf-8 with a mark": (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  gb18030: encodeGb18030,
  "utf-16-le with a mark": (text: string) => encodeUtf16(`\ufeff${text}`, "le"),
  "utf-16-be with a mark": (text: string) => encodeUtf16(`\ufeff${text}`, "be"),
} as const;

/** Marks of all kinds among letters of one to three bytes, many more of them than in any ledger. */
const bodies = fc.array(
  fc.constantFrom(...[",", ",", ";", "\t", '"', '"', '""', "\r\n", "\n", "\r", " "], ..."aＡ7能、骞"),
  { maxLength: 60 },
);

describe("scanRecords", () => {
  it.each(Object.entries(ENCODERS))(
    "cuts up text as Papa Parse does, or finds fault with a quote: %s",
    (_, encoded) => {
      fc.assert(
        fc.property(fc.constantFrom(",", "\t", ";"), bodies, (delimiter, body) => {
          const text = `${LEDGER_HEADER.replaceAll(",", delimiter)}\r\n${body.join("")}\r\nend`;
          const { records, hasFault } = scanned(encoded(text));
          if (hasFault) return;
          const byPapa = tokenise(text, delimiter).records.map(({ line, cells }) => [String(line), ...cells]);
          expect(records).toEqual(byPapa);
        }),
        { numRuns: 500 },
      );
    },
  );

  it.each(["le", "be"] as const)(
    "reads the same cells wherever the windows of a file in UTF-16 end: %s",
    (order) => {
      const text = `\ufeff${LEDGER_HEADER}\r\n2025,"能""源,\n𠀀",骞Ａ,"",é\r\n,\ud840\udc00,\r"a"`;
      const file = encodeUtf16(text, order);
      const whole = scanned(file, file.length);
      expect(whole.records.flat()).toContain('能"源,\n𠀀');
      for (let windowBytes = 1; windowBytes < file.length; windowBytes++)
        expect(scanned(file, windowBytes)).toEqual(whole);
    },
  );
});
