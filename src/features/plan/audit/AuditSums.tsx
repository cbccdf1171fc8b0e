import { formatPeople, NO_QUOTA } from "../../../app/words/format.ts";
import { differenceOf } from "../../../domain/plan/sumPeople.ts";
import { inWan } from "../../../intake/findings/inWan.ts";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";

interface AuditSumsProps {
  readonly reading: CellsReading;
  readonly headline: number | null;
}

/** The table's three totals side by side: computed, as stated in the table, and the headline. */
export function AuditSums({ reading, headline }: AuditSumsProps) {
  const { total, statedTotal } = reading;
  if (reading.ministries.length === 0) return null;
  return (
    <dl className="figures audit-sums">
      <Sum label="各格相加" people={total} detail={total === null ? "有读不出的数字" : "重新计算"} />
      <Sum
        label="表中合计"
        people={statedTotal}
        detail={differenceWords(differenceOf(statedTotal, total), "比各格相加")}
      />
      <Sum
        label="总目标"
        people={headline}
        detail={
          headline === null ? "没有填写" : differenceWords(differenceOf(total, headline), "各格相加比总目标")
        }
      />
    </dl>
  );
}

function Sum({ label, people, detail }: { label: string; people: number | null; detail: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <data value={people ?? ""}>{people === null ? NO_QUOTA : inWan(people).replace("万人", "")}</data>
        {people !== null && <small>万人</small>}
      </dd>
      <dd className="detail">{detail}</dd>
    </div>
  );
}

/** @param than what is compared, before 多 or 少 */
function differenceWords(people: number | null, than: string): string {
  if (people === null) return "不能比较";
  if (people === 0) return "与各格相加一致";
  return `${than}${people > 0 ? "多" : "少"} ${formatPeople(Math.abs(people))} 人`;
}
