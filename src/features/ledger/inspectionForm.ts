import type { DrawObject, Inspector, StratumBy } from "../../domain/inspection/inspection.ts";
import { populationOf } from "../../domain/inspection/population.ts";
import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { cellTexts } from "../../intake/ledger/cellText.ts";
import type { LedgerReading } from "../../intake/ledger/readLedger.ts";

export const STRATA: readonly (readonly [StratumBy, string])[] = [
  ["none", "不分层"],
  ["ministry", "部门"],
  ["field", "领域"],
  ["form", "形式"],
  ["region", "地区"],
  ["risk", "风险"],
];

/** The classes of a ledger as a population. */
export function classPopulation(
  { bytes, bytesEncoding }: LedgerReading,
  classes: ClassColumns,
  strataBy: StratumBy,
): DrawObject[] {
  const texts = cellTexts(bytes, bytesEncoding);
  const { from, to } = classes.code;
  const codeOf = (i: number) => texts.show(from[i] ?? 0, to[i] ?? 0);
  return populationOf(classes, { objects: "class", strataBy, codeOf, baseOf: () => null });
}

/** Inspectors, one a line: office, blanks, code. Lines without both are left out. */
export function inspectorsIn(text: string): Inspector[] {
  return text.split("\n").flatMap((line) => {
    const [, office, code] = /^\s*(\S.*?)[\s,，]+(\S+)\s*$/.exec(line) ?? [];
    return office && code ? [{ office, code }] : [];
  });
}
