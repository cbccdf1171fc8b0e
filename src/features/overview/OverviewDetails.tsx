import { Boundary } from "../../app/shell/Boundary.tsx";
import { BurnUp } from "./BurnUp.tsx";
import { HiddenGaps } from "./HiddenGaps.tsx";
import { LargestGaps } from "./LargestGaps.tsx";
import { ReportingBoard } from "./ReportingBoard.tsx";
import { ReportingStatus } from "./ReportingStatus.tsx";
import { YearEndForecast } from "./YearEndForecast.tsx";

const FAILED = <p className="note">这一部分没有显示出来，其他数字不受影响。请刷新。</p>;

/** Beside the ministries whom to call and where the gaps are; below, the year by months and where it will end. */
export function OverviewDetails() {
  return (
    <>
      <div className="columns-side">
        <ReportingStatus />
        <LargestGaps />
        <HiddenGaps />
      </div>
      <div className="columns-below">
        {[BurnUp, ReportingBoard, YearEndForecast].map((Part) => (
          <Boundary key={Part.name} fallback={FAILED}>
            <Part />
          </Boundary>
        ))}
      </div>
    </>
  );
}
