import { formatPeople, NO_QUOTA } from "../../../app/words/format.ts";
import { inWan } from "../../../intake/findings/inWan.ts";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";

interface AuditSumsProps {
  readonly reading: CellsReading;
  /** People; null where it is not known. */
  readonly headline: number | null;
}

/** The table's three totals side by side: added up, as written, as the text has it. None is quietly preferred. */
export function AuditSums({ reading, headline }: AuditSumsProps) {
  const { total, statedTotal } = reading;
  if (reading.ministries.length === 0) return null;
  return (
    <dl className="figures audit-sums">
      <Sum label="各格相加" people={total} detail={total === null ? "有读不出的数字" : "重新计算"} />
      <Sum
        label="表中合计"
        people={statedTotal}
        detail={against(statedTotal, total, "与各格相加一致", "各格相加")}
      />
      <Sum
        label="总目标"
        people={headline}
        detail={
          headline === null ? "没有填写" : against(total, headline, "与各格相加一致", "总目标", "各格相加")
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

function against(people: number | null, other: number | null, same: string, than: string, who = ""): string {
  if (people === null || other === null) return "不能比较";
  if (people === other) return same;
  return `${who}比${than}${people > other ? "多" : "少"} ${formatPeople(Math.abs(people - other))} 人`;
}
