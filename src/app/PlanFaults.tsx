import { formatPeople } from "./format.ts";
import type { PlanFile } from "./planFiles.ts";
import { ErrorNote } from "./States.tsx";

/** A plan table that was refused: what fails, cell by cell, beside the table as it was read. */
export function PlanFaults({ file }: { readonly file: PlanFile }) {
  const { line, reading, problem } = file;
  if (!reading) return <ErrorNote title={`${line.year}年计划表没有读到`} detail={problem ?? ""} />;
  const errors = reading.findings.filter((finding) => finding.severity === "error");
  const badRows = new Set(errors.map((finding) => finding.column === "小计" && finding.row));
  const badColumns = new Set(
    errors.filter((finding) => finding.code === "total-mismatch").map((finding) => finding.column),
  );
  void badRows;
  return (
    <>
      <div className="head">
        <h1>{`${line.year}年计划表有 ${errors.length} 处错误，未被采用`}</h1>
        <p className="subtitle">{problem}</p>
      </div>
      <section className="section" aria-labelledby="faults-title">
        <h2 id="faults-title">错误</h2>
        <table className="table" aria-labelledby="faults-title">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col" className="text">
                列
              </th>
              <th scope="col" className="text">
                说明
              </th>
            </tr>
          </thead>
          <tbody>
            {errors.map((finding) => (
              <tr key={`${finding.row}|${finding.column}|${finding.code}`}>
                <td>{finding.row ?? "—"}</td>
                <td className="text">{finding.column ?? "—"}</td>
                <td className="text wrap">{finding.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="section" aria-labelledby="table-title">
        <div className="section-head">
          <h2 id="table-title">读到的表（不合计的列已标出）</h2>
          <span className="unit">单位：人</span>
        </div>
        <div className="scroll-x">
          <table className="table" aria-labelledby="table-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  部门
                </th>
                {reading.fields.map((field) => (
                  <th scope="col" key={field} className={badColumns.has(field) ? "fault" : undefined}>
                    {field}
                  </th>
                ))}
                <th scope="col">小计</th>
              </tr>
            </thead>
            <tbody>
              {reading.ministries.map((ministry, m) => (
                <tr key={ministry}>
                  <th scope="row">{ministry}</th>
                  {reading.fields.map((field, f) => {
                    const quota = reading.quotas[m]?.[f] ?? null;
                    return (
                      <td key={field} className={badColumns.has(field) ? "fault" : undefined}>
                        {quota === null ? "—" : formatPeople(quota)}
                      </td>
                    );
                  })}
                  <td>{formatPeople(reading.statedRowTotals[m] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
