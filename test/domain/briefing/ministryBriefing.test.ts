import { describe, expect, it } from "vitest";
import { ministryFacts } from "../../../src/domain/briefing/ministryBriefing.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["数字技术", "新材料", "其他", "旅游"], {
  教育部: [1000, 400, null, 0],
  科技部: [500, null, null, null],
});
const position = positionAt(
  PLAN,
  [submission("教育部", "2025-06", { 数字技术: 400, 其他: 30, 旅游: 5 })],
  "2025-06",
);
const facts = (ministry: string) =>
  ministryFacts(
    {
      position,
      rollup: rollUp(position),
      expect: BY_CALENDAR,
      otherExpect: BY_CALENDAR,
      earlier: null,
      lastYear: null,
      versions: [],
    },
    ministry,
  );

describe("ministryFacts(scene, ministry)", () => {
  it("counts the fields with a quota, those reported, and names those left out", () => {
    expect(facts("教育部")).toMatchObject({ plannedFields: 3, reportedFields: 2, silentFields: ["新材料"] });
    expect(facts("科技部")).toMatchObject({
      plannedFields: 1,
      reportedFields: 0,
      silentFields: ["数字技术"],
    });
  });

  it("names the largest gap, and whether it was reported", () => {
    const { fieldsWithGap, largestGap } = facts("教育部");
    expect(fieldsWithGap).toBe(2);
    expect(largestGap).toEqual({ of: [{ field: "数字技术", reported: true }], people: 600 });
  });

  it("lists people without a quota by field, not those beyond a quota of 0", () => {
    expect(facts("教育部").offPlan).toEqual([{ field: "其他", people: 30 }]);
  });

  it("needs the gap in the months after its own cut-off, and nothing without a report", () => {
    expect(facts("教育部").need).toEqual({ monthsLeft: 6, perMonth: Math.ceil(1000 / 6) });
    expect(facts("科技部").need).toBeNull();
  });
});
