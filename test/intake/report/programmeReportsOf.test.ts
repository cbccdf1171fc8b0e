import { describe, expect, it } from "vitest";
import { measureSubmissionsOf, type ReportedMeasure } from "../../../src/domain/programme/programmeReport.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { compareWithReceived } from "../../../src/intake/report/compareWithReceived.ts";
import { programmeReportsOf } from "../../../src/intake/report/programmeReportsOf.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { submissionsOf } from "../../../src/intake/report/submissionsOf.ts";
import { plan } from "../../builders.ts";
import { CONTEXT } from "../context.ts";

const MEASURES: readonly ReportedMeasure[] = [
  { name: "高级研修项目举办期数", aliases: [], unit: "期" },
  { name: "高级研修项目培养培训人数", aliases: [], unit: "人" },
];
const [SESSIONS, PEOPLE] = ["高级研修项目举办期数", "高级研修项目培养培训人数"] as const;

/** A report of 教育部 in 2025 from `领域,统计截止,数`. */
const read = (rows: readonly string[], persons = "累计完成人数") => {
  const lines = rows.map((row) => `2025,教育部,${row}`);
  const text = [`年度,部门,领域,统计截止,${persons}`, ...lines].join("\n");
  return readReport(new TextEncoder().encode(text), { ...CONTEXT, measures: MEASURES });
};
const report = (cutoff: string, measure: string, count: number) => {
  return { year: 2025, ministry: "教育部", cutoff, measure, count };
};
const errors = (rows: readonly string[], persons?: string) =>
  read(rows, persons)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);

describe("programmeReportsOf(records)", () => {
  it("keeps measures and plan apart, whatever the file holds", () => {
    const { outcome, records } = read([`${SESSIONS},2025-06,120`, "新材料,2025-06,7", `${PEOPLE},2025-06,—`]);
    expect(outcome).toBe("accept");
    expect(programmeReportsOf(records)).toEqual([report("2025-06", SESSIONS, 120)]);
    expect(submissionsOf(records).map(({ counts }) => counts)).toEqual([{ 新材料: 7 }]);
  });

  it("has no submission of a file with measures alone", () => {
    const { outcome, records } = read([`${SESSIONS},2025-06,0`]);
    expect(outcome).toBe("accept");
    expect(programmeReportsOf(records)).toEqual([report("2025-06", SESSIONS, 0)]);
    expect(submissionsOf(records)).toEqual([]);
  });

  it("does not know the measures where none are given", () => {
    const bytes = new TextEncoder().encode(
      `年度,部门,领域,统计截止,累计完成人数\n2025,教育部,${SESSIONS},2025-06,1`,
    );
    expect(readReport(bytes, CONTEXT).findings.map(({ code }) => code)).toContain("unknown-field");
  });
});

describe("the unit of a measure", () => {
  const counts = (rows: readonly string[], persons?: string) =>
    programmeReportsOf(read(rows, persons).records).map(({ count }) => count);

  it("is its own: the cell may repeat it, or give people in 万人", () => {
    expect(counts([`${SESSIONS},2025-06,120期`, `${PEOPLE},2025-06,0.8万人`])).toEqual([120, 8000]);
    expect(counts([`${SESSIONS},2025-06,１２０ 期`])).toEqual([120]);
  });

  it("is never the header's 万人", () => {
    expect(counts([`${SESSIONS},2025-06,120`, `${PEOPLE},2025-06,8000人`], "累计完成人数（万人）")).toEqual([
      120, 8000,
    ]);
    expect(errors([`${PEOPLE},2025-06,2`], "累计完成人数（万人）")).toEqual(["unit-conflict"]);
  });

  it.each(["120人", "1万人", "3个"])("of 期 is not %s", (cell) => {
    expect(errors([`${SESSIONS},2025-06,${cell}`])).toEqual(["unit-conflict"]);
  });

  it("is named where the figure cannot be one of it", () => {
    const messageFor = (cell: string) => read([`${SESSIONS},2025-06,${cell}`]).findings.map(messageOf)[0];
    expect(messageFor("-1")).toContain("高级研修项目举办期数不能是负数");
    expect(messageFor("1.5")).toContain("不是整数的期");
    expect(messageFor("9999999999")).toContain("不可能是高级研修项目举办期数");
  });

  it("alone is no figure", () => {
    expect(errors([`${SESSIONS},2025-06,期`])).toEqual(["malformed-number"]);
    expect(errors([`${SESSIONS},2025-06,-1`])).toEqual(["negative-value"]);
  });
});

describe("a 合计 beside measures", () => {
  it("is that of the people of the plan", () => {
    const rows = [`${SESSIONS},2025-06,120`, "新材料,2025-06,7", "新能源,2025-06,5"];
    expect(errors([...rows, "合计,2025-06,12"])).toEqual([]);
    expect(errors([...rows, "合计,2025-06,132"])).toEqual(["total-mismatch"]);
  });
});

describe("compareWithReceived(records, plans, received, receivedMeasures)", () => {
  const PLANS = [plan(2025, ["新材料"], { 教育部: [100] })];
  const codes = (rows: readonly string[], received: ReturnType<typeof report>[] = []) =>
    compareWithReceived(read(rows).records, PLANS, [], measureSubmissionsOf(received)).map(
      ({ code }) => code,
    );

  it("has nothing to say of a measure that the plan does not know", () => {
    expect(codes([`${SESSIONS},2025-06,120`])).toEqual([]);
  });

  it("knows a repeated and a corrected measure, and one that has fallen", () => {
    const received = [report("2025-06", SESSIONS, 120), report("2025-03", PEOPLE, 900)];
    const march = received.slice(1);
    expect(codes([`${SESSIONS},2025-06,120`], received)).toEqual(["already-received"]);
    expect(codes([`${SESSIONS},2025-06,121`], received)).toEqual(["replaces-earlier"]);
    expect(codes([`${PEOPLE},2025-06,899`], march)).toEqual(["cumulative-decreased"]);
    expect(codes([`${PEOPLE},2025-06,900`], march)).toEqual([]);
    expect(codes([`${PEOPLE},2025-06,900`], received), "June is taken whole").toEqual(["replaces-earlier"]);
  });

  it("does not take a file of measures for a correction of the plan's figures", () => {
    const { records } = read([`${SESSIONS},2025-06,120`]);
    const submission = {
      year: 2025,
      ministry: "教育部",
      cutoff: "2025-09",
      counts: { 新材料: 1 },
      notes: {},
    };
    expect(compareWithReceived(records, PLANS, [submission, { ...submission, cutoff: "2025-06" }])).toEqual(
      [],
    );
  });

  it("states what a correction leaves out, which is not reported then", () => {
    const received = measureSubmissionsOf([report("2025-06", SESSIONS, 120), report("2025-06", PEOPLE, 900)]);
    const [finding] = compareWithReceived(read([`${SESSIONS},2025-06,120`]).records, PLANS, [], received);
    expect(finding?.code).toBe("replaces-earlier");
    expect(messageOf(finding!)).toContain(`其中${PEOPLE}这次没有数字，将变为未报送`);
  });

  it("knows a report of measures that is older than the last one", () => {
    expect(codes([`${SESSIONS},2025-03,100`], [report("2025-06", SESSIONS, 120)])).toEqual([
      "older-than-latest",
    ]);
  });

  it("words a fall by the measure and its unit, against what was received and inside a file", () => {
    const received = measureSubmissionsOf([report("2025-03", SESSIONS, 2)]);
    const [finding] = compareWithReceived(read([`${SESSIONS},2025-06,1`]).records, PLANS, [], received);
    expect(messageOf(finding!)).toBe(
      "第2行“累计完成人数”报的高级研修项目举办期数是1期，比已收到的2025年3月的2期少。高级研修项目举办期数是累计数，不应下降，请核对；属实的须说明原因。",
    );
    const inside = read([`${SESSIONS},2025-03,2`, `${SESSIONS},2025-06,1`]).findings;
    expect(inside.map(messageOf)).toEqual([
      "第3行“累计完成人数”报的高级研修项目举办期数是1期，比第2行（2025年3月）的2期少。高级研修项目举办期数是累计数，不应下降，请核对；属实的须说明原因。",
    ]);
  });
});
