import type { RepairStep } from "../../../../intake/dataFolder/readPlanRepair.ts";
import { applyPlanEdit } from "../../../../intake/plan/planEdits.ts";
import type { Cells } from "../../../../intake/plan/readPlanCells.ts";

/**
 * The table after none, one, … all of the changes; null for a table that is not the damaged one.
 *
 * @param damaged the table in the damaged text, for which the changes are meant
 */
export function repairStates(
  steps: readonly RepairStep[],
  damaged: Cells,
  cells: Cells,
): readonly Cells[] | null {
  if (JSON.stringify(cells) !== JSON.stringify(damaged)) return null;
  const states: Cells[] = [cells];
  for (const { edit } of steps) {
    const edited = applyPlanEdit(states.at(-1) ?? cells, edit, String);
    if (!edited.ok) return null;
    states.push(edited.cells);
  }
  return states;
}
