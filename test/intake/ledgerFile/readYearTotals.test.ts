import { describe, expect, it } from "vitest";
import { measureKey } from "../../../src/domain/evaluation/measureCourses.ts";
import { readYearTotals } from "../../../src/intake/ledgerFile/readYearTotals.ts";
import { PROGRAMME } from "../../domain/evaluation/tenYears.ts";

const [seminars, capability] = PROGRAMME.subProjects;
const HEADER = "年度,子项目,计量,完成数,文件名称,文件日期,文号";

function read(...rows: string[]) {
  const bytes = new TextEncoder().encode(["历年总数", HEADER, ...rows].join("\r\n"));
  return readYearTotals(bytes, PROGRAMME, "2026-11-30");
}

describe("readYearTotals(bytes, programme, today)", () => {
  it("reads a row a year and measure, with its document", async () => {
    const document = { title: "工作总结", documentNumber: "", date: "2023-01-20" };
    await expect(
      read(
        "2022年度,高级研修项目,举办期数,311期,工作总结,2023年1月20日,",
        "2022,能力提升项目,培养培训人数,90.5万人,工作总结,2023-01-20,",
      ),
    ).resolves.toEqual([
      { year: 2022, measure: measureKey(seminars!, seminars!.measures[0]!), count: 311, document },
      { year: 2022, measure: measureKey(capability!, capability!.measures[0]!), count: 905_000, document },
    ]);
  });

  it.each([
    [
      "a name that is not known",
      "2022,高级研修班,举办期数,311,总结,2023-01-20,",
      /第3行的子项目“高级研修班”不认识/,
    ],
    ["a measure of another sub-project", "2022,能力提升项目,举办期数,311,总结,2023-01-20,", /第3行的计量/],
    [
      "a year outside of the programme",
      "2020,高级研修项目,举办期数,311,总结,2021-01-20,",
      /2021至2030年之间/,
    ],
    ["a count in another unit", "2022,高级研修项目,举办期数,311人,总结,2023-01-20,", /以期为单位/],
    ["a count that is missing", "2022,高级研修项目,举办期数,—,总结,2023-01-20,", /完成数“—”读不出/],
    ["a total without a document", "2022,高级研修项目,举办期数,311,,2023-01-20,", /没有文件名称/],
    ["a document of the future", "2022,高级研修项目,举办期数,311,总结,2026-12-01,", /不晚于今天/],
    ["a year after its document", "2024,高级研修项目,举办期数,311,总结,2023-01-20,", /晚于文件日期/],
  ])("refuses %s", async (_, row, message) => {
    await expect(read(row)).rejects.toThrow(message);
  });

  it("refuses a year and measure that stand twice", async () => {
    const row = "2022,高级研修项目,举办期数,311,总结,2023-01-20,";
    await expect(read(row, row)).rejects.toThrow(/第4行与第3行/);
  });
});
