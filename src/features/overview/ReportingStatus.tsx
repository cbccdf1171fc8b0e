import { useCountry } from "../../app/country.ts";
import { formatMonth, formatPeople } from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";

/** Who has not reported, and whose figures are carried forward from an earlier cut-off. */
export function ReportingStatus() {
  const { position, rollup } = useCountry();
  const silent = position.ministries.flatMap(({ ministry, submission }, m) =>
    submission ? [] : [{ ministry, quota: rollup.ministries[m]?.quota ?? 0 }],
  );
  const carried = position.ministries.filter((row) => row.carriedForward);
  return (
    <section className="section">
      <h2>{silent.length === 0 ? "全部部门均已报送" : `${silent.length} 个部门未报送`}</h2>
      {silent.length > 0 && (
        <ul className="name-list">
          {silent.map(({ ministry, quota }) => (
            <li key={ministry}>
              <Link to={`/ministry/${ministry}`}>{ministry}</Link>
              <span className="muted">计划 {formatPeople(quota)} 人</span>
            </li>
          ))}
        </ul>
      )}
      {carried.length > 0 && (
        <>
          <h3 className="list-title">沿用较早统计截止的部门</h3>
          <ul className="name-list">
            {carried.map(({ ministry, submission }) => (
              <li key={ministry}>
                <Link to={`/ministry/${ministry}`}>{ministry}</Link>
                <span className="muted">{submission && formatMonth(submission.cutoff)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
