import { describe, expect, it } from "vitest";
import type { ReportReading } from "../../../src/intake/report/readReport.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { GOOD_FILES } from "../goodFiles.ts";
import { gridOf, mutantOf, textOf } from "./mutate.ts";
import { problemWithMutant } from "./problemWithMutant.ts";
import { problemWithWorkbook } from "./problemWithWorkbook.ts";
import { unseen } from "./unseen.ts";

/** The full number is read by `test/mutants.ts`. */
const SHARE = 1000;

describe("good reports, changed in a thousand ways", () => {
  it("are never accepted with what a person does not see, or without what a person sees", () => {
    const problems = Array.from({ length: SHARE }, (_, seed) => problemWithMutant(seed).problem);
    expect(problems.filter(Boolean)).toEqual([]);
  });
});

describe("good reports as workbooks, with another look", () => {
  it("are never accepted with what a person does not see, or without what a person sees", async () => {
    for (let seed = 0; seed < SHARE / 5; seed++) expect((await problemWithWorkbook(seed)).problem).toBeNull();
  });
});

describe("gridOf(text)", () => {
  it("shows quotes, line ends and commas as a spreadsheet does", () => {
    expect(gridOf('a,"b,""c""",\r\n"d\ne"\r\n\n5" x,')).toEqual([
      ["a", 'b,"c"', ""],
      ["d\ne"],
      [""],
      ['5" x', ""],
    ]);
  });

  it("gives back what textOf wrote", () => {
    for (let seed = 0; seed < 50; seed++) {
      const grid = gridOf(mutantOf(gridOf(Object.values(GOOD_FILES)[0] ?? ""), seed).text);
      expect(gridOf(textOf(grid))).toEqual(grid);
    }
  });
});

describe("unseen(reading, grid)", () => {
  const text = GOOD_FILES["wide, sums"] ?? "";
  const grid = gridOf(text);
  const good = readReport(bytesOf(text), CONTEXT);
  const withFirst = (change: object): ReportReading => {
    return {
      ...good,
      records: good.records.map((record, i) => (i === 0 ? { ...record, ...change } : record)),
    };
  };

  it("has nothing against a good reading", () => {
    expect(unseen(good, grid)).toBeNull();
  });

  it.each([
    [{ persons: 11 }, "11 stands nowhere"],
    [{ persons: 100_000 }, "100000 people without 万人"],
    [{ persons: null }, "10 is not reported"],
    [{ ministry: "财政部" }, "another ministry"],
    [{ field: "新材料" }, "10 stands nowhere"],
    [{ cutoff: "2025-05" }, "another month"],
    [{ row: 99 }, "there is no such row"],
  ])("names what a person does not see: %o", (change, problem) => {
    expect(unseen(withFirst(change), grid)).toContain(problem);
  });

  it("names a row that is not counted, and 万人 that is not heard", () => {
    const fewer = { ...good, records: good.records.filter(({ ministry }) => ministry !== "科技部") };
    expect(unseen(fewer, grid)).toContain("row 4 is not counted");
    expect(unseen(good, [["2025年度（截至2025年6月）", "单位：万人"], ...grid.slice(1)])).toContain(
      "10 people under 万人",
    );
  });

  it("leaves a row alone that a person must confirm, and a file that is refused", () => {
    const findings = [{ ...good.findings[0], severity: "confirm", row: 3 }] as ReportReading["findings"];
    expect(unseen({ ...withFirst({ persons: 11 }), findings }, grid)).toBeNull();
    expect(unseen({ ...withFirst({ persons: 11 }), outcome: "reject" }, grid)).toBeNull();
  });
});
