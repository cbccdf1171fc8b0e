import type { Expectation } from "../../../src/domain/progress/profile.ts";
import type { PlainFigures } from "./plainFigures.ts";

/** The status of figures against what is due, worked out here from the rule as it is printed. */
export function bandWord({ quota, actual }: PlainFigures, { elapsed, total }: Expectation): string {
  if (!quota) return "无计划";
  if (actual === null) return "未报送";
  if (actual >= quota) return "已完成";
  if (actual * total >= quota * elapsed) return "正常";
  return actual * total * 10 >= quota * elapsed * 8 ? "偏慢" : "滞后";
}
