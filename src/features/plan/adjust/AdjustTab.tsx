import { useRecords } from "../../../app/country.ts";
import { PlanFaults } from "../../../app/PlanFaults.tsx";
import { AdjustmentList } from "./AdjustmentList.tsx";

/** 年中调整: signed-off changes of the selected year's quotas, from a month on. */
export function AdjustTab() {
  const { year, planFiles } = useRecords();
  const file = planFiles.find(({ line }) => line.year === year);
  if (!file?.plan) return file ? <PlanFaults file={file} /> : null;
  return (
    <>
      <div className="head">
        <h1>{year}年度计划的年中调整</h1>
      </div>
      <AdjustmentList year={year} />
    </>
  );
}
