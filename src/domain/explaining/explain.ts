import { groupBy } from "../groupBy.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import type { TablePlace } from "../plan/tablePlace.ts";
import { cappedRate, completionRate, coverage, sumTallies, type Tally } from "../progress/completion.ts";
import { expectedPeople } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import { type Expectation, expectBy } from "../progress/profile.ts";
import type { Submission } from "../progress/submission.ts";
import { sumDated } from "../progress/sumDated.ts";
import { ministryParts, partStandings } from "../standing/partStandings.ts";
import type {
  CourseUsed,
  ExpectationUsed,
  ExplainContext,
  ExplainedFigure,
  Explanation,
  Term,
  TermName,
} from "./explanation.ts";

/** One cell of the scope. */
interface ExplainedCell {
  readonly m: number;
  readonly f: number;
  readonly tally: Tally;
  readonly landing: number | null;
}

/**
 * Explains a figure: its formula and terms, the cells that add up to the terms, and the submissions they come from.
 *
 * @throws RangeError for a ministry or field that the position does not hold
 */
export function explain<S extends Submission>(
  figure: ExplainedFigure,
  scope: TablePlace,
  context: ExplainContext<S>,
): Explanation<S> {
  const cells = cellsIn(scope, context);
  const { position } = context;
  const behind = [...groupBy(cells, ({ m }) => m)].map(([m, own]) => ({
    row: position.ministries[m],
    tally: sumTallies(own.map(({ tally }) => tally)),
  }));
  const total = sumTallies(cells.map(({ tally }) => tally));
  return {
    figure,
    scope,
    ...workedFigure(figure, scope, context, cells, total),
    submissions: behind.flatMap(({ row, tally }) => (row && tally.reportedCells > 0 ? [row] : [])),
    silent: behind.flatMap(({ row, tally }) =>
      row && tally.quota > 0 && tally.reportedCells === 0 ? [row.ministry] : [],
    ),
  };
}

type Worked = Pick<Explanation, "value" | "formula" | "terms" | "dues" | "courses">;

const RATIOS = {
  rate: { of: completionRate, terms: ["actual", "quota", "covered"] },
  "capped-rate": { of: cappedRate, terms: ["capped", "quota"] },
  coverage: { of: coverage, terms: ["covered", "quota"] },
} as const;

function workedFigure<S extends Submission>(
  figure: ExplainedFigure,
  scope: TablePlace,
  context: ExplainContext<S>,
  cells: readonly ExplainedCell[],
  total: Tally,
): Worked {
  const { position } = context;
  const term = (name: TermName) => termOf(name, cells, position);
  const plain = { dues: [], courses: [] };
  switch (figure) {
    case "rate":
    case "capped-rate":
    case "coverage": {
      const { of, terms } = RATIOS[figure];
      return { ...plain, value: of(total), formula: "ratio", terms: terms.map(term) };
    }
    case "expected": {
      const { expectation, dues } = dueIn(scope, context);
      const value = total.quota === 0 ? null : expectedPeople(total.quota, expectation);
      const formula = expectation.basis === "parts" ? "dues-added" : "share-due";
      return { ...plain, value, formula, terms: [term("quota")], dues };
    }
    case "landing":
      return landingIn(scope, context, cells);
    default: {
      const sum = term(figure);
      const planned = figure === "quota" || figure === "gap";
      const known = planned
        ? cells.some(({ m, f }) => position.quotas[m]?.[f] != null)
        : total.reportedCells > 0;
      return { ...plain, value: known ? sum.people : null, formula: "sum", terms: [sum] };
    }
  }
}

function cellsIn<S extends Submission>(
  scope: TablePlace,
  { position, rollup, forecasts }: ExplainContext<S>,
): ExplainedCell[] {
  const rows = placesOf(
    scope.ministry,
    position.ministries.map(({ ministry }) => ministry),
  );
  const columns = placesOf(scope.field, position.fields);
  return rows.flatMap((m) =>
    columns.flatMap((f): ExplainedCell[] => {
      const tally = rollup.cells[m]?.[f];
      return tally ? [{ m, f, tally, landing: forecasts.cells[m]?.[f] ?? null }] : [];
    }),
  );
}

/** The place of a name, or all places. */
function placesOf(name: string | null, names: readonly string[]): number[] {
  if (name === null) return [...names.keys()];
  const place = names.indexOf(name);
  if (place < 0) throw new RangeError(`not in the position: ${name}`);
  return [place];
}

function termOf(name: TermName, cells: readonly ExplainedCell[], position: Position): Term {
  const parts = cells
    .map((cell) => ({
      ministry: position.ministries[cell.m]?.ministry ?? "",
      field: position.fields[cell.f] ?? "",
      people: peopleIn(name, cell),
    }))
    .filter(({ people }) => people > 0);
  return { name, people: sumPeople(parts.map(({ people }) => people)), cells: parts };
}

function peopleIn(name: TermName, { tally, landing }: ExplainedCell): number {
  if (name === "landing") return landing ?? 0;
  if (name === "covered") return tally.quota - tally.unreportedGap;
  return name === "off-plan" ? tally.offPlan : tally[name];
}

/** What is due of a scope, and the shares that it follows from: its own, or where those of its ministries differ all of them. */
function dueIn<S extends Submission>(
  { ministry, field }: TablePlace,
  { position, rollup, profile }: ExplainContext<S>,
): { readonly expectation: Expectation; readonly dues: readonly ExpectationUsed[] } {
  const { asOf } = position;
  const expect = expectBy(profile);
  if (ministry !== null) {
    const row = position.ministries.find((each) => each.ministry === ministry);
    const cutoff = row?.submission?.cutoff ?? asOf;
    const expectation = expect(ministry, cutoff);
    return { expectation, dues: [{ ministry, cutoff, expectation }] };
  }
  const parts =
    field === null
      ? ministryParts(position, rollup, expect)
      : partStandings({ field }, position, rollup, expect);
  const { cutoff, expectation } = sumDated(parts, asOf);
  if (expectation.basis !== "parts") {
    return { expectation, dues: [{ ministry, cutoff: cutoff ?? asOf, expectation }] };
  }
  const planned = parts.filter(({ tally }) => tally.quota > 0);
  const dues = planned.map((part) => ({
    ministry: part.name,
    cutoff: part.cutoff ?? asOf,
    expectation: part.expectation,
  }));
  return { expectation, dues };
}

function landingIn<S extends Submission>(
  scope: TablePlace,
  { position, forecasts }: ExplainContext<S>,
  cells: readonly ExplainedCell[],
): Worked {
  const [single] = cells;
  const whole =
    scope.ministry !== null
      ? forecasts.ministries[single?.m ?? -1]
      : scope.field !== null
        ? forecasts.fields[single?.f ?? -1]
        : forecasts.country;
  const landing = whole?.landing ?? null;
  const isCell = scope.ministry !== null && scope.field !== null;
  const value = isCell ? (single?.landing ?? null) : (landing?.people ?? null);
  // Only cells with a landing, so that both terms cover the same cells.
  const landed = cells.filter((cell) => cell.landing !== null);
  const terms = [termOf("landing", landed, position), termOf("actual", landed, position)];
  const courses = [...new Set(landed.map(({ m }) => m))].flatMap((m): CourseUsed[] => {
    const { ministry, cutoff, course } = forecasts.ministries[m] ?? {};
    return ministry && cutoff && course ? [{ ministry, cutoff, course, rule: forecasts.rule }] : [];
  });
  return { value, formula: "projection", terms, dues: [], courses };
}
