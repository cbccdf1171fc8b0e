import type { Month } from "../cutoff.ts";

/** A calendar day as a whole number: days since 1970-01-01. Columns of a ledger hold days so. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a date `YYYY-MM-DD`. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The date of a day, `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The calendar month of a day. */
export function monthOfDay(day: Day): Month {
  return dateOf(day).slice(0, 7);
}

/** The year of a day. Called for every class of a ledger: no text is made. */
export function yearOfDay(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}
