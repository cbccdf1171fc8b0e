import type { ExplainedFigure as Explainable } from "../../domain/explaining/explanation.ts";
import { cappedRate, completionRate, coverage, type Tally } from "../../domain/progress/completion.ts";
import { useCountry } from "../data/country.ts";
import { formatPeople, formatRate, formatWan, NO_QUOTA, UNREADABLE } from "../words/format.ts";
import { BAND_WORDS } from "../words/paceWords.ts";
import { noRateText, plannedText } from "../words/tallyWords.ts";
import { ExplainButton } from "./ExplainButton.tsx";

const UNREADABLE_DETAIL = "本机存储不可用";

interface FigureProps {
  readonly of: Explainable;
  readonly label: string;
  /** Exact whole number or ratio; null when there is none. */
  readonly value: number | null;
  readonly shown: string;
  readonly unit?: string;
  readonly detail: string;
}

function FigureTile({ of, label, value, shown, unit, detail }: FigureProps) {
  return (
    <div>
      <dt>
        <span>{label}</span>
        <ExplainButton figure={of} label={label} />
      </dt>
      <dd>
        <data id={`kpi-${of}`} value={value ?? ""}>
          {shown}
        </data>
        {unit && value !== null && <small>{unit}</small>}
      </dd>
      <dd className="detail">{detail}</dd>
    </div>
  );
}

interface TallyFiguresProps {
  readonly tally: Tally;
  /** Said under the planned people. */
  readonly planned: string;
  /** Said under the coverage, e.g. `8 个计划领域中 7 个已报`. */
  readonly covered: string;
  /** Figures in 万人 with the people beneath, for the country; else in people. */
  readonly inWan?: boolean;
}

/** The six headline figures of the country, a ministry or a field; each carries its exact value. */
export function TallyFigures({ tally, planned, covered, inWan = false }: TallyFiguresProps) {
  const { journalReadable } = useCountry();
  const hasReport = tally.reportedCells > 0;
  const hasQuota = tally.plannedCells > 0;
  const rate = completionRate(tally);
  const capped = cappedRate(tally);
  const share = coverage(tally);
  const missing = !journalReadable ? UNREADABLE : hasReport ? noRateText(tally) : BAND_WORDS["not-reported"];
  const beyond = tally.surplus + tally.offPlan;
  const people = inWan ? formatWan : formatPeople;
  const unit = inWan ? "万人" : "人";
  const exact = (count: number) => (inWan ? `${formatPeople(count)} 人，` : "");
  return (
    <dl className="figures">
      <FigureTile
        of="quota"
        label="计划数"
        value={hasQuota ? tally.quota : null}
        shown={plannedText(tally, tally.quota, people)}
        unit={unit}
        detail={planned}
      />
      <FigureTile
        of="actual"
        label="完成数"
        value={hasReport ? tally.actual : null}
        shown={hasReport ? people(tally.actual) : missing}
        unit={unit}
        detail={
          hasReport
            ? `${exact(tally.actual)}其中超额 ${formatPeople(tally.surplus)}，计划外 ${formatPeople(tally.offPlan)}`
            : journalReadable
              ? "没有上报"
              : UNREADABLE_DETAIL
        }
      />
      <FigureTile
        of="rate"
        label="完成率"
        value={rate}
        shown={rate === null ? missing : formatRate(rate)}
        detail="全部完成数 ÷ 计划数"
      />
      <FigureTile
        of="capped-rate"
        label="结构完成率"
        value={capped}
        shown={capped === null ? missing : formatRate(capped)}
        detail={beyond > 0 ? `不计超额与计划外 ${formatPeople(beyond)} 人` : "每格至多计到计划数"}
      />
      <FigureTile
        of="gap"
        label="缺口"
        value={hasQuota && journalReadable ? tally.gap : null}
        shown={!journalReadable ? UNREADABLE : plannedText(tally, tally.gap, people)}
        unit={unit}
        detail={
          journalReadable
            ? `${exact(tally.gap)}其中未报送 ${formatPeople(tally.unreportedGap)}`
            : UNREADABLE_DETAIL
        }
      />
      <FigureTile
        of="coverage"
        label="覆盖率"
        value={journalReadable ? share : null}
        shown={!journalReadable ? UNREADABLE : share === null ? NO_QUOTA : formatRate(share)}
        detail={journalReadable ? covered : UNREADABLE_DETAIL}
      />
    </dl>
  );
}
