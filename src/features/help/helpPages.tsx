import type { ComponentType } from "react";
import {
  CONFIRM_CODES,
  ERROR_CODES,
  type FindingCode,
  NOTICE_CODES,
} from "../../intake/findings/findingCodes.ts";
import { BriefingFiles } from "./pages/BriefingFiles.tsx";
import { BriefingOnPaper } from "./pages/BriefingOnPaper.tsx";
import { BrowsersHelp } from "./pages/BrowsersHelp.tsx";
import { ColoursAndMarks } from "./pages/ColoursAndMarks.tsx";
import { FigureWords } from "./pages/FigureWords.tsx";
import { FindingsHelp } from "./pages/FindingsHelp.tsx";
import { KeyboardHelp } from "./pages/KeyboardHelp.tsx";
import { PlanMaking } from "./pages/PlanMaking.tsx";
import { PlanSources } from "./pages/PlanSources.tsx";
import { ReadableFiles } from "./pages/ReadableFiles.tsx";
import { ReportLayouts } from "./pages/ReportLayouts.tsx";
import { RulesOfReporting } from "./pages/RulesOfReporting.tsx";
import { SharingHelp } from "./pages/SharingHelp.tsx";
import { StandingRules } from "./pages/StandingRules.tsx";
import { StorageHelp } from "./pages/StorageHelp.tsx";
import { TemplatesAndSlips } from "./pages/TemplatesAndSlips.tsx";

/** A page of 帮助, about a screen long. */
export interface HelpPage {
  /** Also its address: `#/help/长表、宽表与单位`. */
  readonly title: string;
  readonly Content: ComponentType;
  /** The section of the one long page that 帮助 used to be: `#/help?section=figures` opens this page. */
  readonly section?: string;
}

const REFUSES = "有一项就不接收整份文件，已存的数据不变。";
const ASKS = "由人核对并确认后才入库，有的须写明原因。";
const INFORMS = "说明系统怎样读的，不影响入库。";

export const HELP_GROUPS: readonly { readonly title: string; readonly pages: readonly HelpPage[] }[] = [
  {
    title: "怎样上报",
    pages: [
      { title: "上报的规则", Content: RulesOfReporting, section: "reporting" },
      { title: "长表、宽表与单位", Content: ReportLayouts },
      { title: "哪些文件能读", Content: ReadableFiles },
      { title: "模板、退回单与就地修改", Content: TemplatesAndSlips },
    ],
  },
  {
    title: "数字怎样算",
    pages: [
      { title: "各项数字的含义与算法", Content: FigureWords, section: "figures" },
      { title: "统计时点、沿用与状态", Content: StandingRules },
      { title: "颜色与标记", Content: ColoursAndMarks },
    ],
  },
  {
    title: "计划与简报",
    pages: [
      { title: "计划数的来源", Content: PlanSources, section: "plans" },
      { title: "年中调整与下一年度", Content: PlanMaking },
      { title: "简报的打印与核验码", Content: BriefingOnPaper, section: "briefing" },
      { title: "简报的导出与字体", Content: BriefingFiles },
    ],
  },
  {
    title: "校验结果代码",
    pages: [
      codes("错误：文件与表头", REFUSES, ERROR_CODES, "empty-file", "missing-cutoff", "findings"),
      codes("错误：名称与日期", REFUSES, ERROR_CODES, "missing-cutoff", "malformed-number"),
      codes("错误：数字与单位", REFUSES, ERROR_CODES, "malformed-number", "suspect-split-number"),
      codes("错误：行与合计", REFUSES, ERROR_CODES, "suspect-split-number", "personal-data"),
      codes("错误：内容与台账", REFUSES, ERROR_CODES, "personal-data"),
      codes("需确认", ASKS, CONFIRM_CODES, "cumulative-decreased"),
      codes("提示：已按规则处理", INFORMS, NOTICE_CODES, "alias-resolved", "unknown-column"),
      codes("提示：请看一眼", INFORMS, NOTICE_CODES, "unknown-column"),
    ],
  },
  {
    title: "操作与存放",
    pages: [
      { title: "只用键盘操作", Content: KeyboardHelp, section: "keyboard" },
      { title: "数据存放在哪里", Content: StorageHelp, section: "storage" },
      { title: "几台电脑之间共享", Content: SharingHelp, section: "sharing" },
      { title: "支持的浏览器与单机版", Content: BrowsersHelp, section: "browsers" },
    ],
  },
];

export const HELP_PAGES: readonly HelpPage[] = HELP_GROUPS.flatMap(({ pages }) => pages);

/** A page of the codes of one severity from `first` to before `next`, or to the last. */
function codes<Code extends FindingCode>(
  title: string,
  words: string,
  all: readonly Code[],
  first: Code,
  next?: Code,
  section?: string,
): HelpPage {
  const shown = all.slice(all.indexOf(first), next && all.indexOf(next));
  const Content = () => <FindingsHelp words={words} codes={shown} />;
  return { title, Content, ...(section !== undefined && { section }) };
}
