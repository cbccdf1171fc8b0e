import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changed, startAudit } from "../../../../src/features/plan/audit/auditState.ts";
import {
  auditHeadline,
  auditSubtitle,
  auditTitle,
  columnNames,
  knownRows,
} from "../../../../src/features/plan/audit/auditVerdict.ts";
import { readPlanText } from "../../../../src/intake/plan/planText.ts";
import { readPlanCells } from "../../../../src/intake/plan/readPlanCells.ts";
import { CONTEXT } from "../../../intake/context.ts";

const textOf = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const cells = readPlanText(textOf("data/plans/2025.csv"), CONTEXT).cells;
const reading = readPlanCells(cells, CONTEXT);
const SOURCE = {
  kind: "plan",
  name: "2025年计划表",
  year: 2025,
  headline: { people: 980_000, from: "2025年计划" },
  notes: ["附注。"],
} as const;
const audit = startAudit(SOURCE, cells);

describe("the title of an audit", () => {
  it("says that the table agrees with the headline, differs from it, or that none is known", () => {
    expect(auditTitle(audit, reading, 980_000)).toBe(
      "2025年计划表：各行、各列和总数都吻合，与总目标 98万人一致",
    );
    expect(auditTitle(audit, reading, 970_000)).toMatch(/但比总目标多 1万人$/);
    expect(auditTitle(audit, reading, 990_000)).toMatch(/但比总目标少 1万人$/);
    expect(auditTitle(audit, reading, null)).toMatch(/，合计 98万人$/);
  });

  it("counts errors and changes by hand", () => {
    const write = { kind: "write", cells: [{ row: 3, index: 1, to: "9.99" }] } as const;
    const wrong = changed(audit, write, String);
    const { after } = wrong.done[0] ?? { after: cells };
    expect(auditTitle(wrong, readPlanCells(after, CONTEXT), 980_000)).toMatch(
      /^2025年计划表（改了 1 处）：有 \d+ 处错误，不能作为计划$/,
    );
  });

  it("says that there is no table", () => {
    expect(auditTitle(startAudit(SOURCE, []), readPlanCells([], CONTEXT), null)).toBe(
      "2025年计划表：没有读到计划表",
    );
  });
});

describe("what the audit goes by", () => {
  it("is the headline of the source until one is typed; what is no number is none", () => {
    expect(auditHeadline(audit, null)).toBe(980_000);
    expect(auditHeadline(audit, "97.5")).toBe(975_000);
    expect(auditHeadline(audit, "约98")).toBeNull();
    expect(auditHeadline({ ...audit, source: { ...SOURCE, headline: null } }, null)).toBeNull();
  });

  it("compares only rows of known ministries", () => {
    const rows = knownRows(reading, [{ name: "教育部" }, { name: "甲部" }]);
    expect(rows.ministries).toEqual(["教育部"]);
    expect(rows.quotas).toEqual([reading.quotas[reading.ministries.indexOf("教育部")]]);
  });

  it("names columns by the header, or by their letter", () => {
    const names = columnNames(reading);
    expect([names(1), names(99)]).toEqual([reading.columns[1]?.name, "CV列"]);
  });

  it("is said with the table's size", () => {
    expect(auditSubtitle(audit, reading)).toBe(
      `15 行部门、15 个领域，原表 ${cells.length} 行。审核不入库，也不改动原文件。附注。`,
    );
  });
});
