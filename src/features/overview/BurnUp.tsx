import { useMemo } from "react";
import { MonthlyProgress } from "../../app/charts/MonthlyProgress.tsx";
import { monthFigure } from "../../app/charts/monthlyProgress.ts";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { lastYearOf } from "../../app/data/lastYear.ts";
import { yearHistoryOf } from "../../app/data/yearHistory.ts";
import { dueInMonth } from "../../domain/progress/sumDated.ts";
import { countryStanding } from "../../domain/standing/countryStanding.ts";
import { ministryParts } from "../../domain/standing/partStandings.ts";

/** The country's year month by month. */
export function BurnUp() {
  const country = useCountry();
  const { plan, asOf, position, rollup, expect } = country;
  const months = useMemo(
    () =>
      yearHistoryOf(country).map((month) => {
        const standing = countryStanding(month.position, month.rollup, expect);
        return monthFigure(standing, `${standing.reported}/${standing.planned}`);
      }),
    [country, expect],
  );
  const lastYear = useMemo(() => lastYearOf(country, null), [country]);
  const parts = ministryParts(position, rollup, expect);
  return (
    <MonthlyProgress
      year={plan.year}
      asOf={asOf}
      quota={rollup.country.quota}
      months={months}
      expect={(month) => dueInMonth(parts, expect, month)}
      lastYear={lastYear}
      landing={yearEndOf(country).country.landing}
      isTableFolded
      inWan
    />
  );
}
