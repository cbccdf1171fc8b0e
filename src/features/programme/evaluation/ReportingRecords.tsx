import { REPORTING_RULE, recordsTotal } from "../../../app/programme/evaluationWords.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { ReportingRecord } from "../../../domain/evaluation/reportingRecords.ts";

/** 迟报、更正、撤回、退回 by year and ministry. */
export function ReportingRecords({ records }: { readonly records: readonly ReportingRecord[] }) {
  const { from, to, more } = useRowsShown(records.length, "行");
  const total = { year: null, ministry: TOTAL, ...recordsTotal(records) };
  return (
    <Section id="reporting-title" title="迟报、更正与退回" unit="单位：次">
      <p className="note">{REPORTING_RULE}</p>
      {records.length === 0 ? (
        <p className="note">没有迟报、更正、撤回和退回。</p>
      ) : (
        <RowTable
          labelledBy="reporting-title"
          rows={[...records.slice(from, to), total]}
          keyOf={({ year, ministry }) => `${year}|${ministry}`}
          rowClass={({ year }) => year === null && "total"}
          columns={[
            { title: UNIT, names: true, words: true, cell: ({ ministry }) => ministry },
            { title: "年度", cell: ({ year }) => year },
            { title: "迟报", cell: ({ late }) => late },
            { title: "更正", cell: ({ corrections }) => corrections },
            { title: "撤回", cell: ({ withdrawals }) => withdrawals },
            { title: "退回", cell: ({ returned }) => returned },
          ]}
        />
      )}
      {more}
    </Section>
  );
}
