import { RowTable } from "../../../app/tables/RowTable.tsx";
import { UNIT, WHOLE } from "../../../domain/edition.ts";

/** A word of the screens: what it means and how it is reckoned. */
interface Definition {
  readonly word: string;
  readonly meaning: string;
  readonly formula: string;
}

const DEFINITIONS: readonly Definition[] = [
  {
    word: "计划数",
    meaning: `年度计划表中一个${UNIT}在一个领域的目标人数`,
    formula: "计划表单元格，万人换算为人",
  },
  {
    word: "总目标",
    meaning: "文件正文写明的全年人数，可能与计划表合计不同",
    formula: "原文照录，与合计并列",
  },
  { word: "完成数", meaning: "自 1 月 1 日至统计截止累计培训的人数", formula: "取自上报" },
  { word: "完成率", meaning: "总量上完成了计划的多少，可以超过 100%", formula: "完成数 ÷ 计划数" },
  {
    word: "缺口",
    meaning: "计划内还差多少人，未报送的按全部计划数计",
    formula: "各格 max(计划数 − 完成数, 0) 之和",
  },
  {
    word: "超额",
    meaning: "超过计划数的人数，不抵其他格的缺口",
    formula: "各格 max(完成数 − 计划数, 0) 之和",
  },
  { word: "计划外", meaning: "没有计划数而有上报的人数", formula: "计入完成数和完成率，不计入结构完成率" },
  {
    word: "结构完成率",
    meaning: "按计划的结构完成了多少，最高 100%",
    formula: "各格 min(完成数, 计划数) 之和 ÷ 计划数之和",
  },
  { word: "覆盖率", meaning: "已上报的格占全部计划的多少", formula: "已报各格计划数之和 ÷ 计划数之和" },
  {
    word: "应完成数",
    meaning: `到统计截止应当完成的人数；${WHOLE}与领域为各${UNIT}之和`,
    formula: "计划数 × 已过天数 ÷ 全年天数，向上取整",
  },
  { word: "统计截止", meaning: "一次上报的累计数算到哪一天，总是月底", formula: "由上报写明" },
  {
    word: "统计时点",
    meaning: "屏幕上显示的是哪一天的情况，在右上角选择",
    formula: `默认为该年度已有上报、且报送期限已过或当月已报${UNIT}占计划数 80% 以上的最近月份；全工程连同工程子项目的上报取最近的一个；该年度只有工程子项目的上报时，各页都按它`,
  },
  {
    word: "同期",
    meaning: `两年同一个月的完成数，只比两年统计截止都是该月的${UNIT}`,
    formula: "两年相减；沿用较早统计截止的和只有一年上报的不作比较，另行列出",
  },
];

/** What every figure means and how it is reckoned. */
export function FigureWords() {
  return (
    <>
      <RowTable
        label="各项数字的含义与算法"
        rows={DEFINITIONS}
        keyOf={({ word }) => word}
        columns={[
          { title: "名称", names: true, cell: ({ word }) => word },
          { title: "含义", words: true, wraps: true, cell: ({ meaning }) => meaning },
          { title: "算法", words: true, wraps: true, cell: ({ formula }) => formula },
        ]}
      />
      <p>
        任何一级的数字都是下一级之和，逐人相符：计划数 = 计入结构完成率的人数 + 缺口；完成数 =
        计入结构完成率的人数 + 超额 + 计划外。 “格”指计划表中一个{UNIT}在一个领域的单元格。
      </p>
      <p>
        完成率与结构完成率并列：一个领域多培训 8
        万人，不等于另一个领域培训了一个人。完成率按一位小数显示，不足 100% 的不会进位成 100.0%。
      </p>
    </>
  );
}
