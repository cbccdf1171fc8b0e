import type { ExplainedFigure, Term } from "../../domain/explaining/explanation.ts";
import type { TablePlace } from "../../domain/plan/tablePlace.ts";
import type { Position } from "../../domain/progress/position.ts";
import { noteOf } from "../../domain/progress/submission.ts";

export type By = "ministry" | "field" | "cell";

/** One part of a scope; its people add up with those of the other parts to the terms, column by column. */
export interface ExplanationPart {
  /** Null where the part is a whole field. */
  readonly ministry: string | null;
  /** Null where the part is a whole ministry. */
  readonly field: string | null;
  /** In the order of the terms. */
  readonly people: readonly number[];
  /** False when none of its cells was reported: its people done are unknown, not 0. */
  readonly reported: boolean;
}

/** Sums that are shown before a figure's own terms, so that a cell's part can be worked out by hand. */
export const TERMS_BESIDE: Readonly<Partial<Record<ExplainedFigure, readonly ("quota" | "actual")[]>>> = {
  "capped-rate": ["actual"],
  gap: ["quota", "actual"],
  surplus: ["quota", "actual"],
};

/** The terms by ministry, field or cell, in the position's order; a part without people in any term is left out. */
export function partsBy(by: By, terms: readonly Term[], position: Position): ExplanationPart[] {
  const parts = new Map<string, { ministry: string | null; field: string | null; people: number[] }>();
  const keyOf = (ministry: string, field: string) =>
    by === "ministry" ? `${ministry}|` : by === "field" ? `|${field}` : `${ministry}|${field}`;
  for (const [t, { cells }] of terms.entries()) {
    for (const { ministry, field, people } of cells) {
      const key = keyOf(ministry, field);
      const part = parts.get(key) ?? {
        ministry: by === "field" ? null : ministry,
        field: by === "ministry" ? null : field,
        people: terms.map(() => 0),
      };
      part.people[t] = (part.people[t] ?? 0) + people;
      parts.set(key, part);
    }
  }
  const m = placesIn(position.ministries.map(({ ministry }) => ministry));
  const f = placesIn(position.fields);
  const reported = new Set<string>();
  position.actuals.forEach((row, i) => {
    row.forEach((people, j) => {
      if (people !== null)
        reported.add(keyOf(position.ministries[i]?.ministry ?? "", position.fields[j] ?? ""));
    });
  });
  return [...parts]
    .map(([key, part]) => ({ ...part, reported: reported.has(key) }))
    .sort((a, b) => m(a.ministry ?? "") - m(b.ministry ?? "") || f(a.field ?? "") - f(b.field ?? ""));
}

function placesIn(names: readonly string[]): (name: string) => number {
  const places = new Map(names.map((name, place) => [name, place]));
  return (name) => places.get(name) ?? 0;
}

/** A ministry's planned cells of a scope that were not reported. */
export interface Unreported {
  readonly ministry: string;
  /** True when nothing of it in the scope was reported. */
  readonly silent: boolean;
  readonly cells: readonly {
    readonly field: string;
    readonly quota: number;
    /** 备注 on why; may be empty. */
    readonly note: string;
  }[];
  readonly quota: number;
}

/** What was planned in a scope and not reported (未报送), by ministry; `silent` are those without any reported cell. */
export function unreportedIn(scope: TablePlace, silent: readonly string[], position: Position): Unreported[] {
  return position.ministries.flatMap(({ ministry, submission }, m): Unreported[] => {
    if (scope.ministry !== null && scope.ministry !== ministry) return [];
    const cells = position.fields.flatMap((field, f) => {
      const quota = position.quotas[m]?.[f] ?? null;
      const missing = quota !== null && (position.actuals[m]?.[f] ?? null) === null;
      if (!missing || (scope.field !== null && scope.field !== field)) return [];
      return [{ field, quota, note: submission ? noteOf(submission, field) : "" }];
    });
    if (cells.length === 0) return [];
    const quota = cells.reduce((sum, cell) => sum + cell.quota, 0);
    return [{ ministry, silent: silent.includes(ministry), cells, quota }];
  });
}
