import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { suddenGrowth } from "../../../src/intake/report/checkGrowth.ts";
import { compareWithReceived } from "../../../src/intake/report/compareWithReceived.ts";
import type { ReportRecord } from "../../../src/intake/report/reportRecord.ts";
import { plan, submission } from "../../builders.ts";

const PLANS = [2024, 2025].map((year) =>
  plan(year, ["新材料", "新能源"], { 教育部: [1000, null], 科技部: [1000, 1000] }),
);

const record = (cutoff: string, persons: number | null, field = "新材料", row = 2): ReportRecord => {
  const year = Number(cutoff.slice(0, 4));
  return { row, line: row, year, ministry: "教育部", field, cutoff, persons, note: "" };
};
const received = (cutoff: string, persons: number, field = "新材料") =>
  submission("教育部", cutoff, { [field]: persons });
const sudden = (records: readonly ReportRecord[], before: readonly ReturnType<typeof received>[] = []) =>
  compareWithReceived(records, PLANS, before).filter(({ code }) => code === "sudden-growth");

describe("sudden-growth", () => {
  it("is a growth in one month by more than half of the quota", () => {
    expect(sudden([record("2025-03", 580)], [received("2025-02", 80)])).toEqual([]);
    const [found] = sudden([record("2025-03", 581)], [received("2025-02", 80)]);
    expect(found).toMatchObject({ severity: "confirm", row: 2, column: "累计完成人数", value: "581" });
    expect(messageOf(found!)).toBe(
      "第2行“累计完成人数”：教育部新材料报了581人，比2025年2月增加501人，一个月超过计划数1000人的一半，也超过平常每月40人的三倍。请核对是否多写了一位，无误的再确认。",
    );
  });

  it("is measured from 0 on 1 January where the year has no earlier figure", () => {
    expect(sudden([record("2025-01", 500)])).toEqual([]);
    const [found] = sudden([record("2025-01", 501)]);
    expect(messageOf(found!)).toContain("年初以来增加501人，一个月超过计划数1000人的一半。");
  });

  it("takes the monthly average of a growth over several months", () => {
    expect(sudden([record("2025-03", 1500)])).toEqual([]);
    expect(messageOf(sudden([record("2025-03", 1501)])[0]!)).toContain(
      "年初以来增加1501人，平均每月500人超过计划数1000人的一半。",
    );
    expect(sudden([record("2025-06", 1600)], [received("2025-03", 100)])).toEqual([]);
    expect(sudden([record("2025-06", 1601)], [received("2025-03", 100)])).toHaveLength(1);
  });

  it("leaves a ministry alone that has usual months of such a size", () => {
    const before = [received("2025-04", 800)];
    expect(sudden([record("2025-05", 1400)], before)).toEqual([]);
    expect(sudden([record("2025-05", 1401)], before)).toHaveLength(1);
  });

  it("counts the months of the year before among the usual ones", () => {
    // 2400 people in 12 months.
    expect(sudden([record("2025-01", 600)], [received("2024-12", 2400)])).toEqual([]);
    expect(sudden([record("2025-01", 601)], [received("2024-12", 2400)])).toHaveLength(1);
    // Its last count is the one that holds all of its months.
    const two = [received("2024-12", 2400), received("2024-06", 60)];
    expect(sudden([record("2025-01", 600)], two)).toEqual([]);
  });

  it("is held against the usual months alone where there is no quota", () => {
    expect(sudden([record("2025-03", 50, "新能源")])).toEqual([]);
    const before = [received("2025-02", 20, "新能源")];
    expect(sudden([record("2025-03", 50, "新能源")], before)).toEqual([]);
    expect(messageOf(sudden([record("2025-03", 51, "新能源")], before)[0]!)).toContain(
      "比2025年2月增加31人，一个月超过平常每月10人的三倍。",
    );
    expect(sudden([record("2025-03", 5, "新能源")], [received("2025-02", 0, "新能源")])).toEqual([]);
  });

  it("is looked for between the figures of a file too", () => {
    const rows = [record("2025-02", 80), record("2025-03", 800, "新材料", 3)];
    expect(sudden(rows).map(({ row }) => row)).toEqual([3]);
  });

  it("compares neither with what the file replaces nor with another field, ministry or unit", () => {
    expect(sudden([record("2025-03", 700)], [received("2025-03", 690)])).toEqual([]);
    expect(sudden([record("2025-02", 1001)], [received("2025-02", 900)])).toHaveLength(1);
    const others = [
      submission("科技部", "2025-01", { 新材料: 600 }),
      received("2025-01", 600, "新能源"),
      received("2025-02", 0),
    ];
    expect(sudden([record("2025-03", 600)], others)).toHaveLength(1);
    const measure: ReportRecord = { ...record("2025-01", 900), field: "高级研修", measureUnit: "期" };
    expect(sudden([measure])).toEqual([]);
  });

  it("says nothing of a year without a plan, a blank cell, or a count that does not grow", () => {
    expect(sudden([record("2026-01", 9000)])).toEqual([]);
    expect(sudden([record("2025-03", null)], [received("2025-02", 5)])).toEqual([]);
    expect(sudden([record("2025-03", 5)], [received("2025-02", 900)])).toEqual([]);
  });

  it("is not asked about a figure that is to be confirmed as far above its quota", () => {
    const codes = compareWithReceived([record("2025-01", 2001)], PLANS, []).map(({ code }) => code);
    expect(codes).toEqual(["far-above-quota"]);
  });

  it("names the field's column in the wide layout", () => {
    const rows = [record("2025-01", 600), record("2025-01", 3, "新能源")];
    expect(sudden(rows).map(({ column }) => column)).toEqual(["新材料"]);
  });
});

describe("suddenGrowth(count, before, lastYear, quota)", () => {
  const people = fc.integer({ min: 0, max: 1_000_000 });
  const count = (year: number, months: readonly [number, number]) =>
    fc.record({
      cutoff: fc.integer({ min: months[0], max: months[1] }).map((m) => monthOf(year, m)),
      persons: people,
    });
  const cases = fc.record({
    now: count(2025, [7, 12]),
    before: fc.option(count(2025, [1, 6]), { nil: undefined }),
    lastYear: fc.option(count(2024, [1, 12]), { nil: undefined }),
    quota: fc.option(people, { nil: null }),
  });

  it("stays with every larger figure, and with any unit of counting", () => {
    fc.assert(
      fc.property(cases, people, ({ now, before, lastYear, quota }, more) => {
        const found = suddenGrowth(now, before, lastYear, quota);
        const larger = suddenGrowth({ ...now, persons: now.persons + more }, before, lastYear, quota);
        if (found) expect(larger).not.toBeNull();
        const doubled = <C extends { readonly persons: number }>(each: C) => ({
          ...each,
          persons: each.persons * 2,
        });
        const scaled = suddenGrowth(
          doubled(now),
          before && doubled(before),
          lastYear && doubled(lastYear),
          quota && quota * 2,
        );
        expect(scaled === null).toBe(found === null);
      }),
    );
  });

  it("is never less than half of the quota a month, and never less than three usual months", () => {
    fc.assert(
      fc.property(cases, ({ now, before, lastYear, quota }) => {
        const found = suddenGrowth(now, before, lastYear, quota);
        if (!found) return;
        const { growth, months, usual } = found;
        expect(growth * 2).toBeGreaterThan((quota ?? 0) * months);
        expect(growth).toBeGreaterThan(3 * (usual ?? 0) * months * (1 - 1e-9));
      }),
    );
  });
});
