import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repairStates } from "../../../../../src/features/plan/audit/example/repairStates.ts";
import { readPlanRepair } from "../../../../../src/intake/dataFolder/readPlanRepair.ts";
import { readPlanText } from "../../../../../src/intake/plan/planText.ts";
import { readPlan } from "../../../../../src/intake/plan/readPlan.ts";
import { readPlanCells } from "../../../../../src/intake/plan/readPlanCells.ts";
import { CONTEXT } from "../../../../intake/context.ts";

const file = (path: string) => readFileSync(new URL(`../../../../../${path}`, import.meta.url));
const { cells } = readPlanText(file("data/plans/2024-as-published.txt").toString(), CONTEXT);
const { steps } = readPlanRepair(
  "plans/2024-repair.json",
  JSON.parse(file("data/plans/2024-repair.json").toString()),
);
const states = repairStates(steps, cells, cells) ?? [];
const errors = (state: (typeof states)[number]) =>
  readPlanCells(state, CONTEXT).findings.filter(({ severity }) => severity === "error").length;

describe("repairStates of the damaged text of 2024", () => {
  it("is a state for each change, the text itself first", () => {
    expect(states).toHaveLength(steps.length + 1);
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
    expect(states.map(errors).map((count) => count > 0)).toEqual([...steps.map(() => true), false]);
  });

  it("is for that text alone", () => {
    expect(repairStates(steps, cells, [])).toBeNull();
    expect(repairStates(steps, cells, cells.with(4, cells[5] ?? []))).toBeNull();
    expect(repairStates(steps, cells, states[1] ?? [])).toBeNull();
  });
});
