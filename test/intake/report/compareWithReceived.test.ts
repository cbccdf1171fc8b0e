import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { compareWithReceived, type Received } from "../../../src/intake/report/compareWithReceived.ts";
import type { ReportRecord } from "../../../src/intake/report/reportRecord.ts";

const PLAN: Plan = {
  year: 2025,
  ministries: ["教育部"],
  fields: ["新材料", "新能源"],
  quotas: [[1000, null]],
  headline: 1000,
  source: { documentNumber: "", title: "", date: "2025-01-01", words: "", note: "" },
};

const record = (cutoff: string, persons: number | null, field = "新材料", row = 2): ReportRecord => {
  return { row, line: row, year: 2025, ministry: "教育部", field, cutoff, persons, note: "" };
};
const received = (cutoff: string, counts: Record<string, number>): Submission => {
  return { year: 2025, ministry: "教育部", cutoff, counts, notes: {} };
};
const codes = (records: readonly ReportRecord[], submissions: readonly Received<Submission>[] = []) =>
  compareWithReceived(records, [PLAN], submissions).map(
    ({ row, column, code }) => `${row} ${column ?? "row"} ${code}`,
  );

describe("compareWithReceived(records, plans, received)", () => {
  it("has nothing to say of a first report within its quota", () => {
    expect(codes([record("2025-06", 1000)])).toEqual([]);
  });

  it("holds each cut-off against the plan of its month", () => {
    const change = { ministry: "教育部", field: "新能源", before: null, after: 500, remark: "" };
    const adjusted = withAdjustments(PLAN, [
      { year: 2025, from: "2025-07", changes: [change], headline: null, documentNumber: "", date: "" },
    ]);
    const found = ["2025-06", "2025-07"].map((cutoff) =>
      compareWithReceived([record(cutoff, 400, "新能源")], [adjusted], []).map(({ code }) => code),
    );
    expect(found).toEqual([["off-plan"], []]);
  });

  it("asks for confirmation of a count that is lower than at an earlier cut-off", () => {
    expect(codes([record("2025-06", 99)], [received("2025-03", { 新材料: 100 })])).toEqual([
      "2 累计完成人数 cumulative-decreased",
    ]);
    expect(codes([record("2025-06", 100)], [received("2025-03", { 新材料: 100 })])).toEqual([]);
  });

  it("asks for confirmation of a count that is higher than at a later cut-off already received", () => {
    expect(codes([record("2025-03", 101)], [received("2025-06", { 新材料: 100 })])).toEqual([
      "2 row older-than-latest",
      "2 累计完成人数 cumulative-decreased",
    ]);
  });

  it("compares with the neighbour in time, not with what the file replaces", () => {
    const history = [received("2025-03", { 新材料: 50 }), received("2025-06", { 新材料: 900 })];
    expect(codes([record("2025-06", 60)], history)).toEqual(["2 row replaces-earlier"]);
    expect(codes([record("2025-06", 60), record("2025-09", 70, "新材料", 3)], history)).toEqual([
      "2 row replaces-earlier",
    ]);
    expect(codes([record("2025-09", 60)], history)).toEqual(["2 累计完成人数 cumulative-decreased"]);
  });

  it("leaves a fall within the file to the reading of the file", () => {
    expect(codes([record("2025-03", 100), record("2025-06", 99, "新材料", 3)])).toEqual([]);
  });

  it("reads no remark as a figure: neither what is added nor what was received", () => {
    const remark = { ...record("2025-06", null, "新能源", 3), note: "尚未汇总" };
    expect(codes([record("2025-06", 5), remark], [received("2025-06", { 新材料: 5 })])).toEqual([
      "2 row already-received",
    ]);
    const noted = { ...received("2025-06", { 新材料: 5 }), notes: { 新能源: "尚未汇总" } };
    expect(codes([record("2025-06", 5)], [noted])).toEqual(["2 row already-received"]);
  });

  it("distinguishes a correction from the same report again", () => {
    expect(codes([record("2025-06", 5)], [received("2025-06", { 新材料: 5 })])).toEqual([
      "2 row already-received",
    ]);
    expect(codes([record("2025-06", 5)], [received("2025-06", { 新材料: 6 })])).toEqual([
      "2 row replaces-earlier",
    ]);
    expect(codes([record("2025-06", 5)], [received("2025-06", { 新材料: 5, 新能源: 1 })])).toEqual([
      "2 row replaces-earlier",
    ]);
  });

  it("does not take the figures of sample data for a report that was received", () => {
    expect(codes([record("2025-06", 5)], [{ ...received("2025-06", { 新材料: 5 }), sample: true }])).toEqual(
      [],
    );
  });

  it("marks people where the plan has no quota, but not a zero or a field not reported", () => {
    expect(codes([record("2025-06", 1, "新能源")])).toEqual(["2 累计完成人数 off-plan"]);
    expect(codes([record("2025-06", 0, "新能源")])).toEqual([]);
    expect(codes([record("2025-06", null, "新能源")])).toEqual([]);
  });

  it("asks for confirmation of more than twice the quota", () => {
    expect(codes([record("2025-06", 2000)])).toEqual([]);
    expect(codes([record("2025-06", 2001)])).toEqual(["2 累计完成人数 far-above-quota"]);
  });

  it("names the field's column in the wide layout", () => {
    expect(codes([record("2025-06", 3000), record("2025-06", 1, "新能源")])).toEqual([
      "2 新材料 far-above-quota",
      "2 新能源 off-plan",
    ]);
  });

  it("looks at the plan of the report's own year", () => {
    const other = { ...record("2024-12", 9999), year: 2024 };
    expect(codes([other], [received("2025-06", { 新材料: 1 })])).toEqual([]);
  });
});
