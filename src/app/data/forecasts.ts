import { plansUnderNamesOf } from "../../domain/comparing/mapPlan.ts";
import { underNamesOf } from "../../domain/comparing/mapping.ts";
import { earlierYears } from "../../domain/yearEnd/earlierYear.ts";
import { type Forecasts, forecastsOf } from "../../domain/yearEnd/forecast.ts";
import type { Country } from "./country.ts";

const yearEnds = new WeakMap<Country, Forecasts>();

/** Where the year is expected to end; worked out once for a country, because a screen and its panel ask for it. */
export function yearEndOf(country: Country): Forecasts {
  const known = yearEnds.get(country);
  if (known) return known;
  const { plan, plans, journal, mappings, position, rollup } = country;
  const years = earlierYears(
    plan.year,
    plansUnderNamesOf(plan.year, plans, mappings),
    underNamesOf(plan.year, journal.submissions, mappings),
  );
  const made = forecastsOf(position, rollup, years);
  yearEnds.set(country, made);
  return made;
}
