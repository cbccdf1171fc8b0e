import { applyPlanEdit, type PlanEdit } from "../../../../intake/plan/planEdits.ts";
import type { Cells } from "../../../../intake/plan/readPlanCells.ts";

/** One change of the reading under which the table of 2024 holds, and what speaks for it. */
export interface RepairStep {
  readonly edit: PlanEdit;
  /** What is done, as a sentence. */
  readonly what: string;
  readonly why: string;
}

/** Columns of the table as transcribed, from 0: the label, fifteen fields, the row sum. */
const LABEL = 0;
const DIGITAL = 10;
const PROPERTY = 11;
const SECURITY = 12;
const SUBTOTAL = 16;

/**
 * The public text of the plan of 2024 was damaged in transcription. These changes give the reading in which all
 * fourteen row sums, all fifteen column sums and the total hold: the labels from 合计 to 教育部 go back to their own
 * rows, as do the row sums that slipped with them; 教育部's two halves are joined, and three figures that stand in
 * both are dropped. Rows are counted from 1, the header being the first, as they are when each change's turn comes.
 */
export const REPAIR_2024: readonly RepairStep[] = [
  {
    edit: { kind: "shift", index: LABEL, from: 3, to: 6, by: -1 },
    what: "“合计”至“教育部”四个名称各回到上一行。",
    why: "表角的“涉及部门”被当成了一行的名称，把“合计”至“教育部”各挤下一行；第2行的数字正是各列合计。",
  },
  {
    edit: { kind: "shift", index: SUBTOTAL, from: 6, to: 7, by: 1 },
    what: "第6、7行的小计各移到下一行。",
    why: "2.15正是第7行科技部各格之和，17正是第8行工业和信息化部各格之和：第6行起小计错上一行。",
  },
  ...(
    [
      [DIGITAL, "数字技术 0.5"],
      [PROPERTY, "知识产权 0.2"],
      [SECURITY, "网络安全 0.2"],
    ] as const
  ).map(([index, figure]) => ({
    edit: { kind: "write" as const, cells: [{ row: 6, index, to: "" }] },
    what: `去掉第6行重复的${figure}。`,
    why: "第5行与第6行是教育部的两半，同一个数字在两半中各写了一次；这一列的合计只容得下一次。",
  })),
  {
    edit: { kind: "join", row: 6 },
    what: "第6行并入第5行，合成教育部一行。",
    why: "两半相加正好是教育部的小计2.6。",
  },
];

const DAMAGED_LABELS = "领域 涉及部门 合计 中央网信办 国家发展改革委 教育部 科技部 工业和信息化部";
const DAMAGED_ROW = ",,,,,,,,,,0.5,0.2,0.2,0.2,0.2,,2.6";

/** The table after none, one, … all of the changes; null for a table that is not the damaged one. */
export function repairStates(cells: Cells): readonly Cells[] | null {
  const labels = cells.slice(0, 8).map((row) => row[LABEL] ?? "");
  if (
    labels.join(" ") !== DAMAGED_LABELS ||
    cells[4]?.map((text, i) => (i === LABEL ? "" : text)).join(",") !== DAMAGED_ROW
  )
    return null;
  const states: Cells[] = [cells];
  for (const { edit } of REPAIR_2024) {
    const edited = applyPlanEdit(states.at(-1) ?? cells, edit, String);
    if (!edited.ok) return null;
    states.push(edited.cells);
  }
  return states;
}
