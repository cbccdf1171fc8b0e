import { formatRate } from "../../../app/words/format.ts";
import type { DrawnObject } from "../../../domain/inspection/inspection.ts";
import type { ResultRate } from "../../../domain/inspection/resultRate.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import type { TableSheet } from "../../../outgoing/writeTable.ts";

/** `甲处 J1、乙处 J2` */
export function inspectorWords({ inspectors }: DrawnObject): string {
  return inspectors.map(({ office, code }) => `${office} ${code}`).join("、");
}

/** The rate of what was inspected with its range, in a sentence without its stop. */
export function rateWords({ inspected, inOrder, rate, range }: ResultRate): string {
  if (rate === null || range === null) return "还没有结果";
  const [low, high] = range;
  return `已查 ${inspected} 个，合格 ${inOrder} 个，合格率 ${formatRate(rate)}（95% 的范围 ${formatRate(low)} 至 ${formatRate(high)}，Wilson 法）`;
}

/** The sheet on which results are filled in, with those that came already. */
export function resultSheet({ results }: Inspection, drawn: readonly DrawnObject[]): TableSheet {
  const byKey = new Map(results.map((result) => [result.key, result]));
  const rows = drawn.map((object, i) => {
    const result = byKey.get(object.key);
    return [
      ...[i + 1, object.key, object.unit, inspectorWords(object)],
      ...[result?.date ?? null, result?.verdict ?? null, result?.note ?? null],
    ];
  });
  const head = ["序号", "抽查对象", "承办单位", "检查人员", "检查日期", "结果", "说明"];
  return { name: "抽查结果", cells: [head, ...rows], headerRows: 1 };
}
