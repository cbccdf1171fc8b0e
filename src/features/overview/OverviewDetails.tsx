import { Boundary } from "../../app/shell/Boundary.tsx";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { useRoute } from "../../app/shell/route.ts";
import { BurnUp } from "./BurnUp.tsx";
import { HiddenGaps } from "./HiddenGaps.tsx";
import { LargestGaps } from "./LargestGaps.tsx";
import { MinistryLegend } from "./MinistryLegend.tsx";
import { TodayTasks } from "./TodayTasks.tsx";
import { YearEndForecast } from "./YearEndForecast.tsx";

const FAILED = <p className="note">这一部分没有显示出来，其他数字不受影响。请刷新。</p>;

const Tour = lazyPart(async () => (await import("./tour/Tour.tsx")).Tour);

/** Above the ministries: the year by months beside whom to call. */
export function OverviewTop() {
  const isTouring = useRoute().params.has("tour");
  return (
    <>
      {[BurnUp, TodayTasks].map((Part) => (
        <div key={Part.name}>
          <Boundary fallback={FAILED}>
            <Part />
          </Boundary>
        </div>
      ))}
      {isTouring && (
        <Boundary loading={null} fallback={null}>
          <Tour />
        </Boundary>
      )}
    </>
  );
}

/** Below the ministries, each behind its finding: where the gaps are, and how the landing comes about. */
export function OverviewDetails() {
  return (
    <>
      <MinistryLegend />
      <div className="overview-details">
        {[LargestGaps, HiddenGaps, YearEndForecast].map((Part) => (
          <Boundary key={Part.name} fallback={FAILED}>
            <Part />
          </Boundary>
        ))}
      </div>
    </>
  );
}
