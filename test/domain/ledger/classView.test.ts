import { describe, expect, it } from "vitest";
import { CLASS_MARKS } from "../../../src/domain/ledger/classColumns.ts";
import { ALL_CLASSES, classView } from "../../../src/domain/ledger/classView.ts";
import { hoursADay } from "../../../src/domain/ledger/hoursADay.ts";
import { classRow, LEDGER_HEADER, readRows } from "../../intake/ledger/ledgerText.ts";

const HEADER = `${LEDGER_HEADER},面授学时,网授学时`;
const ROWS = [
  { 班次编号: "1", 学时: "24", 培训人数: "10", 承办单位: "甲" },
  { 班次编号: "2", 学时: "40", 培训人数: "30", 承办单位: "乙", 部门: "科技部" },
  { 班次编号: "3", 学时: "16", 培训人数: "", 承办单位: "丙", 地区: "福建", 结业日期: "2025-03-03" },
  { 班次编号: "4", 学时: "24", 培训人数: "20", 承办单位: "丁", 形式: "网授", 结业日期: "2025-03-03" },
];
const classes = readRows(
  ROWS.map((row) => classRow(row, HEADER)),
  HEADER,
).classes!;
const view = (...rest: Parameters<typeof classView> extends [unknown, ...infer Rest] ? Rest : never) => [
  ...classView(classes, ...rest),
];

describe("classView", () => {
  it("sorts by a column in both directions, equal ones in the order of the ledger", () => {
    expect(view(ALL_CLASSES, "row", false)).toEqual([0, 1, 2, 3]);
    expect(view(ALL_CLASSES, "row", true)).toEqual([3, 2, 1, 0]);
    expect(view(ALL_CLASSES, "hours", false)).toEqual([2, 0, 3, 1]);
    expect(view(ALL_CLASSES, "hours", true)).toEqual([1, 0, 3, 2]);
    expect(view(ALL_CLASSES, "people", false)).toEqual([2, 0, 3, 1]);
  });

  it.each([12, 100_000_000])("sorts values up to %i as a stable sort does", (most) => {
    const people = Int32Array.from({ length: 300 }, (_, i) => ((i * 7919) % 13) * Math.floor(most / 12) - 1);
    const zeros = people.map(() => 0);
    const many = { ...classes, count: 300, people, marks: Uint8Array.from(zeros) };
    for (const descending of [false, true]) {
      const expected = [...people.keys()].sort((a, b) =>
        descending ? (people[b] ?? 0) - (people[a] ?? 0) : (people[a] ?? 0) - (people[b] ?? 0),
      );
      expect([...classView(many, ALL_CLASSES, "people", descending)]).toEqual(expected);
    }
  });

  it("filters by name, mark and a further condition", () => {
    const science = classes.names.ministries.indexOf("科技部");
    expect(view({ ...ALL_CLASSES, ministry: science }, "row", false)).toEqual([1]);
    expect(view({ ...ALL_CLASSES, marks: CLASS_MARKS.breach }, "row", false)).toEqual([2]);
    expect(view(ALL_CLASSES, "row", false, (i) => i % 2 === 1)).toEqual([1, 3]);
  });
});

describe("hoursADay", () => {
  it("counts classes, people and person-hours by form and band, with the day of 结业 counted", () => {
    const bands = hoursADay(classes).filter((band) => band.classes > 0);
    expect(bands).toEqual([
      { form: "面授", above: 6, upTo: 8, classes: 1, people: 10, personHours: 240 },
      { form: "面授", above: 12, upTo: null, classes: 2, people: 30, personHours: 1200 },
      { form: "网授", above: 12, upTo: null, classes: 1, people: 20, personHours: 480 },
    ]);
  });
});
