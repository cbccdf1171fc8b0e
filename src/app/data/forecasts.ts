import { profileOf } from "../../domain/progress/profile.ts";
import { type Backtest, backtestOf } from "../../domain/yearEnd/backtest.ts";
import { type Forecasts, forecastsOf } from "../../domain/yearEnd/forecast.ts";
import type { Country } from "./country.ts";

/** Where the year ends at this pace, and how such forecasts did in the year before. */
export interface YearEnd {
  readonly forecasts: Forecasts;
  /** Null when the year before has no reports. */
  readonly backtest: Backtest | null;
}

const yearEnds = new WeakMap<Country, YearEnd>();

/**
 * Forecasts under the chosen pace rule, with ranges from the same rule applied to the year before. By last year's
 * shape that year is forecast from the one before it, or, where that has no reports, from the other ministries'.
 * Worked out once for a country: a screen and the panel beside it ask for the same.
 */
export function yearEndOf(country: Country): YearEnd {
  const known = yearEnds.get(country);
  if (known) return known;
  const made = makeYearEnd(country);
  yearEnds.set(country, made);
  return made;
}

function makeYearEnd(country: Country): YearEnd {
  const { plan, journal, position, rollup, profile } = country;
  const lastYear = profileOf({ year: plan.year - 1 }, journal.submissions);
  const yearBefore = profileOf({ year: plan.year - 2 }, journal.submissions);
  const shape = profile === null ? "calendar" : yearBefore.ministries.size > 0 ? yearBefore : "others";
  const backtest = lastYear.ministries.size > 0 ? backtestOf(lastYear, shape) : null;
  return { forecasts: forecastsOf(position, rollup, { profile, backtest }), backtest };
}
