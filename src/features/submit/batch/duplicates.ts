import { formatSigned } from "../../../app/words/format.ts";
import type { Month } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Assessed } from "../session/assess.ts";
import { type FilePosition, filePositionsOf } from "../session/fileFacts.ts";

/** Files that hold the same year, ministry and cut-off, side by side. */
export interface Duplicate {
  readonly key: string;
  readonly ministry: string;
  readonly year: number;
  readonly cutoff: Month;
  /** What they hold twice: people of the plan's fields, or the programme's measures, each in its unit. */
  readonly kind: FilePosition["kind"];
  readonly files: readonly Assessed[];
  /** Counts per field or measure in the order of `files`; null where a file does not report it. */
  readonly rows: readonly DuplicateRow[];
}

interface DuplicateRow {
  readonly field: string;
  readonly counts: readonly (number | null)[];
  readonly differs: boolean;
}

/** The duplicates of a batch, in the order in which they first appear. Fields in the order of the files. */
export function duplicatesOf(files: readonly Assessed[]): Duplicate[] {
  const held = new Map<string, { file: Assessed; place: FilePosition }[]>();
  for (const file of files) {
    if (file.rivals.length === 0) continue;
    for (const place of filePositionsOf(file.facts))
      held.set(place.key, [...(held.get(place.key) ?? []), { file, place }]);
  }
  return [...held].flatMap(([key, holders]) => {
    const [first] = holders;
    if (holders.length < 2 || !first) return [];
    const { kind, position } = first.place;
    const { ministry, year, cutoff } = position;
    const rows = rowsOf(holders.map(({ place }) => place.position.counts));
    return [{ key, ministry, year, cutoff, kind, files: holders.map(({ file }) => file), rows }];
  });
}

function rowsOf(positions: readonly FilePosition["position"]["counts"][]): DuplicateRow[] {
  const fields = [...new Set(positions.flatMap((each) => Object.keys(each)))];
  return fields.map((field) => {
    const counts = positions.map((each) => (Object.hasOwn(each, field) ? (each[field] ?? null) : null));
    return { field, counts, differs: counts.some((count) => count !== counts[0]) };
  });
}

/** How the counts of a row differ; of two counts by how many. */
export function differenceWords([first, second, ...more]: readonly (number | null)[]): string {
  if (more.length > 0 || first == null || second == null) return "不同";
  return `不同，${formatSigned(second - first)}`;
}

/** What choosing one of the files costs: a file is stored whole or not at all, with all that it holds. */
export function lossWords({ files, ministry }: Pick<Duplicate, "files" | "ministry">): string {
  const broader = files.filter(
    ({ facts }: Assessed) => facts.ministries.some((name) => name !== ministry) || facts.cutoffs.length > 1,
  );
  if (broader.length === 0) return "未选用的一份不入库，可在列表中恢复";
  const names = broader.map(({ item }) => `“${item.name}”`).join("、");
  return `未选用的文件整份不入库；${names}还含有其他${UNIT}或统计截止`;
}
