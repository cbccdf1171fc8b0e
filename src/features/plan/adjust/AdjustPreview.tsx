import { Section } from "../../../app/shell/Section.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople, formatQuota, formatSigned, formatWan, TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { headlineDifference } from "../../../domain/plan/plan.ts";
import { sumChanges } from "../../../domain/plan/planChanges.ts";
import { quotaKey } from "./adjustDraft.ts";
import type { DraftProps, DraftReading } from "./readDraft.ts";

/** What confirming would change: the cells one by one with room for a remark, then the sums that move. */
export function AdjustPreview({ draft, reading, onChange }: DraftProps) {
  const { changes, totals } = reading;
  return (
    <div className="plan-preview">
      <div>
        <Section
          id="changes-title"
          title={`${changes.length} 格变动，净${totals.change < 0 ? "减" : "增"} ${formatPeople(Math.abs(totals.change))} 人`}
          unit="单位：人"
        >
          <PlainTable
            labelledBy="changes-title"
            columns={[
              { words: UNIT },
              { words: "领域" },
              "现行计划数",
              "调整后",
              "增减",
              { words: "备注（可不填）" },
            ]}
          >
            {changes.map(({ ministry, field, before, after }) => {
              const key = quotaKey(ministry, field);
              return (
                <tr key={key}>
                  <th scope="row">{ministry}</th>
                  <td className="text">{field}</td>
                  <td>{formatQuota(before)}</td>
                  <td>{formatQuota(after)}</td>
                  <td>{formatSigned((after ?? 0) - (before ?? 0))}</td>
                  <td className="text">
                    <input
                      type="text"
                      aria-label={`${ministry}${field}的备注`}
                      value={draft.remarks[key] ?? ""}
                      onChange={({ target }) =>
                        onChange({ ...draft, remarks: { ...draft.remarks, [key]: target.value } })
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </PlainTable>
        </Section>
      </div>
      <div>
        <Effect reading={reading} />
      </div>
    </div>
  );
}

/** The sums that move: the ministries, the fields, the total, and the headline beside it. */
function Effect({ reading: { before, after, totals } }: { readonly reading: DraftReading }) {
  const sums = sumChanges(before, after);
  const rows = [
    { name: TOTAL, before: totals.before, after: totals.after },
    { name: "总目标", before: before.headline, after: after.headline },
    { name: "合计减总目标", before: headlineDifference(before), after: totals.headlineDifference },
    ...[...sums.ministries, ...sums.fields].filter(({ change }) => change !== 0),
  ];
  return (
    <Section
      id="sums-title"
      title={`合计 ${formatWan(totals.before)} → ${formatWan(totals.after)} 万人，${
        totals.headlineDifference === 0
          ? "与总目标一致"
          : `比总目标${totals.headlineDifference > 0 ? "多" : "少"} ${formatPeople(Math.abs(totals.headlineDifference))} 人`
      }`}
      unit="单位：人"
    >
      <PlainTable labelledBy="sums-title" columns={[{ words: "项目" }, "现行", "调整后", "增减"]}>
        {rows.map(({ name, before: was, after: is }, index) => (
          <tr key={name} className={index === 0 ? "total" : undefined}>
            <th scope="row">{name}</th>
            <td>{formatPeople(was)}</td>
            <td>{formatPeople(is)}</td>
            <td>{formatSigned(is - was)}</td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
