import { useCountry } from "../../app/data/country.ts";
import { TallyFigures } from "../../app/figures/TallyFigures.tsx";
import { identity } from "../../app/identity/identity.ts";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { UNIT } from "../../domain/edition.ts";
import "./overview.css";
import { firstPaint } from "../../app/stores/firstPaint.ts";
import { useStore } from "../../app/stores/store.ts";
import { formatPeople } from "../../app/words/format.ts";
import { headlineNote, planSentences } from "./headline.ts";
import { MinistryTable } from "./MinistryTable.tsx";
import { UNREADABLE_VERDICT, verdictOf } from "./verdict.ts";

const FirstVisit = lazyPart(async () => (await import("./FirstVisit.tsx")).FirstVisit);
const LOADING = (
  <p className="note" role="status">
    正在读取逐月进度和今天要办的事……
  </p>
);
const NOT_LOADED = "这一部分没有载入，其他数字不受影响。请检查网络后刷新。";
const OverviewTop = lazyPart(async () => (await import("./OverviewDetails.tsx")).OverviewTop);
const OverviewDetails = lazyPart(async () => (await import("./OverviewDetails.tsx")).OverviewDetails);

/** 总览: how the country stands, who needs a call, where the gaps are. */
export function Overview() {
  const { journal, journalReadable } = useCountry();
  const chosenIdentity = useStore(identity);
  if (journalReadable && journal.reports.length === 0 && !chosenIdentity) return <FirstVisit />;
  return <CountryOverview />;
}

function CountryOverview() {
  const country = useCountry();
  const { plan, rollup, journal, journalReadable } = country;
  const isPainted = useStore(firstPaint);
  const verdict = journalReadable ? verdictOf(country) : UNREADABLE_VERDICT;
  return (
    <>
      <div className="head">
        <h1>{verdict.title}</h1>
        <p className="subtitle">{verdict.subtitle}</p>
      </div>
      <TallyFigures
        tally={rollup.country}
        planned={headlineNote(plan)}
        covered={`已报送 ${formatPeople(rollup.country.quota - rollup.country.unreportedGap)} 人的计划`}
        inWan
      />
      <p className="note plan-note">{planSentences(plan)}</p>
      {journalReadable && journal.reports.length === 0 && (
        <p className="begin">
          还没有任何上报。到<Link to="/submit">“数据上报”</Link>选择{UNIT}的进度文件；想先试用，可到
          <Link to="/log">“记录”</Link>载入示例数据。
        </p>
      )}
      {/* While storage cannot be read, it is not known who has reported. */}
      {journalReadable && (
        <div className="overview-top">
          {isPainted && (
            <Boundary loading={LOADING} fallback={<p className="note">{NOT_LOADED}</p>}>
              <OverviewTop />
            </Boundary>
          )}
        </div>
      )}
      <MinistryTable />
      {journalReadable && isPainted && (
        <Boundary loading={null} fallback={<p className="note">{NOT_LOADED}</p>}>
          <OverviewDetails />
        </Boundary>
      )}
    </>
  );
}
