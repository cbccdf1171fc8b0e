import { describe, expect, it } from "vitest";
import {
  mixedStart,
  type StartTable,
  startOfPlan,
  startOfPosition,
} from "../../../src/domain/draft/draftStart.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { plan, submission } from "../../builders.ts";

const THIS_YEAR = plan(2025, ["数字技术", "其他"], { 教育部: [600, 400], 科技部: [null, 1000] });
const PLAN = startOfPlan(THIS_YEAR);

const actual = (people: StartTable["people"]): StartTable => ({
  ...PLAN,
  sample: true,
  source: { kind: "actual", year: 2025, asOf: "2025-09" },
  people,
});

describe("mixedStart(parts)", () => {
  it("is the plan where the plan alone takes part", () => {
    expect(mixedStart([{ table: PLAN, weight: 3 }])).toEqual({
      ministries: ["教育部", "科技部"],
      fields: ["数字技术", "其他"],
      start: THIS_YEAR.quotas,
      filled: 0,
    });
  });

  it("weighs the tables cell by cell", () => {
    const parts = [
      { table: PLAN, weight: 1 },
      {
        table: actual([
          [300, 500],
          [null, 200],
        ]),
        weight: 3,
      },
    ];
    expect(mixedStart(parts).start).toEqual([
      [375, 475],
      [null, 400],
    ]);
  });

  it("begins with the plan where nothing was reported, though the plan has no weight, and counts such cells", () => {
    const parts = [
      { table: PLAN, weight: 0 },
      {
        table: actual([
          [300, null],
          [null, 200],
        ]),
        weight: 1,
      },
    ];
    expect(mixedStart(parts)).toMatchObject({
      start: [
        [300, 400],
        [null, 200],
      ],
      filled: 1,
    });
  });

  it("knows the names of every table that takes part, and of no other", () => {
    const before = startOfPlan(plan(2024, ["其他", "新材料"], { 财政部: [100, 200], 教育部: [200, null] }));
    const { ministries, fields, start } = mixedStart([
      { table: PLAN, weight: 1 },
      { table: before, weight: 1 },
    ]);
    expect(ministries).toEqual(["教育部", "科技部", "财政部"]);
    expect(fields).toEqual(["数字技术", "其他", "新材料"]);
    expect(start).toEqual([
      [600, 300, null],
      [null, 1000, null],
      [null, 100, 200],
    ]);
    expect(
      mixedStart([
        { table: PLAN, weight: 1 },
        { table: before, weight: 0 },
      ]).ministries,
    ).not.toContain("财政部");
  });

  it("is empty where no table takes part", () => {
    expect(mixedStart([{ table: PLAN, weight: 0 }]).start).toEqual([]);
  });
});

describe("startOfPosition(kind, position, people)", () => {
  it("uses the plan's cells alone: people trained beside the plan are no reason to plan them", () => {
    const position = positionAt(
      THIS_YEAR,
      [
        submission("科技部", "2025-06", { 数字技术: 50, 其他: 300 }),
        submission("水利部", "2025-06", { 其他: 9 }),
      ],
      "2025-06",
    );
    const table = startOfPosition("actual", position, position.actuals, true);
    expect(table.sample).toBe(true);
    expect(table.source).toEqual({ kind: "actual", year: 2025, asOf: "2025-06" });
    expect(table.people).toEqual([
      [null, null],
      [null, 300],
    ]);
  });
});
