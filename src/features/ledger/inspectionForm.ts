import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { FORMS } from "../../domain/ledger/classWords.ts";
import type { DrawObject, Inspector } from "../../domain/ledger/inspectionDraw.ts";
import { cellTexts } from "../../intake/ledger/cellText.ts";
import type { LedgerReading } from "../../intake/ledger/readLedger.ts";

/** What a draw can be parted by; empty for none. */
export type Stratum = "" | "ministry" | "field" | "form" | "region";

export const STRATA: readonly (readonly [Stratum, string])[] = [
  ["", "不分层"],
  ["ministry", "部门"],
  ["field", "领域"],
  ["form", "形式"],
  ["region", "地区"],
];

/** The classes of a ledger as a population: key is 年度|部门|班次编号. */
export function populationOf(
  { bytes, bytesEncoding }: LedgerReading,
  { count, names, year, ministry, field, form, region, unit, code }: ClassColumns,
  stratum: Stratum,
): DrawObject[] {
  const texts = cellTexts(bytes, bytesEncoding);
  const stratumOf: Readonly<Record<Stratum, (i: number) => string>> = {
    "": () => "",
    ministry: (i) => names.ministries[ministry[i] ?? 0] ?? "",
    field: (i) => names.fields[field[i] ?? 0] ?? "",
    form: (i) => FORMS[form[i] ?? 0] ?? "",
    region: (i) => names.regions[region[i] ?? 0] ?? "",
  };
  return Array.from({ length: count }, (_, i) => {
    // A key is one line of the frozen text.
    const number = texts.show(code.from[i] ?? 0, code.to[i] ?? 0).replace(/\s+/g, " ");
    return {
      key: `${year[i]}|${names.ministries[ministry[i] ?? 0]}|${number}`,
      stratum: stratumOf[stratum](i),
      unit: names.units[unit[i] ?? 0] ?? "",
    };
  });
}

/** Inspectors, one a line: office, blanks, code. Lines without both are left out. */
export function inspectorsIn(text: string): Inspector[] {
  return text.split("\n").flatMap((line) => {
    const [, office, code] = /^\s*(\S.*?)[\s,，]+(\S+)\s*$/.exec(line) ?? [];
    return office && code ? [{ office, code }] : [];
  });
}
