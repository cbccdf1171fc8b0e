import { describe, expect, it } from "vitest";
import { changedColumn, indexOfChanged } from "../../../src/intake/ledgerFile/changedColumn.ts";
import { readLedgerFile } from "../../../src/intake/ledgerFile/readLedgerFile.ts";
import { emptiedRow } from "../../../src/intake/table/emptiedRow.ts";
import { tableXlsx } from "../../../src/outgoing/writeTable.ts";
import { rulePacks } from "../../../tools/rulePacks.ts";
import { CONTEXT } from "../context.ts";
import { classRow, LEDGER_HEADER, readRows } from "../ledger/ledgerText.ts";

const { ministries, fields } = CONTEXT;
const LEDGER = { ministries, fields, today: "2025-11-30", rulePacks: rulePacks() };

const cellsOf = (...rows: string[]) => [LEDGER_HEADER, ...rows].map((row) => row.split(","));
const textOf = (...rows: string[]) => new TextEncoder().encode([LEDGER_HEADER, ...rows, ""].join("\r\n"));

describe("readLedgerFile", () => {
  it("reads the sheet that a workbook shows as the same text is read", async () => {
    const rows = [classRow(), classRow({ 班次编号: "A-2", 学时: "30", 地区: "福建", 备注: "a" })];
    const cells = cellsOf(...rows);
    const bytes = await tableXlsx([{ name: "台账", cells, headerRows: 1 }]);
    const reading = await readLedgerFile(bytes, LEDGER);
    expect(reading.sheet).toBe("台账");
    const asText = readRows(rows);
    expect(reading.tally).toEqual(asText.tally);
    expect(reading.classes?.count).toBe(2);
    expect([...(reading.classes?.people ?? [])]).toEqual([...(asText.classes?.people ?? [])]);
  });

  it("has the other sheet with a ledger confirmed, and refuses personal data on any sheet", async () => {
    const sheet = (name: string, ...rows: string[]) => ({ name, cells: cellsOf(...rows), headerRows: 1 });
    const two = await tableXlsx([sheet("一", classRow()), sheet("二", classRow())]);
    const { outcome, tally } = await readLedgerFile(two, LEDGER);
    expect([outcome, tally["other-sheets"]]).toEqual(["confirm", 1]);
    const roster = {
      name: "学员",
      cells: [
        ["姓名", "身份证号"],
        ["某人", "11010519491231002X"],
      ],
      headerRows: 1,
    };
    const withRoster = await readLedgerFile(await tableXlsx([sheet("一", classRow()), roster]), LEDGER);
    expect(withRoster.outcome).toBe("reject");
    expect(Object.keys(withRoster.tally)).toEqual(["personal-data"]);
    expect(withRoster.rows).toBeNull();
  });

  it("reads a small file anew with a person's changes, and says what it was", async () => {
    const bytes = textOf(classRow({ 学时: "二十四" }));
    const faulty = await readLedgerFile(bytes, LEDGER);
    expect(faulty.tally["invalid-hours"]).toBe(1);
    const index = faulty.header?.cells.findIndex(({ column }) => column === "学时") ?? -1;
    const mended = await readLedgerFile(bytes, LEDGER, { edits: [{ row: 2, index, to: "24" }] });
    expect([mended.outcome, mended.classes?.hours[0]]).toEqual(["accept", 240]);
    expect(mended.rows?.[1]?.[index]).toBe("二十四");
  });

  it("counts one class of two under one number once the other row is left out", async () => {
    const rows = [
      classRow(),
      `${classRow({ 领域: "新材料", 培训人数: "7" })},多`,
      classRow({ 班次编号: "A-2" }),
    ];
    const bytes = textOf(...rows);
    const conflicting = await readLedgerFile(bytes, LEDGER);
    expect(conflicting.classes).toBeNull();
    const edits = emptiedRow(conflicting.rows?.[2] ?? [], 3);
    const { outcome, records, classes } = await readLedgerFile(bytes, LEDGER, { edits });
    expect([outcome, records.blank, [...(classes?.people ?? [])]]).toEqual(["accept", 1, [50, 50]]);
    const names = edits.map(({ index }) => changedColumn(LEDGER_HEADER.split(","), index));
    expect(names.slice(-2)).toEqual(["地区", "第13列"]);
    expect(names.map((name) => indexOfChanged(LEDGER_HEADER.split(","), name))).toEqual(
      edits.map(({ index }) => index),
    );
  });

  it("does not let a change make a file with personal data one that may be kept", async () => {
    const bytes = textOf(classRow({ 班次名称: "张三 11010519491231002X" }));
    const edits = [{ row: 2, index: 4, to: "研修班" }];
    const reading = await readLedgerFile(bytes, LEDGER, { edits });
    expect([reading.outcome, reading.rows]).toEqual(["reject", null]);
  });

  it("refuses a file whose name is a personal number", async () => {
    const { outcome, tally } = await readLedgerFile(textOf(classRow()), LEDGER, {
      fileName: "11010519491231002X.csv",
    });
    expect([outcome, tally]).toEqual(["reject", { "personal-data": 1 }]);
  });
});
