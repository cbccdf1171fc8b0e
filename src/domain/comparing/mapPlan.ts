import { monthOf } from "../cutoff.ts";
import { groupBy } from "../groupBy.ts";
import type { Plan } from "../plan/plan.ts";
import { planAt } from "../plan/planAdjustment.ts";
import { sumKnownPeople } from "../plan/sumPeople.ts";
import { type Mapping, mappingsBetween, type NameLink, renamer } from "./mapping.ts";

/**
 * The plan under the names of the mapping's other year. Merged rows and columns are added cell by cell; where none of the
 * cells has a quota the sum has none. Totals, year, headline and source stay the same. A merged name has the position of
 * the first of its names. Of a plan with adjustments the table at its month is mapped.
 *
 * @throws RangeError when the plan is not of the mapping's `fromYear`
 */
export function applyMapping(plan: Plan, mapping: Mapping): Plan {
  if (plan.year !== mapping.fromYear)
    throw new RangeError(`mapping of ${mapping.fromYear}, plan of ${plan.year}`);
  const ministries = merge(plan.ministries, mapping.ministries);
  const fields = merge(plan.fields, mapping.fields);
  const quotas = ministries.parts.map((rows) =>
    fields.parts.map((columns) =>
      sumKnownPeople(rows.flatMap((m) => columns.map((f) => plan.quotas[m]?.[f] ?? null))),
    ),
  );
  // An adjustment's names are not mapped, so the table of another month could not be made from the result.
  const { revision: _, ...table } = plan;
  return { ...table, ministries: ministries.names, fields: fields.names, quotas };
}

/**
 * The tables that plans of earlier years had in December, under the names of `year`. Renamed and merged ministries and
 * fields are mapped forward; a split one keeps its own name, because its parts' quotas are not known.
 */
export function plansUnderNamesOf(
  year: number,
  plans: readonly Plan[],
  mappings: readonly Mapping[],
): Plan[] {
  return plans
    .filter((plan) => plan.year < year)
    .map((plan) =>
      mappingsBetween(plan.year, year, mappings).reduce(applyMapping, planAt(plan, monthOf(plan.year, 12))),
    );
}

/** The new names in the order of their first old name, each with the indexes of its old names. */
function merge(names: readonly string[], links: readonly NameLink[]) {
  const rename = renamer(links);
  const places = groupBy(names.keys(), (place) => rename(names[place] ?? ""));
  return { names: [...places.keys()], parts: [...places.values()] };
}
