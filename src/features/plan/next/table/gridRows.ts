import type { EditRow } from "../../../../app/editableGrid/gridEditProps.ts";
import { formatQuota, formatSignedWan, formatWan, NO_QUOTA, TOTAL } from "../../../../app/words/format.ts";
import type { Held } from "../../../../domain/allocation/allocation.ts";
import { conditionAt, isClosed, isRestricting } from "../../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import type { QuotaTable, TableNames } from "../../../../domain/plan/plan.ts";
import { quotaChange, quotaSum, type TablePlace, valueAtPlace } from "../../../../domain/plan/tablePlace.ts";
import { COUNTRY, conditionWords, placeWords, wan } from "./placeWords.ts";
import type { GridSpot } from "./quotaInput.ts";

/** Rows and columns of the grid in the documents' order: 合计 is row 1, ministries follow; 部门 is column 0, 小计 the last. */
export const SUM_ROW = 1;
const TOP_MINISTRY_ROW = 2;

/** The place or name at a row and column of the grid; undefined outside. */
export function spotAt({ ministries, fields }: TableNames, row: number, index: number): GridSpot | undefined {
  const ministry = row === SUM_ROW ? null : ministries[row - TOP_MINISTRY_ROW];
  if (ministry === undefined) return undefined;
  if (index === 0) return { name: ministry ?? TOTAL };
  const field = index === fields.length + 1 ? null : fields[index - 1];
  return field === undefined ? undefined : { place: { ministry, field } };
}

/** Row and column of a place in the grid; null if it is not in the table. */
export function cellOfPlace(
  { ministries, fields }: TableNames,
  { ministry, field }: TablePlace,
): { row: number; index: number } | null {
  const row = ministry === null ? SUM_ROW : ministries.indexOf(ministry) + TOP_MINISTRY_ROW;
  const index = field === null ? fields.length + 1 : fields.indexOf(field) + 1;
  return (ministry !== null && row < TOP_MINISTRY_ROW) || index === 0 ? null : { row, index };
}

/** People at a place of a table that was made; null is no quota. Undefined where there is no table or no such place. */
export function peopleAt({ demand, result }: WorkedDraft, place: TablePlace): number | null | undefined {
  if (result.kind === "clash") return undefined;
  if (place.ministry === null && place.field === null) return demand.total;
  const { table: cells, ministrySums: ministries, fieldSums: fields } = result;
  return valueAtPlace<number | null>(demand, { cells, ministries, fields }, place);
}

/**
 * The grid's rows, 万人 with two decimals. While requirements clash, the locked figures are shown among those of the table
 * that was made before.
 */
export function gridRows(worked: WorkedDraft, before: WorkedDraft | null): EditRow[] {
  const { settled } = worked;
  const names = [null, ...settled.ministries];
  return names.map((ministry, i) => ({
    row: SUM_ROW + i,
    cells: [
      ministry ?? TOTAL,
      ...[...settled.fields, null].map((field) => cellText(worked, before, { ministry, field })),
    ],
  }));
}

function cellText(worked: WorkedDraft, before: WorkedDraft | null, place: TablePlace): string {
  if (worked.result.kind === "clash") {
    if (isCountry(place)) return formatWan(worked.demand.total);
    const condition = conditionAt(worked.settled, place);
    if (isClosed(condition)) return NO_QUOTA;
    if (condition.lock !== undefined) return formatWan(condition.lock);
    const people = before ? peopleAt(before, place) : undefined;
    return people === undefined ? "" : formatQuota(people, formatWan);
  }
  return formatQuota(peopleAt(worked, place), formatWan);
}

/** What stands small under a figure: by how much it differs from last year's plan, in 万人; empty where it does not. */
export function changeWords(worked: WorkedDraft, lastYear: QuotaTable, place: TablePlace): string {
  const people = peopleAt(worked, place);
  const change = people === undefined ? null : quotaChange(lastYear, place, people);
  return change ? formatSignedWan(change) : "";
}

/** The mark of a place in the grid: a class and a sentence; undefined without requirements. */
export function markOf(
  worked: WorkedDraft,
  place: TablePlace,
): { className: string; title: string } | undefined {
  const condition = conditionAt(worked.settled, place);
  const { lock, lower, upper, weight = 1 } = condition;
  if (isCountry(place)) return undefined;
  const isEarlier = worked.result.kind === "clash" && lock === undefined && !isClosed(condition);
  if (!isRestricting(condition))
    return isEarlier
      ? { className: "earlier", title: "相互矛盾的要求提出之前的数，不是现在的草案。" }
      : undefined;
  const classes = [
    isClosed(condition) && "mark-closed",
    lock !== undefined && "mark-lock",
    (lower !== undefined || (upper !== undefined && upper > 0)) && "mark-bound",
    weight !== 1 && "mark-weight",
  ];
  // A cell has room for one sign; the sentence has all.
  const className = classes.find((name) => name !== false) ?? "";
  return {
    className: isEarlier ? `${className} earlier` : className,
    title: `${placeWords(place)}：${conditionWords(condition)}${heldWords(worked, place)}。`,
  };
}

/** The bound that a place's figure has reached, as `，已到下限`; else empty. */
export function heldWords({ demand, result }: WorkedDraft, place: TablePlace): string {
  const held = result.kind === "clash" ? null : valueAtPlace(demand, result.held, place);
  return held ? HELD_WORDS[held] : "";
}

const HELD_WORDS: Readonly<Record<Exclude<Held, null>, string>> = {
  lower: "，已到下限",
  upper: "，已到上限",
  lock: "",
};

/** A place's present figure and its start, in one line. */
export function placeFacts(worked: WorkedDraft, place: TablePlace): string {
  const { settled } = worked;
  const people = peopleAt(worked, place);
  const start = quotaSum({ ...settled, quotas: settled.start }, place);
  const now = people === undefined ? "" : `${people === null ? "现在没有计划数" : `现为 ${wan(people)}`} · `;
  return `${now}${start === null ? "起点没有计划数" : `起点 ${wan(start)}`}`;
}

export function isCountry({ ministry, field }: TablePlace): boolean {
  return ministry === COUNTRY.ministry && field === COUNTRY.field;
}
