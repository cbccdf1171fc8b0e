import { type Month, monthNumber } from "../../domain/cutoff.ts";
import type { ReportFinding } from "../findings/finding.ts";
import type { Layout } from "../table/header.ts";
import { figurePlace, type OwnFigure, type ReceivedFigure, seriesOf } from "./consistency.ts";
import type { ReportRecord } from "./reportRecord.ts";

/** A growth in one month above this share of the year's quota must be confirmed. */
const MAX_QUOTA_SHARE = 0.5;
/** A growth in one month up to this many usual months is never sudden. */
const MAX_USUAL_MONTHS = 3;

type Point = OwnFigure | ReceivedFigure;

/**
 * Reports figures that grow in one month by more than half of the quota and by more than three of the ministry's usual
 * months in that field (`sudden-growth`, domain rule 11). A figure typed ten times too large often stays below twice
 * the quota.
 *
 * A growth over several months counts with its monthly average; before the year's first figure stands 0 on 1 January.
 * The usual month is the average over the months before the growth, of this year and of the year before. Without a quota
 * the usual months alone decide; where neither is known, nothing is reported.
 *
 * @param received figures that count and that the file does not replace
 * @param quotaOf the quota of a record's cell at its cut-off, people; null is no quota; undefined where the
 * growth is not to be judged, as without a plan of the year
 */
export function checkGrowth(
  records: readonly ReportRecord[],
  layout: Layout,
  report: ReportFinding,
  received: readonly ReceivedFigure[],
  quotaOf: (record: ReportRecord) => number | null | undefined,
): void {
  const isOwn = (point: Point): point is OwnFigure => "row" in point;
  const own = records.filter((record): record is OwnFigure => record.persons !== null);
  const all = seriesOf<Point>([...received, ...own]);
  const lastOf = new Map<string, Point>();
  for (const points of all) {
    const last = points.sort((a, b) => (a.cutoff < b.cutoff ? -1 : 1)).at(-1);
    if (last) lastOf.set(seriesKey(last), last);
  }
  for (const points of all) {
    const [first] = points;
    const lastYear = first && lastOf.get(seriesKey({ ...first, year: first.year - 1 }));
    for (const [i, point] of points.entries()) {
      const quota = isOwn(point) ? quotaOf(point) : undefined;
      if (!isOwn(point) || quota === undefined) continue;
      const before = points[i - 1];
      const sudden = suddenGrowth(point, before, lastYear, quota);
      if (!sudden) continue;
      const { ministry, field, persons } = point;
      const since = before?.cutoff ?? null;
      report("sudden-growth", figurePlace(point, layout), {
        value: String(persons),
        ...{ ministry, field, persons, quota, since, ...sudden },
      });
    }
  }
}

function seriesKey({ year, ministry, field }: Pick<ReceivedFigure, "year" | "ministry" | "field">): string {
  return `${year}|${ministry}|${field}`;
}

/** A cumulative count at a cut-off. */
interface Count {
  readonly cutoff: Month;
  readonly persons: number;
}

/** A growth that must be confirmed: people since the count before, its months, people of a usual month (null: not known). */
export interface SuddenGrowth {
  readonly growth: number;
  readonly months: number;
  readonly usual: number | null;
}

/**
 * The growth of a count, where it must be confirmed; else null. See {@link checkGrowth}.
 *
 * @param before the latest earlier count of the year
 * @param lastYear the last count of the year before
 * @param quota people; null is no quota
 */
export function suddenGrowth(
  count: Count,
  before: Count | undefined,
  lastYear: Count | undefined,
  quota: number | null,
): SuddenGrowth | null {
  const growth = count.persons - (before?.persons ?? 0);
  const months = monthNumber(count.cutoff) - (before ? monthNumber(before.cutoff) : 0);
  const known = [before, lastYear].filter((each) => each !== undefined);
  const knownMonths = known.reduce((sum, { cutoff }) => sum + monthNumber(cutoff), 0);
  const usual = knownMonths === 0 ? null : known.reduce((sum, { persons }) => sum + persons, 0) / knownMonths;
  if (quota === null && !usual) return null;
  const limit = Math.max((quota ?? 0) * MAX_QUOTA_SHARE, (usual ?? 0) * MAX_USUAL_MONTHS);
  return months > 0 && growth > limit * months ? { growth, months, usual } : null;
}
