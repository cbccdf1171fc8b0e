import { BandLabel } from "../../app/figures/BandLabel.tsx";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { NOT_REPORTED } from "../../app/words/format.ts";
import { PACE_RULES } from "../../app/words/paceRules.ts";
import { ZERO_QUOTA } from "../../app/words/tallyWords.ts";
import type { Band } from "../../domain/progress/pace.ts";
import { NarrowTable } from "./NarrowTable.tsx";

/** A word of the screens: what it means and how it is reckoned. */
interface Definition {
  readonly word: string;
  readonly meaning: string;
  readonly formula: string;
}

const DEFINITIONS: readonly Definition[] = [
  {
    word: "计划数",
    meaning: "年度计划表中一个部门在一个领域的目标人数",
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
    meaning: "到统计截止应当完成的人数；全国与领域为各部门之和",
    formula: "计划数 × 已过天数 ÷ 全年天数，向上取整",
  },
  { word: "统计截止", meaning: "一次上报的累计数算到哪一天，总是月底", formula: "由上报写明" },
  {
    word: "统计时点",
    meaning: "屏幕上显示的是哪一天的情况，在右上角选择",
    formula:
      "默认为该年度已有上报、且报送期限已过或当月已报部门占计划数 80% 以上的最近月份；工程总览连同工程子项目的上报取最近的一个；该年度只有工程子项目的上报时，各页都按它",
  },
  {
    word: "同期",
    meaning: "两年同一个月的完成数，只比两年统计截止都是该月的部门",
    formula: "两年相减；沿用较早统计截止的和只有一年上报的不作比较，另行列出",
  },
];

const BANDS: readonly (readonly [Band, string])[] = [
  ["done", "完成率 ≥ 100%，没有缺口"],
  ["done-with-gap", "完成率 ≥ 100%，其中有的领域或部门还有缺口"],
  ["on-pace", "完成数 ≥ 应完成数"],
  ["slow", "完成数在应完成数的 80% 与 100% 之间"],
  ["behind", "完成数低于应完成数的 80%"],
  ["outdated", "尚未完成，最近的统计截止早于统计时点三个月及以上"],
  ["unfinished", "统计时点为 12 月：年度已结束而没有完成，不再分快慢"],
  ["not-reported", "到统计时点没有收到上报，没有完成率"],
  ["no-quota", "计划没有安排任务"],
];

const MARKS: readonly (readonly [string, string])[] = [
  [NOT_REPORTED, "未报送：有计划数而没有收到数字，画斜纹；不是 0，没有完成率"],
  ["—", "没有计划数，不同于计划数为 0"],
  [ZERO_QUOTA, "计划数为 0，没有完成率"],
  ["0", "上报了 0 人"],
  ["外120", "没有计划数而上报了 120 人，计划外"],
  ["首+120", "此前未报送、本月首次上报，较上月变化从 0 计起"],
  ["沿用", "本月没有新的上报，完成数沿用上月，较上月变化不计"],
];

const STEPS = ["达到应完成数", "应完成数的 80%–100%", "60%–80%", "40%–60%", "低于 40%"];

export function FiguresHelp() {
  return (
    <>
      <div className="scroll-x">
        <RowTable
          frame={null}
          label="各项数字的含义与算法"
          rows={DEFINITIONS}
          keyOf={({ word }) => word}
          columns={[
            { title: "名称", names: true, cell: ({ word }) => word },
            { title: "含义", words: true, wraps: true, cell: ({ meaning }) => meaning },
            { title: "算法", words: true, wraps: true, cell: ({ formula }) => formula },
          ]}
        />
      </div>
      <p>
        任何一级的数字都是下一级之和，逐人相符：计划数 = 计入结构完成率的人数 + 缺口；完成数 =
        计入结构完成率的人数 + 超额 + 计划外。 “格”指计划表中一个部门在一个领域的单元格。
      </p>
      <p>
        完成率与结构完成率并列：“其他”领域多培训 8
        万人，不等于“海洋装备”培训了一个人。完成率按一位小数显示，不足 100% 的不会进位成 100.0%。
      </p>
      <h3>统计时点与沿用</h3>
      <p>
        每个部门取统计截止不晚于统计时点的最近一次上报。截止较早的沿用其数字，标“*”并写明月份，不推算其后的进展；各部门分为当月已报、已退回待重报、沿用、未到期（按季报送、第一季度未结束）和未报送，各页与简报同一算法。沿用部门的状态按它自己的统计截止判断；按日历天数与按上年进度的判断不同时，两种并列；全国与各领域的应完成数为各部门按自己的统计截止应完成数之和，没有报送的部门按统计时点计。
      </p>
      <h3>状态</h3>
      <NarrowTable
        label="状态与判断标准"
        rows={BANDS.map(([band, rule]) => [<BandLabel key={band} band={band} />, rule])}
      />
      <p className="note">
        {PACE_RULES.calendar}
        {PACE_RULES["last-year"]}
      </p>
      <h3>颜色</h3>
      <p>
        颜色只表示一件事：离应完成还差多远，越深越远，黑白打印也分得清。红、绿不用来表示好坏。橙色长线是年度计划，橙色短虚线是按时间应完成。
      </p>
      <ul className="steps">
        {STEPS.map((words, step) => (
          <li key={words} className={`step-${step}`}>
            {words}
          </li>
        ))}
      </ul>
      <h3>“未报”、—、0 与“外”</h3>
      <NarrowTable
        label="特殊标记的含义"
        rows={MARKS}
        headClass={(mark) => (mark === NOT_REPORTED ? "hatched" : undefined)}
      />
      <h3>人工智能通识教育</h3>
      <p>
        人社厅发〔2025〕30号要求不得层层定指标、下任务，因此本系统不为它设计划数、完成率、缺口或排名；含有此类指标的计划表不予采用。
      </p>
    </>
  );
}
