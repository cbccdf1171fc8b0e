import { ShadeList } from "../../../app/figures/ShadeList.tsx";
import { NOT_REPORTED } from "../../../app/words/format.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";
import { NarrowTable } from "../NarrowTable.tsx";

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

/** The one colour rule, the marks in cells, and what has no quota. */
export function ColoursAndMarks() {
  return (
    <>
      <h2>颜色</h2>
      <p>
        颜色只表示一件事：离应完成还差多远，越深越远，黑白打印也分得清。红、绿不用来表示好坏。橙色长线是年度计划，橙色短虚线是按时间应完成。
      </p>
      <ShadeList words={STEPS} />
      <h2>“未报”、—、0 与“外”</h2>
      <NarrowTable
        label="特殊标记的含义"
        rows={MARKS}
        headClass={(mark) => (mark === NOT_REPORTED ? "hatched" : undefined)}
      />
      <h2>人工智能通识教育</h2>
      <p>
        人工智能通识继续教育的通知要求不得层层定指标、下任务，因此本系统不为它设计划数、完成率、缺口或排名；含有此类指标的计划表不予采用。
      </p>
    </>
  );
}
