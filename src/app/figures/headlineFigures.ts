import type { ExplainedFigure } from "../../domain/explaining/explanation.ts";
import {
  cappedRate,
  completionRate,
  coverage,
  reportedRate,
  type Tally,
} from "../../domain/progress/completion.ts";
import { formatPeople, formatRate, formatWan, NO_QUOTA, UNREADABLE } from "../words/format.ts";
import { BAND_WORDS } from "../words/paceWords.ts";
import { noRateText, plannedText } from "../words/tallyWords.ts";

/** A headline figure as its tile shows it. */
export interface HeadlineFigure {
  readonly figure: ExplainedFigure;
  readonly label: string;
  /** Exact whole number or ratio; null where the figure does not exist. */
  readonly value: number | null;
  /** The figure, or why it does not exist. */
  readonly shown: string;
  /** Empty for ratios and where the figure does not exist. */
  readonly unit: string;
  readonly detail: string;
}

export interface HeadlineWords {
  /** Said under the planned people. */
  readonly planned: string;
  /** Said under the coverage, e.g. `8 个计划领域中 7 个已报`. */
  readonly covered: string;
  /** Figures in 万人 with the people beneath, for the country; else in people. */
  readonly inWan?: boolean;
}

/** The six headline figures. Where the journal cannot be read, every figure but the plan's is 读不出. */
export function headlineFigures(
  tally: Tally,
  journalReadable: boolean,
  { planned, covered, inWan = false }: HeadlineWords,
): HeadlineFigure[] {
  const hasReport = tally.reportedCells > 0;
  const hasQuota = tally.plannedCells > 0;
  const people = inWan ? formatWan : formatPeople;
  const exact = (count: number) => (inWan ? `${formatPeople(count)} 人，` : "");
  const counted = (value: number | null) => ({ value, unit: value === null ? "" : inWan ? "万人" : "人" });
  const missing = hasReport ? noRateText(tally) : BAND_WORDS["not-reported"];
  const ratio = (value: number | null, without: string) => ({
    value,
    shown: value === null ? without : formatRate(value),
    unit: "",
  });
  const beyond = tally.surplus + tally.offPlan;
  const figures: HeadlineFigure[] = [
    {
      figure: "quota",
      label: "计划数",
      ...counted(hasQuota ? tally.quota : null),
      shown: plannedText(tally, tally.quota, people),
      detail: planned,
    },
    {
      figure: "actual",
      label: "完成数",
      ...counted(hasReport ? tally.actual : null),
      shown: hasReport ? people(tally.actual) : missing,
      detail: hasReport
        ? `${exact(tally.actual)}其中超额 ${formatPeople(tally.surplus)}，计划外 ${formatPeople(tally.offPlan)}`
        : "没有上报",
    },
    {
      figure: "rate",
      label: "完成率",
      ...ratio(completionRate(tally), missing),
      detail: lowerBoundWords(tally) ?? "全部完成数 ÷ 计划数",
    },
    {
      figure: "capped-rate",
      label: "结构完成率",
      ...ratio(cappedRate(tally), missing),
      detail: beyond > 0 ? `不计超额与计划外 ${formatPeople(beyond)} 人` : "每格至多计到计划数",
    },
    {
      figure: "gap",
      label: "缺口",
      ...counted(hasQuota ? tally.gap : null),
      shown: plannedText(tally, tally.gap, people),
      detail: `${exact(tally.gap)}其中未报送 ${formatPeople(tally.unreportedGap)}`,
    },
    { figure: "coverage", label: "覆盖率", ...ratio(coverage(tally), NO_QUOTA), detail: covered },
  ];
  return journalReadable ? figures : figures.map(unreadable);
}

/** Where a part did not report, that the rate is a lower bound, and the rate of the part that did; else null. */
function lowerBoundWords(tally: Tally): string | null {
  const rate = reportedRate(tally);
  if (rate === null || tally.unreportedGap === 0) return null;
  return `含未报送的计划，是下限；已报部分 ${formatRate(rate)}`;
}

/** A figure while storage cannot be read: the plan's stays, as do the rules under the rates. */
function unreadable(known: HeadlineFigure): HeadlineFigure {
  if (known.figure === "quota") return known;
  const isRate = known.figure === "rate" || known.figure === "capped-rate";
  const detail = isRate ? known.detail : "本机存储不可用";
  return { ...known, value: null, shown: UNREADABLE, unit: "", detail };
}
