import { paperCellText } from "../../../app/paper/paperCellText.ts";
import type { PaperCell } from "../../../app/paper/paperTable.ts";
import { adjustedMonths } from "../../../app/words/planWords.ts";
import { headlineDifference, type Plan, planTotal } from "../../../domain/plan/plan.ts";
import { originalPlan } from "../../../domain/plan/planAdjustment.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import type { BriefingFigure } from "../document/document.ts";
import { peopleWords, shareWords } from "../sentences/paperWords.ts";
import { actualCell, gapCell, rateCell } from "../tables/cells.ts";

/** The text of a figure, with its unit. */
function figureText(cell: PaperCell): string {
  return cell.kind === "people" ? peopleWords(cell.people) : paperCellText(cell);
}

/**
 * The three headline figures of the country or a ministry.
 *
 * @param planned text under the people done: the plan
 */
export function figuresOf(tally: Tally, planned: string): BriefingFigure[] {
  const hasRate = tally.reportedCells > 0 && tally.quota > 0;
  return [
    { label: "完成数", text: figureText(actualCell(tally)), detail: planned },
    {
      label: "完成率",
      text: figureText(rateCell(tally)),
      detail: hasRate ? `结构完成率${shareWords(tally.capped, tally.quota)}` : "",
    },
    {
      label: "缺口",
      text: figureText(gapCell(tally)),
      detail: tally.unreportedGap > 0 ? `其中未报送${peopleWords(tally.unreportedGap)}` : "",
    },
  ];
}

/** The plan of a year, and how its table differs from the headline; of an adjusted plan from the original. */
export function headlineDetail(plan: Plan): string {
  const planned = `计划${peopleWords(planTotal(plan))}`;
  if (plan.applied) {
    return `${planned}，${adjustedMonths(plan.applied)}起由${peopleWords(planTotal(originalPlan(plan)))}调整`;
  }
  const difference = headlineDifference(plan);
  if (difference === 0) return planned;
  return `${planned}，比文件总目标${difference > 0 ? "多" : "少"}${peopleWords(Math.abs(difference))}`;
}
