import { plansUnderNamesOf } from "../../domain/comparing/mapPlan.ts";
import { earlierYears } from "../../domain/yearEnd/earlierYear.ts";
import { type Forecasts, forecastsOf } from "../../domain/yearEnd/forecast.ts";
import { replaysOf } from "../../domain/yearEnd/replays.ts";
import type { Country, Records } from "./country.ts";
import { keepLast } from "./keepLast.ts";
import { submissionsUnderNamesOf } from "./submissionsUnderNamesOf.ts";

const yearEnds = new WeakMap<Country, Forecasts>();

/** Where the year is expected to end; worked out once for a country, because a screen and its panel ask for it. */
export function yearEndOf(country: Country): Forecasts {
  const known = yearEnds.get(country);
  if (known) return known;
  const { plan, plans, journal, mappings, position, rollup } = country;
  const { years, replays } = knownYears(plan.year, plans, journal.submissions, mappings);
  const made = forecastsOf(position, rollup, years, replays);
  yearEnds.set(country, made);
  return made;
}

/** The years before one and the replays of its forecasts, which no as-of month changes. */
const knownYears = keepLast(
  (
    year: number,
    plans: Records["plans"],
    submissions: Records["journal"]["submissions"],
    mappings: Records["mappings"],
  ) => {
    const years = earlierYears(
      year,
      plansUnderNamesOf(year, plans, mappings),
      submissionsUnderNamesOf(year, submissions, mappings),
    );
    return { years, replays: replaysOf(years) };
  },
);
