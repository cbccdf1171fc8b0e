import { Boundary } from "../../app/shell/Boundary.tsx";
import { BurnUp } from "./BurnUp.tsx";
import { ReportingBoard } from "./ReportingBoard.tsx";
import { YearEndForecast } from "./YearEndForecast.tsx";

const FAILED = <p className="note">这一部分没有显示出来，其他数字不受影响。请刷新。</p>;

/** What lies below the fold: the year by months, what came when, and where the year will end. */
export function LowerHalf() {
  return [BurnUp, ReportingBoard, YearEndForecast].map((Part) => (
    <Boundary key={Part.name} fallback={FAILED}>
      <Part />
    </Boundary>
  ));
}
