import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { monthOf } from "../../src/domain/cutoff.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../workbook.ts";
import { bytesOf, CONTEXT } from "./context.ts";
import { encodeGb18030, encodeUtf16 } from "./encode.ts";

const MINISTRIES = CONTEXT.ministries.map(({ name }) => name);
const FIELDS = CONTEXT.fields.map(({ name }) => name);

type Cell = string | number | null;
type Cells = Cell[][];

/** What a ministry reports, and how the table is laid out. */
const report = fc.record({
  year: fc.integer({ min: 2021, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  rows: fc.uniqueArray(
    fc.record({
      ministry: fc.constantFrom(...MINISTRIES),
      persons: fc.array(fc.option(fc.nat(2_000_000)), { minLength: 15, maxLength: 15 }),
    }),
    { selector: ({ ministry }) => ministry, minLength: 1, maxLength: 4 },
  ),
  layout: fc.constantFrom("long", "wide"),
  wan: fc.boolean(),
  titled: fc.boolean(),
  totals: fc.boolean(),
  notes: fc.boolean(),
});

type Given = typeof report extends fc.Arbitrary<infer T> ? T : never;

const add = (figures: readonly (number | null)[]) => figures.reduce<number>((sum, n) => sum + (n ?? 0), 0);

/** The table that says so. */
function cellsOf({ year, month, rows, layout, wan, titled, totals, notes }: Given): Cells {
  // Tenths of a thousand people divide without a rest: the library's floating point writes what was meant.
  const figure = (persons: number | null) =>
    persons === null ? null : wan ? Number(`${persons}e-4`) : persons;
  const title: Cells =
    titled || layout === "wide" ? [[`${year}年度培训进展（截至${year}年${month}月）`], []] : [];
  if (wan) title.push([null, "单位：万人"]);
  const note = (cells: Cell[], text: string): Cell[] => (notes ? [...cells, text] : cells);
  if (layout === "wide") {
    const parts = rows.map(({ ministry, persons }) =>
      note([ministry, ...persons.map(figure), figure(add(persons))], "甲"),
    );
    const sums = FIELDS.map((_, i) => add(rows.map(({ persons }) => persons[i] ?? null)));
    const total = totals ? [note(["合计", ...sums.map(figure), figure(add(sums))], "")] : [];
    return [...title, note(["部门", ...FIELDS, "小计"], "备注"), ...parts, ...total, ["注：以上为累计数"]];
  }
  const parts = rows.flatMap(
    ({ ministry, persons }): Cells => [
      ...FIELDS.map((field, i) =>
        note([year, ministry, field, monthOf(year, month), figure(persons[i] ?? null)], "甲"),
      ),
      ...(totals ? [[year, ministry, "小计", monthOf(year, month), figure(add(persons))]] : []),
    ],
  );
  return [...title, note(["年度", "部门", "领域", "统计截止", "累计完成人数"], "备注"), ...parts];
}

const expected = ({ year, month, rows }: Given) =>
  rows.flatMap(({ ministry, persons }) =>
    FIELDS.map((field, i) => ({
      year,
      ministry,
      field,
      cutoff: monthOf(year, month),
      persons: persons[i] ?? null,
    })),
  );

const text = (cells: Cells, delimiter: string, lineEnd: string) =>
  cells.map((row) => row.map((cell) => cell ?? "").join(delimiter)).join(lineEnd);

type Write = (cells: Cells) => Uint8Array | Promise<Uint8Array>;
const written: readonly (readonly [string, string | null, Write])[] = [
  ["UTF-8", "utf-8", (cells) => bytesOf(text(cells, ",", "\r\n"))],
  ["UTF-8 with mark", "utf-8", (cells) => bytesOf(`\ufeff${text(cells, ",", "\n")}`)],
  ["GB18030", "gb18030", (cells) => encodeGb18030(text(cells, ",", "\r\n"))],
  ["GB18030, semicolons", "gb18030", (cells) => encodeGb18030(text(cells, ";", "\r"))],
  ["UTF-16LE, tabs", "utf-16-le", (cells) => encodeUtf16(`\ufeff${text(cells, "\t", "\r\n")}`, "le")],
  ["UTF-16BE, tabs", "utf-16-be", (cells) => encodeUtf16(`\ufeff${text(cells, "\t", "\r\n")}`, "be")],
  [
    "a workbook by hand",
    null,
    (cells) => handWorkbook({ sheets: [{ name: "表", rows: rowsXml(cells, 3, 2) }] }),
  ],
  ["a workbook by another program", null, byLibrary],
];

async function byLibrary(cells: Cells): Promise<Uint8Array> {
  const blob = await writeXlsxFile(cells, { sheet: "上报" }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

describe.each(written)("readReportFile of a report written as %s", (_, encoding, write) => {
  it("gives back its figures, in every layout", async () => {
    await fc.assert(
      fc.asyncProperty(report, async (given) => {
        const reading = await readReportFile(await write(cellsOf(given)), CONTEXT);
        expect(reading).toMatchObject({ outcome: "accept", encoding, layout: given.layout });
        expect(reading.records).toMatchObject(expected(given));
      }),
      { numRuns: 25 },
    );
  });
});
