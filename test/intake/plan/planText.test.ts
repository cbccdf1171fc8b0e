import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlanText } from "../../../src/intake/plan/planText.ts";
import { readPlan } from "../../../src/intake/plan/readPlan.ts";
import { type CellsReading, readPlanCells } from "../../../src/intake/plan/readPlanCells.ts";
import { CONTEXT } from "../context.ts";

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const damaged2024 = file("data/plans/2024-as-published.txt");
const table2025 = file("test/fixtures/plans/2025-as-published.tsv").trimEnd();
const document2025 = `根据《2024年任务计划》的经验，围绕实现年培养培训各类专业技术人才 98 万人目标，分解落实到各部门（见附件）。

附件：2025年专业技术人才知识更新工程能
力提升项目计划表

单位：万人

${table2025}

（此件依申请公开）`;

const read = (text: string) => readPlanCells(readPlanText(text, CONTEXT).cells, CONTEXT);
const errors = (plan: CellsReading) =>
  plan.findings
    .filter(({ severity }) => severity === "error")
    .map(({ row, column, code }) => `${row} ${column ?? "row"} ${code}`);

/** The same table with its cells kept apart in another way. */
const SEPARATORS = [
  ["tabs", (text: string) => text],
  ["single spaces", (text: string) => text.replaceAll("\t", " ")],
  ["commas", (text: string) => text.replaceAll("\t", ",")],
  ["line breaks", (text: string) => text.replaceAll("\t", "\n")],
  ["columns of spaces", aligned],
] as const;

/** As a PDF is laid out in plain text: each figure under its field's name. */
function aligned(text: string): string {
  const width = (cell: string) => [...cell].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
  return text
    .split("\n")
    .map((line) =>
      line.includes("\t")
        ? line
            .split("\t")
            .map((cell) => cell.replaceAll(" ", ""))
            .map((cell) => cell + " ".repeat(20 - width(cell)))
            .join("")
            .trimEnd()
        : line,
    )
    .join("\n");
}

describe.each(SEPARATORS)("readPlanText of a document whose cells stand apart by %s", (_, apart) => {
  it("finds the table of 2025 as published, to the person", () => {
    const plan = read(apart(document2025));
    const known = readPlan(new TextEncoder().encode(file("data/plans/2025.csv")), CONTEXT);
    expect(errors(plan)).toEqual([]);
    expect(plan.outcome).toBe("accept");
    expect(plan.ministries).toEqual(known.ministries);
    expect(plan.quotas).toEqual(known.quotas);
  });

  it("finds in the damaged table of 2024 exactly the rows and columns that do not add up", () => {
    expect(errors(read(apart(damaged2024))).sort()).toEqual(
      [
        "2 row unexpected-row",
        "3 row unexpected-row",
        "5 小计 subtotal-mismatch",
        "6 小计 subtotal-mismatch",
        "7 小计 subtotal-mismatch",
        "2 数字技术 total-mismatch",
        "2 知识产权 total-mismatch",
        "2 网络安全 total-mismatch",
        "2 小计 total-mismatch",
      ].sort(),
    );
  });
});

describe("readPlanText(text, context)", () => {
  it("uses year and headline from the document's own words", () => {
    expect(readPlanText(document2025, CONTEXT)).toMatchObject({
      year: 2025,
      headline: { people: 980_000, words: "围绕实现年培养培训各类专业技术人才98万人目标" },
      outside: 5,
      placed: 0,
    });
    expect(readPlanText(damaged2024, CONTEXT)).toMatchObject({ year: 2024, headline: { people: 900_000 } });
    expect(readPlanText(table2025, CONTEXT)).toMatchObject({ year: null, headline: null, outside: 0 });
  });

  it("keeps a unit of 人 that stands above the table", () => {
    const text = "单位：人\n部门\t新材料\t生物技术\t新能源\t小计\n合计\t1\t2\t0\t3\n教育部\t1\t2\t0\t3";
    expect(read(text)).toMatchObject({ outcome: "accept", total: 3, unit: "人" });
  });

  it.each(["以人为单位", "（单位：人）", "單位：人", "单位：人 2025年7月"])(
    "reads %s above or below it as a file does",
    (unit) => {
      const table = "部门\t新材料\t生物技术\t新能源\t小计\n合计\t1\t2\t0\t3\n教育部\t1\t2\t0\t3";
      expect(read(`${unit}\n${table}`)).toMatchObject({ outcome: "accept", total: 3 });
      expect(read(`${table}\n${unit}`)).toMatchObject({ outcome: "accept", total: 3 });
    },
  );

  it("refuses a unit that is not known, above it", () => {
    const text = "单位：百人\n部门\t新材料\t生物技术\t新能源\t小计\n合计\t1\t2\t0\t3\n教育部\t1\t2\t0\t3";
    expect(read(text).findings.map(({ code }) => code)).toContain("unit-conflict");
  });

  it("joins the pieces of names, over line ends as well", () => {
    const plan = read(
      "领域 涉及部门 新一代\n信息技术 新能 源汽 车 新能源 小计 合计 1 2 3 6 工业和 信息化部 1 2 3 6",
    );
    expect(plan).toMatchObject({ outcome: "accept", fields: ["新一代信息技术", "新能源汽车", "新能源"] });
    expect(plan.ministries).toEqual(["工业和信息化部"]);
  });

  it("guesses no figure into place: a row with fewer figures than fields is too short", () => {
    const text = "部门 新材料 生物技术 新能源 小计\n合计 1 2 1 4\n教育部 1 2 3\n科技部 1 1";
    expect(readPlanText(text, CONTEXT)).toMatchObject({ placed: 0 });
    expect(errors(read(text))).toEqual(["3 小计 missing-cell", "4 小计 missing-cell"]);
  });

  it("states how many rows were laid under the fields by their place", () => {
    // All but 合计 and 中国科学院, which have a figure in every field.
    expect(readPlanText(aligned(document2025), CONTEXT).placed).toBe(14);
  });

  it("finds no table in prose", () => {
    for (const text of ["", "没有表", document2025.replaceAll("\t", "").slice(0, 200), "部门 新材料"]) {
      expect(readPlanText(text, CONTEXT).cells).toEqual([]);
    }
  });

  it("never throws", () => {
    const word = fc.constantFrom(
      "部门",
      "新材料",
      "新能源",
      "生物技术",
      "小计",
      "合计",
      "1",
      "2.5",
      "—",
      "甲",
    );
    const gap = fc.constantFrom(" ", "\t", "\n", ",", "  ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 60 }), (pieces) => {
        const text = pieces.flat().join("");
        expect(() => read(text)).not.toThrow();
      }),
    );
  });
});
