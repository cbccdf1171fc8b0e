import { formatPeople, formatRate, formatSigned, formatWan } from "../../app/format.ts";
import { cappedRate, completionRate, coverage, type Tally } from "../../domain/completion.ts";
import { headlineDifference, type Plan } from "../../domain/plan.ts";

interface FigureProps {
  readonly id: string;
  readonly label: string;
  /** Exact whole number or ratio; null when there is none. */
  readonly value: number | null;
  readonly shown: string;
  readonly unit?: string;
  readonly detail: string;
}

function Figure({ id, label, value, shown, unit, detail }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <data id={id} value={value ?? ""}>
          {shown}
        </data>
        {unit && <small>{unit}</small>}
      </dd>
      <dd className="detail">{detail}</dd>
    </div>
  );
}

function headlineNote(plan: Plan): string {
  const difference = headlineDifference(plan);
  const headline = `总目标 ${formatPeople(plan.headline)} 人`;
  if (difference === 0) return `表内合计 ${formatPeople(plan.headline)} 人，与总目标一致`;
  return `${headline}，表内合计${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))} 人`;
}

/** The six headline figures; each carries its exact value for whoever reads the page by program. */
export function HeadlineFigures({ plan, country }: { readonly plan: Plan; readonly country: Tally }) {
  const reported = country.reportedCells > 0;
  const rate = completionRate(country);
  const capped = cappedRate(country);
  const covered = coverage(country);
  const missing = "未报送";
  return (
    <dl className="figures">
      <Figure
        id="kpi-quota"
        label="计划数"
        value={country.quota}
        shown={formatWan(country.quota)}
        unit="万人"
        detail={headlineNote(plan)}
      />
      <Figure
        id="kpi-actual"
        label="完成数"
        value={reported ? country.actual : null}
        shown={reported ? formatWan(country.actual) : missing}
        {...(reported && { unit: "万人" })}
        detail={
          reported
            ? `${formatPeople(country.actual)} 人，其中计划外 ${formatPeople(country.offPlan)}`
            : "还没有任何部门上报"
        }
      />
      <Figure
        id="kpi-rate"
        label="完成率"
        value={rate}
        shown={rate === null ? missing : formatRate(rate)}
        detail="全部完成数 ÷ 计划数"
      />
      <Figure
        id="kpi-capped-rate"
        label="结构完成率"
        value={capped}
        shown={capped === null ? missing : formatRate(capped)}
        detail={
          country.surplus + country.offPlan > 0
            ? `不计超额与计划外 ${formatPeople(country.surplus + country.offPlan)} 人`
            : "每格至多计到计划数"
        }
      />
      <Figure
        id="kpi-gap"
        label="缺口"
        value={country.gap}
        shown={formatWan(country.gap)}
        unit="万人"
        detail={`${formatPeople(country.gap)} 人，其中未报送 ${formatPeople(country.unreportedGap)}`}
      />
      <Figure
        id="kpi-coverage"
        label="覆盖率"
        value={covered}
        shown={covered === null ? "—" : formatRate(covered)}
        detail={`已报送 ${formatPeople(country.quota - country.unreportedGap)} 人的计划`}
      />
    </dl>
  );
}

/** A plan's headline beside its table, for the line under the title. */
export function headlineAgainstTable(plan: Plan, total: number): string {
  const difference = headlineDifference(plan);
  const words = `文件总目标 ${formatWan(plan.headline)} 万人，计划表合计 ${formatWan(total)} 万人`;
  return difference === 0 ? `${words}，两者一致` : `${words}，相差 ${formatSigned(difference)} 人`;
}
