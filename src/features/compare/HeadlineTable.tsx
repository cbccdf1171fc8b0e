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
      <table className="table" aria-labelledby="headline-title">
        <thead>
          <tr>
            <th scope="col" className="text">
              口径
            </th>
            <th scope="col">{before.year}年</th>
            <th scope="col">{after.year}年</th>
            <th scope="col">变化</th>
            <th scope="col">变化率</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </section>
  );
}
