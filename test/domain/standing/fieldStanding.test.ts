import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR, calendarExpectation } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { fieldStanding } from "../../../src/domain/standing/fieldStanding.ts";
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

const standing = (name: string) => fieldStanding(name, POSITION, rollUp(POSITION), BY_CALENDAR);

describe("fieldStanding(field, position, rollup, expect)", () => {
  it("counts the ministries with a quota, those that reported, and those of an earlier cut-off", () => {
    expect(standing("数字技术").ministries).toEqual({ planned: 2, reported: 2, carriedForward: 1 });
    expect(standing("新材料").ministries).toEqual({ planned: 2, reported: 0, carriedForward: 0 });
  });

  it("counts a quota of 0 as planned, and not one that is only reported", () => {
    expect(standing("其他").ministries).toEqual({ planned: 1, reported: 0, carriedForward: 1 });
    expect(standing("其他").parts.map(({ name, planned }) => [name, planned])).toEqual([
      ["教育部", false],
      ["科技部", true],
    ]);
  });

  it("is held against the sum of what is due of its parts, each by its own cut-off", () => {
    const { expectation, parts, tally } = standing("数字技术");
    // 1000 x 181/365 + 500 x 90/365 = 495.9 + 123.3, rounded up once.
    expect(expectation).toEqual({ elapsed: 620, total: 1500, basis: "parts" });
    expect(parts.map((part) => [part.name, part.cutoff, part.expectation])).toEqual([
      ["教育部", "2025-06", calendarExpectation("2025-06")],
      ["科技部", "2025-03", calendarExpectation("2025-03")],
    ]);
    expect(tally).toMatchObject({ quota: 1500, actual: 1300, gap: 300, surplus: 100 });
  });
});
