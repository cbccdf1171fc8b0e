import { useMemo } from "react";
import { MonthlyProgress } from "../../app/charts/MonthlyProgress.tsx";
import { useCountry } from "../../app/data/country.ts";
import { historyOf } from "../../domain/progress/history.ts";

/** The country's year month by month. */
export function BurnUp() {
  const { plan, journal, asOf, rollup, expect } = useCountry();
  const months = useMemo(
    () =>
      historyOf(plan, journal.submissions, asOf).map((month) => ({
        tally: month.rollup.country,
        carriedForward: false,
        covered: `${month.position.ministries.filter(({ submission }) => submission).length}/${plan.ministries.length}`,
      })),
    [plan, journal.submissions, asOf],
  );
  return (
    <MonthlyProgress
      year={plan.year}
      asOf={asOf}
      quota={rollup.country.quota}
      months={months}
      expect={(month) => expect(null, month)}
      inWan
    />
  );
}
