import { formatPeople } from "../../../app/words/format.ts";
import type { DrawnObject, Stratum } from "../../../domain/inspection/inspection.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import type { TableSheet } from "../../../outgoing/writeTable.ts";

/** `甲 30 个中抽 3 个，乙 …`: the strata with how many are drawn of each. */
export function strataWords(strata: readonly Stratum[]): string {
  return strata
    .map(({ name, size, draws }) => `${name || "全部"} ${formatPeople(size)} 个中抽 ${draws} 个`)
    .join("，");
}

/** `甲处 J1、乙处 J2` */
export function inspectorWords({ inspectors }: Pick<DrawnObject, "inspectors">): string {
  return inspectors.map(({ office, code }) => `${office} ${code}`).join("、");
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
