import { ShadeList } from "../../app/figures/ShadeList.tsx";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { MatrixMeasure } from "./matrixRows.ts";

const STEPS = ["达到应完成数", "80%–100%", "60%–80%", "40%–60%", "低于 40%"];

interface LegendProps {
  readonly measure: MatrixMeasure;
  /** Share of the quota that is due, worded. */
  readonly due: string;
  readonly asOf: Month;
}

/** What the shades, the hatching and the marks of the matrix mean. */
export function Legend({ measure, due, asOf }: LegendProps) {
  if (measure === "quota") {
    return (
      <p className="legend">
        <span>—：没有计划数，不同于计划数为 0</span>
      </p>
    );
  }
  return (
    <div className="legend">
      <span>
        底色：完成数占应完成数（截至{monthInWords(asOf)}为计划数的 {due}；沿用的{UNIT}按其统计截止）
      </span>
      <ShadeList words={STEPS} />
      <span>
        <span className="key hatched" />{" "}
        {measure === "gap"
          ? "“未报”：未报送，缺口按全部计划数计"
          : measure === "change"
            ? "“未报”：未报送；有数字的为上月已报、本月未报送"
            : "“未报”：未报送，不同于 0"}
      </span>
      <span>—：没有计划数</span>
      {measure === "rate" && <span>计划为0：有计划，计划数为 0</span>}
      {measure !== "gap" && <span>外：没有计划数而有上报，计划外人数{measure === "rate" && "（人）"}</span>}
      {measure === "change" && <span>首：首次上报，从 0 计起</span>}
      {measure === "change" && <span>沿用：本月没有新的上报，不计变化</span>}
      <span>{UNIT}名后“*月份”：沿用较早的统计截止</span>
    </div>
  );
}
