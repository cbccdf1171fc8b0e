import { expect, it } from "vitest";
import { emptiedRow } from "../../../src/intake/table/emptiedRow.ts";

it("a row is cleared cell by cell, those without text left alone", () => {
  expect(emptiedRow(["教育部", "", "10"], 2)).toEqual([
    { row: 2, index: 0, to: "" },
    { row: 2, index: 2, to: "" },
  ]);
});
