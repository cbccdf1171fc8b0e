import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR, calendarExpectation } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { ministryStanding } from "../../../src/domain/standing/ministryStanding.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["数字技术", "新材料", "其他"], {
  教育部: [1000, 400, null],
  科技部: [500, null, 0],
  财政部: [null, 200, null],
});
const POSITION = positionAt(
  PLAN,
  [
    submission("教育部", "2025-06", { 数字技术: 700, 其他: 30 }),
    submission("科技部", "2025-03", { 数字技术: 600 }),
  ],
  "2025-06",
);

const standing = (name: string) => ministryStanding(name, POSITION, rollUp(POSITION), BY_CALENDAR);

describe("ministryStanding(ministry, position, rollup, expect)", () => {
  it("counts the fields with a quota and those of them that were reported", () => {
    expect(standing("教育部").fields).toEqual({ planned: 2, reported: 1, carriedForward: 0 });
    expect(standing("财政部").fields).toEqual({ planned: 1, reported: 0, carriedForward: 0 });
  });

  it("has the fields with a quota or a reported figure as its parts, and no others", () => {
    expect(standing("教育部").parts.map(({ name, planned, tally }) => [name, planned, tally.actual])).toEqual(
      [
        ["数字技术", true, 700],
        ["新材料", true, 0],
        ["其他", false, 30],
      ],
    );
  });

  it("is held against its own cut-off where that is carried forward", () => {
    const { cutoff, asOf, expectation, parts } = standing("科技部");
    expect([cutoff, asOf]).toEqual(["2025-03", "2025-06"]);
    expect(expectation).toEqual(calendarExpectation("2025-03"));
    expect(parts.map(({ name, carriedForward }) => [name, carriedForward])).toEqual([
      ["数字技术", true],
      ["其他", true],
    ]);
  });

  it("is held against the as-of month without a submission", () => {
    const { cutoff, expectation, tally } = standing("财政部");
    expect(cutoff).toBeNull();
    expect(expectation).toEqual(calendarExpectation("2025-06"));
    expect(tally).toMatchObject({ quota: 200, gap: 200, reportedCells: 0 });
  });

  it("is empty for a name that has neither a plan nor a report", () => {
    const { tally, parts, fields } = standing("能源局");
    expect([tally.quota, tally.actual, parts, fields.planned]).toEqual([0, 0, [], 0]);
  });
});
