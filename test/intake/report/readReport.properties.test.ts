import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { type ReportReading, readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { encodeGb18030, encodeUtf16 } from "../encode.ts";

const MINISTRIES = CONTEXT.ministries.map(({ name }) => name);
const FIELDS = CONTEXT.fields.map(({ name }) => name);
const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";

/** Text that looks like a report gone wrong: its words, marks and figures in any order. */
const debris = fc
  .array(
    fc.constantFrom(
      ...[HEADER, "年度", "部门", "领域", "小计", "合计", "截至2025年6月", "单位：万人", "教育部", "新材料"],
      ...[
        "2025",
        "2025-06",
        "12",
        "345",
        "1.5",
        "—",
        "x",
        '"',
        '""',
        ",",
        ",",
        ",",
        "\t",
        "\n",
        "\n",
        "\r",
        " ",
        "\u0000",
      ],
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(""));

function expectWhole(reading: ReportReading): void {
  const { records, ...kinds } = reading.ledger;
  expect(Object.values(kinds).reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(records);
  expect(reading.rows.map(({ row }) => row)).toEqual(reading.rows.map((_, i) => i + 1));
  expect(records).toBe(reading.rows.length);
  const rejected = reading.findings.some(({ severity }) => severity === "error");
  expect(reading.outcome === "reject").toBe(rejected);
  if (rejected) expect(reading.records).toEqual([]);
  // A row that could not be read is never without a reason: its own, or one of the header or the file.
  const errors = reading.findings.filter(({ severity }) => severity === "error");
  if (reading.rows.some(({ kind }) => kind === "error")) expect(errors).not.toEqual([]);
}

describe("readReport, whatever the input", () => {
  it("never throws on bytes, and lists every row", () => {
    const start = fc.constantFrom(...["", "\ufeff", `${HEADER}\n`, "PK\u0003\u0004", "<html>"].map(bytesOf));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, tail) => {
        expectWhole(readReport(Uint8Array.from([...head, ...tail]), CONTEXT));
      }),
    );
  });

  it("never throws on text, and lists every row", () => {
    fc.assert(
      fc.property(
        fc.oneof(debris, fc.string({ unit: "binary", maxLength: 200 })),
        fc.boolean(),
        (text, table) => {
          expectWhole(readReport(bytesOf(table ? `${HEADER}\n${text}` : text), CONTEXT));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Figures of a report: by ministry, all fields of one cut-off. */
const position = fc.record({
  year: fc.integer({ min: 2021, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  rows: fc.uniqueArray(
    fc.record({
      ministry: fc.constantFrom(...MINISTRIES),
      persons: fc.array(fc.option(fc.nat(2_000_000)), { minLength: 15, maxLength: 15 }),
    }),
    { selector: ({ ministry }) => ministry, minLength: 1, maxLength: 5 },
  ),
});

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["utf-8", (text) => bytesOf(`\ufeff${text}`)],
  ["gb18030", encodeGb18030],
  ["utf-16-le", (text) => encodeUtf16(`\ufeff${text}`, "le")],
];

describe.each(encodings)("readReport of a written report in %s", (encoding, encode) => {
  it("gives back the figures of the long layout", () => {
    fc.assert(
      fc.property(position, ({ year, month, rows }) => {
        const cutoff = monthOf(year, month);
        const figures = rows.flatMap(({ ministry, persons }) =>
          FIELDS.map((field, i) => ({ year, ministry, field, cutoff, persons: persons[i] ?? null })),
        );
        const lines = figures.map(
          (f) => `${f.year},${f.ministry},${f.field},${f.cutoff},${f.persons ?? "—"},`,
        );
        const reading = readReport(encode([HEADER, ...lines, ""].join("\r\n")), CONTEXT);
        expect(reading).toMatchObject({ outcome: "accept", encoding, layout: "long" });
        expect(reading.records).toMatchObject(figures);
      }),
      { numRuns: 30 },
    );
  });

  it("gives back the figures of the wide layout, in 万人 as in 人", () => {
    fc.assert(
      fc.property(position, fc.boolean(), ({ year, month, rows }, wan) => {
        const cutoff = monthOf(year, month);
        const write = (persons: number | null) => {
          if (persons === null || !wan) return `${persons ?? ""}`;
          const digits = `${persons}`.padStart(5, "0");
          return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        };
        const sum = (persons: readonly (number | null)[]) =>
          persons.reduce<number>((a, b) => a + (b ?? 0), 0);
        const line = (name: string, persons: readonly (number | null)[]) =>
          [name, ...persons.map(write), write(sum(persons))].join(",");
        const totals = FIELDS.map((_, i) => sum(rows.map(({ persons }) => persons[i] ?? null)));
        const text = [
          `${year}年度（截至${year}年${month}月）`,
          `单位：${wan ? "万人" : "人"}`,
          `部门,${FIELDS.join(",")},小计`,
          ...rows.map(({ ministry, persons }) => line(ministry, persons)),
          line("合计", totals),
        ].join("\n");
        const reading = readReport(encode(text), CONTEXT);
        expect(reading).toMatchObject({ outcome: "accept", encoding, layout: "wide" });
        expect(reading.records).toMatchObject(
          rows.flatMap(({ ministry, persons }) =>
            FIELDS.map((field, i) => ({ year, ministry, field, cutoff, persons: persons[i] ?? null })),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });
});
