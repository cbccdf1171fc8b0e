import { describe, expect, it } from "vitest";
import { withPlanNames } from "../../../src/app/data/yearPlans.ts";
import type { PlanFile } from "../../../src/app/dataFolder/planFiles.ts";
import { plan } from "../../builders.ts";

const VOCABULARY = {
  ministries: [{ name: "教育部", aliases: ["教育主管部门"] }],
  fields: [{ name: "其他", aliases: [] }],
};

const file = (members: Partial<PlanFile>): PlanFile => {
  const table = plan(2026, ["其他", "量子信息"], { 教育部: [100, 100], 水利部: [100, 100] });
  const { year, headline, source } = table;
  return {
    line: { year, file: "", headline, ...source },
    plan: table,
    reading: null,
    problem: null,
    ...members,
  };
};

describe("withPlanNames(vocabulary, files)", () => {
  it("adds the names that an adopted plan brought in, so that reports of them are read", () => {
    expect(withPlanNames(VOCABULARY, [file({ adoptedBy: "a" })])).toEqual({
      ministries: [...VOCABULARY.ministries, { name: "水利部", aliases: [] }],
      fields: [...VOCABULARY.fields, { name: "量子信息", aliases: [] }],
    });
  });

  it("uses nothing from a published file, whose names are checked against the known ones", () => {
    expect(withPlanNames(VOCABULARY, [file({})])).toEqual(VOCABULARY);
  });
});
