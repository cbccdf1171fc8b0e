import { pastedEdits } from "../../../../app/editableGrid/pastedEdits.ts";
import type { Condition } from "../../../../domain/allocation/demand.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { foldName } from "../../../../intake/cells/fold.ts";
import { isInQuotaSteps, readPersons } from "../../../../intake/cells/numbers.ts";

/** A figure that was typed, people in whole steps; null where the place is to have no quota. Or why it cannot be taken. */
export type QuotaInput =
  | { readonly ok: true; readonly people: number | null }
  | { readonly ok: false; readonly problem: string };

/** Reads a figure in 万人 as a person types it; empty and dashes are no quota. */
export function readQuotaInput(text: string): QuotaInput {
  const reading = readPersons(text, "万人");
  if (!reading.ok) return { ok: false, problem: `“${text.trim()}”不是以万人为单位的数字` };
  if (reading.persons === null) return { ok: true, people: null };
  if (!isInQuotaSteps(text))
    return { ok: false, problem: `“${text.trim()}”超过两位小数，计划数以 0.01 万人（100 人）为一步` };
  return { ok: true, people: reading.persons };
}

/** The condition that a typed figure sets: a lock, or no quota for null and 0. */
export function conditionOf(place: TablePlace, people: number | null): Condition {
  const { ministry, field } = place;
  return people ? { ministry, field, lock: people } : { ministry, field, upper: 0 };
}

export interface PastedQuotas {
  readonly conditions: readonly Condition[];
  /** A national total in the block, people. */
  readonly total: number | null;
  readonly refused: readonly string[];
}

/** A cell of the grid: a place for a figure, or the name of its row. */
export type GridSpot = { readonly place: TablePlace } | { readonly name: string };

/** Reads a block: figures become locks, empty cells no quota; a row that names another ministry is refused. */
export function pasteQuotas(
  text: string,
  row: number,
  index: number,
  spotAt: (row: number, index: number) => GridSpot | undefined,
): PastedQuotas {
  const conditions: Condition[] = [];
  const refused: string[] = [];
  const elsewhere = new Set<number>();
  let total: number | null = null;
  for (const edit of pastedEdits(text, row, index)) {
    const spot = spotAt(edit.row, edit.index);
    const said = edit.to.trim();
    const line = edit.row - row + 1;
    if (elsewhere.has(edit.row)) continue;
    if (spot === undefined) {
      if (said !== "") refused.push(`块中第 ${line} 行的“${said}”超出表外。`);
    } else if ("name" in spot) {
      if (foldName(said) === foldName(spot.name)) continue;
      elsewhere.add(edit.row);
      refused.push(`块中第 ${line} 行是“${said}”，表中这一行是${spot.name}，整行没有采用。`);
    } else {
      const { place } = spot;
      const input = readQuotaInput(edit.to);
      const isSum = place.ministry === null || place.field === null;
      if (!input.ok) refused.push(`块中第 ${line} 行：${input.problem}。`);
      else if (place.ministry === null && place.field === null) total = input.people ?? total;
      else if (input.people !== null || !isSum) conditions.push(conditionOf(place, input.people));
    }
  }
  return { conditions, total, refused };
}
