import { readFileSync } from "node:fs";
import fields from "../../data/fields.json" with { type: "json" };
import mappings from "../../data/mappings.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import plans from "../../data/plans/index.json" with { type: "json" };
import sample from "../../data/sample/index.json" with { type: "json" };
import { sampleReportsOf } from "../../src/app/dataFolder/sampleReportsOf.ts";
import { plansUnderNamesOf } from "../../src/domain/comparing/mapPlan.ts";
import { underNamesOf } from "../../src/domain/comparing/mapping.ts";
import { type Month, monthsOf } from "../../src/domain/cutoff.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { PaceRule } from "../../src/domain/progress/pace.ts";
import { positionAt } from "../../src/domain/progress/position.ts";
import { BY_CALENDAR, expectBy, profileOf } from "../../src/domain/progress/profile.ts";
import { rollUp } from "../../src/domain/progress/rollup.ts";
import { earlierYears } from "../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../src/domain/yearEnd/forecast.ts";
import type { BriefingInput } from "../../src/features/briefing/document/material.ts";
import { readMappings } from "../../src/intake/dataFolder/readMappings.ts";
import { readPlan } from "../../src/intake/plan/readPlan.ts";
import { readReport } from "../../src/intake/report/readReport.ts";
import { journalOf } from "../journal/entries/draft.ts";
import { foldOwn } from "../journal/fold/foldOwn.ts";

/** What one briefing of the sample data is composed from. */
export interface SampleBriefing {
  readonly asOf: Month;
  readonly pace: PaceRule;
  /** Null for the country. */
  readonly ministry: string | null;
  readonly input: BriefingInput;
}

/** One that reports every month and one that reports every quarter. */
const MINISTRIES = ["教育部", "科技部"] as const;

/**
 * 84 briefings of the sample data, read by the application's own intake: every month of both years for the country and
 * two ministries by calendar days, and those of 2025 for the country by the shape of 2024.
 */
export function sampleBriefings(): SampleBriefing[] {
  const ofYear = (year: number, ministry: string | null, pace: PaceRule) =>
    monthsOf(year).map((asOf) => ({ asOf, pace, ministry, input: sampleInput(asOf, pace) }));
  const byCalendar = [2024, 2025].flatMap((year) =>
    [null, ...MINISTRIES].flatMap((ministry) => ofYear(year, ministry, "calendar")),
  );
  return [...byCalendar, ...ofYear(2025, null, "last-year")];
}

/** What the briefing of a month is composed from, as the screens have it with the sample data loaded. */
function sampleInput(asOf: Month, pace: PaceRule): BriefingInput {
  const plan = PLANS.find(({ year }) => year === Number(asOf.slice(0, 4)));
  if (!plan) throw new Error(`no plan for ${asOf}`);
  const position = positionAt(plan, JOURNAL.submissions, asOf);
  const rollup = rollUp(position);
  const named = readMappings(mappings);
  const byLastYear = expectBy(profileOf(plan.year - 1, JOURNAL.submissions));
  const years = earlierYears(
    plan.year,
    plansUnderNamesOf(plan.year, PLANS, named),
    underNamesOf(plan.year, JOURNAL.submissions, named),
  );
  return {
    plan,
    plans: PLANS,
    journal: JOURNAL,
    asOf,
    position,
    rollup,
    pace,
    basis: "adjusted",
    expect: pace === "calendar" ? BY_CALENDAR : byLastYear,
    otherExpect: pace === "calendar" ? byLastYear : BY_CALENDAR,
    yearEnd: forecastsOf(position, rollup, years),
    mappings: named,
  };
}

const readData = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../data/${path}`, import.meta.url)));

const PLANS = plans.map(({ file, year, headline, ...source }): Plan => {
  const {
    ministries: names,
    fields: heads,
    quotas,
  } = readPlan(readData(`plans/${file}`), { ministries, fields });
  return { year, ministries: names, fields: heads, quotas, headline, source };
});

const JOURNAL = foldOwn(
  journalOf({
    kind: "sample-loaded",
    reports: sample.files
      // The other sub-projects are not in a briefing.
      .filter(({ file }) => !file.endsWith("-programme.csv"))
      .flatMap(({ file: fileName, reason }) => {
        const { records } = readReport(readData(`sample/${fileName}`), {
          ministries,
          fields,
          measures: [],
          today: "2026-01-31",
        });
        return sampleReportsOf({ fileName, reason }, records);
      }),
  }),
);
