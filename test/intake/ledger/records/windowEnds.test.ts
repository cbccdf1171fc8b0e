import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { cellTexts } from "../../../../src/intake/ledger/cellText.ts";
import { readLedger } from "../../../../src/intake/ledger/readLedger.ts";
import {
  openLedger,
  READING_WINDOWS,
  type ReadingWindows,
} from "../../../../src/intake/ledger/records/openLedger.ts";
import { rulePacks } from "../../../../tools/rulePacks.ts";
import { CONTEXT } from "../../context.ts";
import { ENCODERS } from "../../encode.ts";
import { classRow, LEDGER_HEADER } from "../ledgerText.ts";

const HEADER = `${LEDGER_HEADER},备注`;
/** Letters of one to four bytes in either encoding, doubled quotes, delimiters and line ends of every kind inside cells. */
const NAMES = [
  ...['"能""源,\t班"', '"两\r\n行"', '"a\n\r骞班"', "𠀀é班", '"𠀀"', '"""班"', "Ａ班", '"班 "'],
  ...['"\n"', '班"1"', "ḿ班"],
];

/** A ledger whose lines hold every kind of cell. */
function textOf(delimiter: string, lineEnd: string): string {
  const rows = NAMES.map((name, i) => {
    const cells = classRow({ 班次编号: `A-${i}`, 班次名称: "NAME", 备注: "é" }, HEADER).split(",");
    return cells.map((cell) => (cell === "NAME" ? name : cell)).join(delimiter);
  });
  return [...["台账,𠀀"], HEADER.replaceAll(",", delimiter), ...rows, ""].join(lineEnd);
}

/** The header ends before this byte in every encoding. */
const MAX_HEAD = 250;

const context = { ...CONTEXT, today: "2025-11-30", rulePacks: rulePacks(), yardsticks: [] };

/** Everything that is read of a file: its classes with their texts, its findings, its counts. */
function readingOf(file: Uint8Array, windows: Partial<ReadingWindows> = {}) {
  const all = { ...READING_WINDOWS, ...windows };
  const { bytes, bytesEncoding, ...reading } = readLedger(file, context, [], all);
  const { show } = cellTexts(bytes, bytesEncoding);
  const texts = [reading.classes?.name, reading.classes?.code, reading.classes?.note].map((column) =>
    Array.from(column?.from ?? [], (from, i) => show(from, column?.to[i] ?? 0)),
  );
  return { ...reading, texts };
}

const FILES = Object.entries(ENCODERS).flatMap(([encoding, encoded]) =>
  [",", "\t"].flatMap((delimiter) =>
    ["\r\n", "\n", "\r"].map((lineEnd) => ({
      name: [encoding, JSON.stringify(delimiter), JSON.stringify(lineEnd)].join(" "),
      file: encoded(textOf(delimiter, lineEnd)),
    })),
  ),
);

describe("the windows that a ledger is gone through by", () => {
  it.each(FILES)("change no cell and no finding wherever a block of records ends: $name", ({ file }) => {
    const whole = readingOf(file);
    expect(whole.texts[0]).toEqual([
      ...['能"源,\t班', "两\r\n行", "a\n\r骞班", "𠀀é班", "𠀀", '"班', "Ａ班", "班 ", "\n", '班"1"', "ḿ班"],
    ]);
    for (let blockRecords = 1; blockRecords <= NAMES.length; blockRecords++)
      expect(readingOf(file, { blockRecords })).toEqual(whole);
  });

  it.each(FILES.filter(({ name }) => name.includes("utf-16")))(
    "give the same text wherever a decoded piece ends: $name",
    ({ file }) => {
      const whole = openLedger(file);
      for (let decodedBytes = 1; decodedBytes <= file.length; decodedBytes++)
        expect(isDeepStrictEqual(openLedger(file, { ...READING_WINDOWS, decodedBytes }), whole)).toBe(true);
    },
  );

  it.each(FILES.filter(({ name }) => name.includes('"," "\\r')))(
    "hold the whole header or none of it, wherever the head ends: $name",
    ({ file }) => {
      const whole = openLedger(file);
      let found = 0;
      for (let headBytes = 1; headBytes <= MAX_HEAD; headBytes++) {
        const opened = openLedger(file, { ...READING_WINDOWS, headBytes });
        if (!opened.ok) continue;
        expect(isDeepStrictEqual(opened, whole)).toBe(true);
        found++;
      }
      expect(found).toBeGreaterThan(0);
    },
  );
});
