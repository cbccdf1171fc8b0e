import { describe, expect, it } from "vitest";
import { startOfPlan } from "../../../src/domain/draft/draftStart.ts";
import { baseOf, type DraftDecision } from "../../../src/domain/draft/planDraft.ts";
import { lastMade, workOut } from "../../../src/domain/draft/workedDraft.ts";
import { plan } from "../../builders.ts";

const TABLE = plan(2025, ["数字技术", "其他"], { 教育部: [1000, 2000], 科技部: [3000, 0] });

function tableOf(...done: DraftDecision[]) {
  const { result } = workOut({ base: baseOf([{ table: startOfPlan(TABLE), weight: 100 }]), done });
  if (result.kind === "clash") throw new Error(JSON.stringify(result.clash));
  return result;
}

describe("workOut(draft)", () => {
  it("has no quotas, rather than quotas of 0, in a ministry that is to have none", () => {
    const condition = { ministry: "科技部", field: null, upper: 0 };
    const { table, fitted } = tableOf({ kind: "conditions", conditions: [condition] });
    expect(table).toEqual([
      [2000, 4000],
      [null, null],
    ]);
    expect(fitted[1]).toEqual([null, null]);
  });

  it("does the same in a closed field", () => {
    const condition = { ministry: null, field: "其他", upper: 0 };
    expect(tableOf({ kind: "conditions", conditions: [condition] }).table).toEqual([
      [1500, null],
      [4500, null],
    ]);
  });

  it("keeps a quota of 0 in a table where nothing is closed", () => {
    expect(tableOf().table[1]).toEqual([3000, 0]);
  });

  it("passes a clash on", () => {
    const base = baseOf([{ table: startOfPlan(TABLE), weight: 100 }]);
    const condition = { ministry: "教育部", field: null, lower: 7000 };
    const { result } = workOut({ base, done: [{ kind: "conditions", conditions: [condition] }] });
    expect(result.kind).toBe("clash");
  });
});

describe("lastMade(draft)", () => {
  const base = baseOf([{ table: startOfPlan(TABLE), weight: 100 }]);
  const bound = (ministry: string, lower: number): DraftDecision => ({
    kind: "conditions",
    conditions: [{ ministry, field: null, lower }],
  });

  it("is the newest table before the requirements that clash, however many came since", () => {
    const done = [bound("教育部", 3600), bound("科技部", 5000), bound("教育部", 3700)];
    expect(lastMade({ base, done })).toEqual(workOut({ base, done: done.slice(0, 1) }));
  });

  it("is null where the first decision already clashes with what the draft began with", () => {
    expect(lastMade({ base: { ...base, total: 100 }, done: [] })).toBeNull();
  });
});
