import { UNIT } from "../../domain/edition.ts";
import type { Finding } from "../../intake/findings/finding.ts";
import { messageOf } from "../../intake/findings/messages.ts";
import type { PlanReading } from "../../intake/plan/readPlan.ts";
import type { PlanFile } from "../dataFolder/planFiles.ts";
import { Section } from "../shell/Section.tsx";
import { ErrorNote } from "../shell/States.tsx";
import { PlainTable } from "../tables/PlainTable.tsx";
import { formatQuota } from "../words/format.ts";

/** A plan table that was refused: what fails, cell by cell, beside the table as it was read. */
export function PlanFaults({ file }: { readonly file: PlanFile }) {
  const { line, reading, problem } = file;
  if (!reading) return <ErrorNote title={`${line.year}年计划表没有读到`} detail={problem ?? ""} />;
  const errors = reading.findings.filter((finding) => finding.severity === "error");
  return (
    <>
      <div className="head">
        <h1>{`${line.year}年计划表有 ${errors.length} 处错误，未被采用`}</h1>
        <p className="subtitle">{problem}</p>
      </div>
      <Section id="faults-title" title="错误">
        <PlainTable
          labelledBy="faults-title"
          frame={null}
          columns={["行", { words: "列" }, { words: "说明" }]}
        >
          {errors.map((finding) => (
            <tr key={`${finding.row}|${finding.column}|${finding.code}`}>
              <td>{finding.row ?? "—"}</td>
              <td className="text">{finding.column ?? "—"}</td>
              <td className="text wrap">{messageOf(finding)}</td>
            </tr>
          ))}
        </PlainTable>
      </Section>
      {reading.ministries.length > 0 && <TableAsRead reading={reading} errors={errors} />}
    </>
  );
}

const SUBTOTAL = "小计";

/** The table as it was read, with the sums as stated; what fails is framed. */
function TableAsRead({
  reading,
  errors,
}: {
  readonly reading: PlanReading;
  readonly errors: readonly Finding[];
}) {
  const faults = new Set(
    errors.map(({ code, row, column }) => `${code === "total-mismatch" ? "total" : row}|${column}`),
  );
  const cell = (row: number | "total", column: string, people: number | null) => (
    <td key={column} className={faults.has(`${row}|${column}`) ? "fault" : undefined}>
      {formatQuota(people)}
    </td>
  );
  return (
    <Section id="table-title" title="读到的表，有错的格已框出" unit="单位：人">
      <PlainTable labelledBy="table-title" columns={["行", { words: UNIT }, ...reading.fields, SUBTOTAL]}>
        <tr className="total">
          <td />
          <th scope="row">合计</th>
          {reading.fields.map((field, f) => cell("total", field, reading.statedColumnTotals[f] ?? null))}
          {cell("total", SUBTOTAL, reading.statedTotal)}
        </tr>
        {reading.ministries.map((ministry, m) => {
          const row = reading.rows[m] ?? 0;
          return (
            <tr key={row}>
              <td className="muted">{row}</td>
              <th scope="row">{ministry}</th>
              {reading.fields.map((field, f) => cell(row, field, reading.quotas[m]?.[f] ?? null))}
              {cell(row, SUBTOTAL, reading.statedRowTotals[m] ?? null)}
            </tr>
          );
        })}
      </PlainTable>
    </Section>
  );
}
