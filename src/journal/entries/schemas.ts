import { array, custom, exactOptional, type GenericSchema, object, string } from "valibot";
import { isMonth, type Month } from "../../domain/cutoff.ts";
import type { QuotaGrid, TableNames } from "../../domain/plan/plan.ts";
import type { CellChange, Confirmation, FileReference } from "./fileReference.ts";

const HEX_32 = /^[0-9a-f]{64}$/;
const HEX_64 = /^[0-9a-f]{128}$/;

/** 32 bytes in lower-case hex: a SHA-256 or a public key. */
export const hash = custom<string>((value) => typeof value === "string" && HEX_32.test(value));

/** 64 bytes in lower-case hex. */
export const signatureValue = custom<string>((value) => typeof value === "string" && HEX_64.test(value));

/** A whole number from 0. */
export const whole = custom<number>(isWhole);

/** A year that months can be made of, see `isMonth`. */
export const year = custom<number>((value) => typeof value === "number" && isMonth(`${value}-01`));

export const month = custom<Month>((value) => typeof value === "string" && isMonth(value));

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = custom<string>(
  (value) =>
    typeof value === "string" &&
    DAY.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value),
);

/** ISO 8601 instant. */
export const instant = custom<string>(
  (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
);

/** Whether a grid has a row for every ministry and a cell for every field. */
export function fitsNames({ ministries, fields }: TableNames, rows: QuotaGrid): boolean {
  return rows.length === ministries.length && rows.every((row) => row.length === fields.length);
}

export function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const fileMembers = { name: string(), size: whole, sha256: string() };

export const file: GenericSchema<FileReference> = object({
  ...fileMembers,
  copy: exactOptional(object(fileMembers)),
});

export const changes: GenericSchema<CellChange[]> = array(
  object({ row: whole, column: string(), from: string(), to: string() }),
);

export const confirmations: GenericSchema<Confirmation[]> = array(
  object({ code: string(), message: string() }),
);

/** Values by name. `__proto__` is refused: assigning it when members are copied would set a prototype. */
export function byName<T>(fits: (value: unknown) => boolean) {
  return custom<Readonly<Record<string, T>>>(
    (value) =>
      // Not a list, a Map or a Date.
      Object.prototype.toString.call(value) === "[object Object]" &&
      Object.entries(Object(value)).every(([name, each]) => name !== "__proto__" && fits(each)),
  );
}
