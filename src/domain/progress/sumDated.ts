import type { Month } from "../cutoff.ts";
import { sumTallies, type Tally } from "./completion.ts";
import type { DatedTally } from "./pace.ts";
import { calendarExpectation, type Expect, type Expectation } from "./profile.ts";

/**
 * The country or a field as the sum of its parts. What is due of it is the sum of what is due of the parts, each by its own
 * cut-off (domain rule 6); a part without a report is due by the as-of month, as its whole quota is part of the gap.
 */
export function sumDated(parts: readonly DatedTally[], asOf: Month): DatedTally {
  const cutoffs = parts.flatMap(({ tally, cutoff }) => (tally.reportedCells > 0 && cutoff ? [cutoff] : []));
  return {
    tally: sumTallies(parts.map(({ tally }) => tally)),
    cutoff: cutoffs.sort().at(-1) ?? null,
    asOf,
    expectation: sumExpectations(parts) ?? calendarExpectation(asOf),
  };
}

/** What is due of a whole by a month if each of its ministries reports that month. */
export function dueInMonth(
  parts: readonly { readonly name: string; readonly tally: Tally }[],
  expect: Expect,
  month: Month,
): Expectation {
  const due = parts.map(({ name, tally }) => ({ tally, expectation: expect(name, month) }));
  return sumExpectations(due) ?? calendarExpectation(month);
}

/**
 * What is due of a whole: where one fraction is due of every part, that; else the people due of the parts, added and then
 * rounded up to whole people, of the people planned. Null where nothing is planned.
 */
function sumExpectations(parts: readonly DuePart[]): Expectation | null {
  const planned = parts.filter(({ tally }) => tally.quota > 0);
  const [first] = planned;
  if (!first) return null;
  const { elapsed, total, basis } = first.expectation;
  const isShared = planned.every(
    ({ expectation: own }) => own.elapsed === elapsed && own.total === total && own.basis === basis,
  );
  return isShared ? first.expectation : addedExpectation(planned);
}

/** Fractions of one denominator are added as whole numbers, so that a sum of whole people is not rounded up by an error. */
function addedExpectation(planned: readonly DuePart[]): Expectation {
  const parts = new Map<number, number>();
  let people = 0;
  let quotas = 0;
  for (const { tally, expectation } of planned) {
    const { quota } = tally;
    const { elapsed, total } = expectation;
    const sum = (parts.get(total) ?? 0) + quota * elapsed;
    people += Math.floor(sum / total);
    parts.set(total, sum % total);
    quotas += quota;
  }
  let rest = 0;
  for (const [total, part] of parts) rest += part / total;
  return { elapsed: people + Math.ceil(rest - ROUNDING_ERROR), total: quotas, basis: "parts" };
}

type DuePart = Pick<DatedTally, "tally" | "expectation">;

/** Above the error of adding a few dozen fractions, in people. */
const ROUNDING_ERROR = 1e-9;
