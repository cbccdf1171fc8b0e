import { useCountry } from "../../app/country.ts";
import { formatPeople, formatRate, NOT_REPORTED } from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";

const SHOWN = 10;

/** The cells of the plan that miss most people. */
export function LargestGaps() {
  const { position, rollup } = useCountry();
  const gaps = rollup.cells
    .flatMap((row, m) =>
      row.map((tally, f) => ({
        ministry: position.ministries[m]?.ministry ?? "",
        field: position.fields[f] ?? "",
        tally,
      })),
    )
    .filter(({ tally }) => tally.gap > 0)
    .sort((a, b) => b.tally.gap - a.tally.gap)
    .slice(0, SHOWN);
  const shown = gaps.reduce((sum, { tally }) => sum + tally.gap, 0);
  if (gaps.length === 0) {
    return (
      <section className="section">
        <h2>最大缺口</h2>
        <p className="note">没有缺口：每一格都达到了计划数。</p>
      </section>
    );
  }
  return (
    <section className="section" aria-labelledby="gaps-title">
      <div className="section-head">
        <h2 id="gaps-title">
          最大的 {gaps.length} 个缺口占全部缺口 {formatRate(shown / rollup.country.gap)}
        </h2>
        <span className="unit">单位：人</span>
      </div>
      <table className="table" aria-labelledby="gaps-title">
        <thead>
          <tr>
            <th scope="col" className="text">
              部门
            </th>
            <th scope="col" className="text">
              领域
            </th>
            <th scope="col">完成数</th>
            <th scope="col">缺口</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ ministry, field, tally }) => (
            <tr key={`${ministry}|${field}`}>
              <th scope="row">
                <Link to={`/ministry/${ministry}`}>{ministry}</Link>
              </th>
              <td className="text">
                <Link to={`/field/${field}`}>{field}</Link>
              </td>
              <td className={tally.reportedCells === 0 ? "hatched" : undefined}>
                {tally.reportedCells === 0 ? NOT_REPORTED : formatPeople(tally.actual)}
              </td>
              <td>{formatPeople(tally.gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
