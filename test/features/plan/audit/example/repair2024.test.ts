import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { REPAIR_2024, repairStates } from "../../../../../src/features/plan/audit/example/repair2024.ts";
import { readPlanText } from "../../../../../src/intake/plan/planText.ts";
import { readPlan } from "../../../../../src/intake/plan/readPlan.ts";
import { readPlanCells } from "../../../../../src/intake/plan/readPlanCells.ts";
import { CONTEXT } from "../../../../intake/context.ts";

const file = (path: string) => readFileSync(new URL(`../../../../../${path}`, import.meta.url));
const { cells } = readPlanText(file("data/plans/2024-as-published.txt").toString(), CONTEXT);
const states = repairStates(cells) ?? [];
const errors = (state: (typeof states)[number]) =>
  readPlanCells(state, CONTEXT).findings.filter(({ severity }) => severity === "error").length;

describe("repairStates of the damaged text of 2024", () => {
  it("is a state for each change, the text itself first", () => {
    expect(states).toHaveLength(REPAIR_2024.length + 1);
    expect(states[0]).toBe(cells);
  });

  it("ends in the plan of 2024, to the person, with every sum", () => {
    const mended = readPlanCells(states.at(-1) ?? [], CONTEXT);
    const plan = readPlan(file("data/plans/2024.csv"), CONTEXT);
    expect(mended.outcome).toBe("accept");
    for (const part of [
      "ministries",
      "fields",
      "quotas",
      "statedRowTotals",
      "statedColumnTotals",
      "statedTotal",
      "total",
    ] as const) {
      expect([part, mended[part]]).toEqual([part, plan[part]]);
    }
  });

  it("needs every one of its changes", () => {
    expect(states.map(errors).map((count) => count > 0)).toEqual([...REPAIR_2024.map(() => true), false]);
  });

  it("is for that text alone", () => {
    expect(repairStates([])).toBeNull();
    expect(repairStates(cells.with(4, cells[5] ?? []))).toBeNull();
    expect(repairStates(states[1] ?? [])).toBeNull();
  });
});
