import { populationAside } from "../../../app/workers/ledgerAside.ts";
import type { FrozenPopulation, PopulationAsked } from "../../../app/workers/ledgerCalls.ts";
import type { Base } from "../../../domain/bases/base.ts";
import { baseNames } from "../../../domain/bases/baseNames.ts";
import type { InspectedKind, Inspector, StratumBy } from "../../../domain/inspection/inspection.ts";
import type { ClassColumns } from "../../../domain/ledger/classColumns.ts";
import type { LedgerReading } from "../../../intake/ledger/readLedger.ts";

export const STRATA_WORDS: Readonly<Record<StratumBy, string>> = {
  none: "不分层",
  ministry: "按部门",
  field: "按领域",
  form: "按形式",
  region: "按地区",
  base: "按是否基地",
  risk: "按风险",
};

/** By what each population can be parted. */
export const STRATA_OF: Readonly<Record<InspectedKind, readonly StratumBy[]>> = {
  class: ["none", "ministry", "field", "form", "region", "base", "risk"],
  base: ["none", "base", "risk"],
};

/** What a population is made from. */
export function askedOf(
  { bytes, bytesEncoding }: LedgerReading,
  classes: ClassColumns,
  bases: readonly Base[],
  { objects, strataBy }: { readonly objects: InspectedKind; readonly strataBy: StratumBy },
): Omit<PopulationAsked, "kind"> {
  const baseOf = baseNames(bases);
  const baseNamesOfUnits = classes.names.units.map((unit) => baseOf(unit)?.name ?? null);
  return { bytes, bytesEncoding, classes, objects, strataBy, bases: baseNamesOfUnits };
}

/** The population of an open ledger; null without classes. */
export async function populationIn(
  reading: LedgerReading,
  bases: readonly Base[],
  kind: { readonly objects: InspectedKind; readonly strataBy: StratumBy },
): Promise<FrozenPopulation | null> {
  return reading.classes ? populationAside(askedOf(reading, reading.classes, bases, kind)) : null;
}

/** Inspectors, one a line: office, blanks, code. Lines without both are left out. */
export function inspectorsIn(text: string): Inspector[] {
  return text.split("\n").flatMap((line) => {
    const [, office, code] = /^\s*(\S.*?)[\s,，]+(\S+)\s*$/.exec(line) ?? [];
    return office && code ? [{ office, code }] : [];
  });
}
