import { type Month, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Layout } from "../../../intake/table/header.ts";

interface TemplateChoice {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
  /** The table that holds at the cut-off; null where the year's plan file cannot be used. */
  readonly plan: Plan | null;
  readonly layout: Layout;
  readonly ofMeasures: boolean;
  /** What the ministry reported last of the same kind; null without a report. */
  readonly last: { readonly cutoff: Month; readonly sample: boolean } | null;
}

/** What a template holds and how it is filled, in the words beside its buttons. */
export function templateNote(choice: TemplateChoice): string {
  const { ofMeasures, last } = choice;
  const lastWords = last
    ? `，并带上次上报的${ofMeasures ? "数字" : "人数"}（截至${monthInWords(last.cutoff)}${last.sample ? "，示例数据" : ""}）。`
    : `；该${UNIT}本年度还没有上报。`;
  const howToFill = ofMeasures
    ? "数字填在“累计完成人数”一列，没有开展或没有数字的留空，表示未报送；工程子项目只有长表，填好后在上面选择文件。"
    : "只填累计完成人数，没有数字的领域留空，表示未报送；填好后在上面选择文件。";
  return `${contentWords(choice)}${lastWords}${howToFill}`;
}

function contentWords({ year, ministry, cutoff, layout, plan, ofMeasures, last }: TemplateChoice): string {
  if (ofMeasures) return "模板列出工程子项目与人工智能通识的各项，按各项的单位填";
  if (plan?.ministries.includes(ministry)) return `模板已列出该${UNIT}的领域和计划数`;
  const listed = layout === "long" && last ? "已报过的领域" : "全部领域";
  if (!plan) return `${year}年计划表有误，未被采用：模板列出${listed}，不带计划数`;
  return `按${monthInWords(cutoff)}的计划表，${ministry}没有计划数：模板列出${listed}`;
}
