import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMapping } from "../../../src/domain/comparing/mapPlan.ts";
import { type Mapping, mapSubmissions } from "../../../src/domain/comparing/mapping.ts";
import { planTotal } from "../../../src/domain/plan/plan.ts";
import { planAt, withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { submissionTotal } from "../../../src/domain/progress/submission.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

const table = plan(2024, ["数字技术", "网络安全", "其他"], {
  甲部: [100, null, 5],
  乙部: [20, 7, null],
  丙部: [null, null, 9],
});
const links = (parts: Partial<Mapping>): Mapping => ({
  fromYear: 2024,
  toYear: 2025,
  ministries: [],
  fields: [],
  ...parts,
});

describe("applyMapping(plan, mapping)", () => {
  it("renames, where the name stood", () => {
    const renamed = applyMapping(table, links({ ministries: [{ from: ["乙部"], to: "丁部" }] }));
    expect(renamed.ministries).toEqual(["甲部", "丁部", "丙部"]);
    expect(renamed.quotas).toEqual(table.quotas);
  });

  it("maps the current table of an adjusted plan, which is then the same at every month", () => {
    const change = { ministry: "甲部", field: "其他", before: 5, after: 50, remark: "" };
    const adjusted = withAdjustments(table, [
      { year: 2024, from: "2024-07", changes: [change], headline: null, documentNumber: "", date: "" },
    ]);
    const mapped = applyMapping(
      planAt(adjusted, "2024-07"),
      links({ ministries: [{ from: ["甲部"], to: "丁部" }] }),
    );
    for (const month of ["2024-01", "2024-12"]) {
      expect(planAt(mapped, month).ministries).toEqual(["丁部", "乙部", "丙部"]);
      expect(planTotal(planAt(mapped, month))).toBe(186);
    }
  });

  it("adds what became one, cell by cell; no quota in all of them stays no quota", () => {
    const merged = applyMapping(table, links({ ministries: [{ from: ["甲部", "丙部"], to: "丁部" }] }));
    expect(merged.ministries).toEqual(["丁部", "乙部"]);
    expect(merged.quotas).toEqual([
      [100, null, 14],
      [20, 7, null],
    ]);
  });

  it("adds a ministry to one that stays", () => {
    const merged = applyMapping(table, links({ ministries: [{ from: ["丙部"], to: "甲部" }] }));
    expect(merged.ministries).toEqual(["甲部", "乙部"]);
    expect(merged.quotas[0]).toEqual([100, null, 14]);
  });

  it("merges fields alike", () => {
    const merged = applyMapping(table, links({ fields: [{ from: ["数字技术", "网络安全"], to: "数字" }] }));
    expect(merged.fields).toEqual(["数字", "其他"]);
    expect(merged.quotas).toEqual([
      [100, 5],
      [27, null],
      [null, 9],
    ]);
  });

  it("refuses a plan of another year", () => {
    expect(() => applyMapping({ ...table, year: 2025 }, links({}))).toThrow(RangeError);
  });

  it("changes nothing without links", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any }) => {
        expect(applyMapping(any, links({ fromYear: any.year }))).toEqual(any);
      }),
    );
  });

  it("keeps the total whatever is merged", () => {
    const names = fc.uniqueArray(fc.constantFrom("教育部", "科技部", "财政部", "__proto__", "水利部"));
    const fields = fc.uniqueArray(fc.constantFrom("数字技术", "海洋装备", "其他", "constructor"));
    fc.assert(
      fc.property(sceneArbitrary, names, fields, ({ plan: any }, ministries, columns) => {
        const mapped = applyMapping(any, {
          fromYear: any.year,
          toYear: any.year + 1,
          ministries: [{ from: ministries, to: "科技部" }],
          fields: [{ from: columns, to: "新领域" }],
        });
        expect(planTotal(mapped)).toBe(planTotal(any));
        expect(mapped.headline).toBe(any.headline);
        expect(new Set(mapped.ministries).size).toBe(mapped.ministries.length);
      }),
    );
  });
});

describe("mapSubmissions(submissions, mapping)", () => {
  const merger = links({
    ministries: [{ from: ["甲部", "乙部"], to: "丁部" }],
    fields: [{ from: ["数字技术", "网络安全"], to: "数字" }],
  });

  it("adds the reports of what merged at the same cut-off", () => {
    const mapped = mapSubmissions(
      [
        submission("甲部", "2024-06", { 数字技术: 3, 网络安全: 4 }),
        submission("乙部", "2024-06", { 数字技术: 10, 其他: 1 }),
      ],
      merger,
    );
    expect(mapped).toEqual([submission("丁部", "2024-06", { 数字: 17, 其他: 1 })]);
  });

  it("gives no report where only a part of what merged has reported", () => {
    expect(mapSubmissions([submission("甲部", "2024-06", { 数字技术: 3 })], merger)).toEqual([]);
  });

  it("counts a ministry that stays as a part of the merger", () => {
    const into = links({ ministries: [{ from: ["丙部"], to: "甲部" }] });
    const mapped = mapSubmissions(
      [
        submission("甲部", "2024-03", { 其他: 3 }),
        submission("丙部", "2024-06", { 其他: 5 }),
        submission("丙部", "2024-03", { 其他: 4 }),
      ],
      into,
    );
    expect(mapped).toEqual([submission("甲部", "2024-03", { 其他: 7 })]);
  });

  it("keeps remarks side by side", () => {
    const noted = (ministry: string, note: string) => ({
      ...submission(ministry, "2024-06", { 其他: 1 }),
      notes: { 其他: note },
    });
    const [mapped] = mapSubmissions([noted("甲部", "补报"), noted("乙部", "含网授")], merger);
    expect(mapped?.notes).toEqual({ 其他: "补报；含网授" });
  });

  it("leaves other years and unmapped names as they are", () => {
    const reports = [
      submission("甲部", "2025-06", { 数字技术: 3 }),
      submission("丙部", "2024-06", { 其他: 3 }),
    ];
    expect(mapSubmissions(reports, merger)).toEqual(reports);
  });

  it("keeps all people where only fields merge", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ submissions, plan: any }) => {
        const mapped = mapSubmissions(submissions, {
          fromYear: any.year,
          toYear: any.year + 1,
          ministries: [],
          fields: [{ from: ["数字技术", "__proto__", "其他"], to: "constructor" }],
        });
        const people = (all: typeof submissions) => all.reduce((sum, each) => sum + submissionTotal(each), 0);
        expect(people(mapped)).toBe(people(submissions));
      }),
    );
  });
});
