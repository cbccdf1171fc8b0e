import fc from "fast-check";
import type { BriefingScene } from "../../../src/domain/briefing/briefing.ts";
import type { YearAt } from "../../../src/domain/comparing/comparison.ts";
import { type Month, monthNumber, monthOf } from "../../../src/domain/cutoff.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { type Scene, sceneArbitrary } from "../../domain/arbitraries.ts";

/** A random country with a random year before it. */
export interface Country extends Scene {
  readonly before: Scene;
}

export const countryArbitrary: fc.Arbitrary<Country> = fc
  .tuple(sceneArbitrary, sceneArbitrary)
  .map(([scene, before]) => ({
    ...scene,
    before: { ...before, asOf: monthOf(before.plan.year, monthNumber(scene.asOf)) },
  }));

function yearAt({ plan, submissions, asOf }: Scene): YearAt {
  const position = positionAt(plan, submissions, asOf);
  return { position, rollup: rollUp(position) };
}

/** The month before in the same year; null in January. */
export function monthBefore(asOf: Month): Month | null {
  const month = monthNumber(asOf);
  return month === 1 ? null : `${asOf.slice(0, 5)}${String(month - 1).padStart(2, "0")}`;
}

export function briefingScene(scene: Scene, before: Scene | null = null): BriefingScene {
  const earlier = monthBefore(scene.asOf);
  return {
    ...yearAt(scene),
    expect: BY_CALENDAR,
    otherExpect: BY_CALENDAR,
    earlier: earlier === null ? null : yearAt({ ...scene, asOf: earlier }),
    lastYear: before && { before: yearAt(before), after: yearAt(scene) },
    versions: [],
  };
}

/** One cell as the plan and the submissions have it. */
export interface Counted {
  readonly ministry: string;
  readonly field: string;
  readonly quota: number | null;
  readonly actual: number | null;
  readonly gap: number;
}

/** The submissions that hold at a month's end, counted without the domain. */
export function held({ submissions }: Scene, asOf: Month): Map<string, Submission> {
  const latest = new Map<string, Submission>();
  for (const each of submissions) {
    const known = latest.get(each.ministry);
    if (each.cutoff <= asOf && !(known && known.cutoff > each.cutoff)) latest.set(each.ministry, each);
  }
  return latest;
}

/** Every cell that has a quota or a report, counted without the domain. */
export function recount(scene: Scene, asOf = scene.asOf): Counted[] {
  const { plan } = scene;
  const latest = held(scene, asOf);
  const ministries = [...new Set([...plan.ministries, ...latest.keys()])];
  const fields = [
    ...new Set([...plan.fields, ...[...latest.values()].flatMap((s) => Object.keys(s.counts))]),
  ];
  return ministries.flatMap((ministry) =>
    fields.flatMap((field): Counted[] => {
      const quota = plan.quotas[plan.ministries.indexOf(ministry)]?.[plan.fields.indexOf(field)] ?? null;
      const counts = latest.get(ministry)?.counts ?? {};
      const actual = Object.hasOwn(counts, field) ? (counts[field] ?? null) : null;
      if (quota === null && actual === null) return [];
      return [{ ministry, field, quota, actual, gap: Math.max(0, (quota ?? 0) - (actual ?? 0)) }];
    }),
  );
}

export function sumOf(cells: readonly Counted[], of: "quota" | "actual" | "gap"): number {
  return cells.reduce((sum, cell) => sum + (cell[of] ?? 0), 0);
}

export const isReported = (cells: readonly Counted[]) => cells.some(({ actual }) => actual !== null);

/** Cells by ministry or field. */
export function groupedBy(cells: readonly Counted[], key: "ministry" | "field"): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const cell of cells) groups.set(cell[key], [...(groups.get(cell[key]) ?? []), cell]);
  return groups;
}

/** People due by calendar days, each ministry by its own cut-off, one without a report by the as-of month; not rounded. */
export function dueBy(cells: readonly Counted[], country: Scene): number {
  const latest = held(country, country.asOf);
  const days = (at: Month) => (Date.UTC(country.plan.year, Number(at.slice(5)), 1) - start) / 86_400_000;
  const start = Date.UTC(country.plan.year, 0, 1);
  const sum = cells.reduce(
    (total, { ministry, quota }) => total + (quota ?? 0) * days(latest.get(ministry)?.cutoff ?? country.asOf),
    0,
  );
  return sum / days(`${country.plan.year}-12`);
}

/** The band of one ministry or of the country by calendar days, in the words of the screens. */
export function bandWord(cells: readonly Counted[], country: Scene): string {
  const [quota, actual] = [sumOf(cells, "quota"), sumOf(cells, "actual")];
  if (quota === 0) return "无计划";
  if (!isReported(cells)) return "未报送";
  if (actual >= quota) return sumOf(cells, "gap") === 0 ? "已完成" : "总量已完成，尚有缺口";
  const latest = held(country, country.asOf);
  const reported = cells.flatMap((cell) =>
    cell.actual === null ? [] : [Number(latest.get(cell.ministry)!.cutoff.slice(5))],
  );
  const month = Number(country.asOf.slice(5));
  if (month === 12) return "未完成";
  if (month - Math.max(...reported) >= 3) return "未更新";
  const planned = cells.filter((cell) => cell.quota !== null && cell.quota > 0);
  const cutoffs = new Set(planned.map(({ ministry }) => latest.get(ministry)?.cutoff ?? country.asOf));
  // What is due of parts with different cut-offs is rounded up to whole people before it is compared.
  const due = cutoffs.size > 1 ? Math.ceil(dueBy(cells, country) - 1e-9) : dueBy(cells, country);
  if (actual >= due - 1e-9) return "正常";
  return actual >= due * 0.8 - 1e-9 ? "偏慢" : "滞后";
}

/** A figure of people as a reader takes it from the text. */
export interface Read {
  readonly people: number;
  /** Rounded to 万人 with two decimals. */
  readonly rounded: boolean;
}

/** `21.40万人` or `9,999人`. */
export const PEOPLE = "(?:\\d[\\d,]*(?:\\.\\d\\d万)?人)";

export function readPeople(text: string): Read {
  const number = Number(text.replace(/[,万人]/g, ""));
  return text.includes("万")
    ? { people: Math.round(number * 10_000), rounded: true }
    : { people: number, rounded: false };
}

/** All figures of people in a text, in order. */
export function peopleIn(text: string): Read[] {
  return (text.match(new RegExp(PEOPLE, "g")) ?? []).map(readPeople);
}

/** True when a figure in the text stands for the people: to the person, or to half of the last of two decimals or more. */
export function standsFor(read: Read | undefined, people: number): boolean {
  if (!read) return false;
  return read.rounded
    ? (people >= 1_000 || people % 100 === 0) && Math.abs(read.people - people) <= 50
    : read.people === people;
}

/**
 * True when `12.3%` or 不足0.1% stands for part / whole: to half of the last decimal, 100.0% only from the whole on, and
 * never 0.0% for someone.
 */
export function isShare(text: string | undefined, part: number, whole: number): boolean {
  if (text === "不足0.1%") return part > 0 && part * 2000 < whole;
  const tenths = Math.round(Number(text?.replace("%", "")) * 10);
  if (part > 0 && tenths === 0) return false;
  if (part < whole && part * 2000 >= whole * 1999) return tenths === 999;
  return Math.abs(tenths * whole - part * 1000) * 2 <= whole;
}

/** A share in a text. */
export const SHARE = "(?:\\d+\\.\\d%|不足0\\.1%)";
