import { UNIT } from "../../../domain/edition.ts";

/** A step of the tour: the thing on 总览 that it points at, and what to know about it. */
export interface TourStep {
  /** Selector of the thing; where nothing fits, the step stands without pointing. */
  readonly at: string;
  readonly title: string;
  readonly words: string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  {
    at: "main .head",
    title: "先看标题",
    words: `标题写明到统计时点完成了多少、比时间进度多还是少、几个${UNIT}落后、几个未报送。`,
  },
  {
    at: ".today",
    title: "今天要办",
    words: `未报送、沿用、已退回和滞后的${UNIT}都在这里，可以复制催报；点${UNIT}名称看通话要点。`,
  },
  {
    at: "header .selection",
    title: "换年度和时点",
    words: "在这里选年度、统计时点和进度口径，各页面的数字随之改变；所选的都写在网址里。",
  },
  {
    at: 'nav a[href^="#/submit"]',
    title: "从这里报数",
    words: `把${UNIT}的文件拖进“数据上报”：先校验，就地改正，由人确认后才入库。`,
  },
  {
    at: ".banner-sample a",
    title: "看完清除示例",
    words: "现在看到的是合成的示例。到“记录”可一次清除，不影响正式上报；其余疑问见“帮助”。",
  },
];

/** The step that an address asks for (`tour=2`), from 0; the first for anything that is no step. */
export function stepOf(asked: string | null): number {
  const step = Number(asked) - 1;
  return Number.isInteger(step) && step in TOUR_STEPS ? step : 0;
}
