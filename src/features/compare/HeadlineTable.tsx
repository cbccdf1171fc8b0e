import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPeople, formatSigned } from "../../app/words/format.ts";
import type { PlanComparison } from "../../domain/comparing/comparison.ts";
import { changeRate } from "./compareFinding.ts";

/** Each year's headline (总目标) against its table: the growth by the one need not be the growth by the other. */
export function HeadlineTable({ comparison: { before, after } }: { readonly comparison: PlanComparison }) {
  const rows = [
    { name: "计划表合计", old: before.table, now: after.table },
    { name: "文件总目标", old: before.headline, now: after.headline },
  ];
  return (
    <section className="compare-headline" aria-labelledby="headline-title">
      <div className="section-head">
        <h2 id="headline-title">总目标与计划表</h2>
        <span className="unit">单位：人</span>
      </div>
      <PlainTable
        labelledBy="headline-title"
        frame={null}
        columns={[{ words: "口径" }, `${before.year}年`, `${after.year}年`, "变化", "变化率"]}
      >
        {rows.map(({ name, old, now }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatPeople(old)}</td>
            <td>{formatPeople(now)}</td>
            <td>{formatSigned(now - old)}</td>
            <td>{changeRate({ before: old, change: now - old, kind: "both" })}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">计划表与总目标之差</th>
          <td>{formatSigned(before.difference)}</td>
          <td>{formatSigned(after.difference)}</td>
          <td>{formatSigned(after.difference - before.difference)}</td>
          <td className="muted">—</td>
        </tr>
      </PlainTable>
    </section>
  );
}
