import type { Base } from "../../domain/bases/base.ts";
import { baseNames } from "../../domain/bases/baseNames.ts";
import type { InspectedKind, StratumBy } from "../../domain/inspection/inspection.ts";
import type { ClassColumns, TextColumn } from "../../domain/ledger/classColumns.ts";
import type { LedgerReading } from "../../intake/ledger/readLedger.ts";
import { populationAside } from "../workers/ledgerAside.ts";
import type { FrozenPopulation, InspectedLedger } from "../workers/ledgerCalls.ts";

interface PopulationKind {
  readonly objects: InspectedKind;
  readonly strataBy: StratumBy;
}

/**
 * What a worker makes a population from. It gets the columns that it needs and the codes alone: a ledger of a million
 * classes is not copied for it.
 *
 * @param bases the register by which units are bases
 */
export function inspectedLedger(
  { bytes, bytesEncoding }: Pick<LedgerReading, "bytes" | "bytesEncoding">,
  classes: ClassColumns,
  bases: readonly Base[],
  { objects, strataBy }: PopulationKind,
): InspectedLedger {
  const { count, names, year, ministry, field, form, region, unit, people, marks, code } = classes;
  const baseOf = baseNames(bases);
  return {
    classes: { count, names, year, ministry, field, form, region, unit, people, marks },
    codes: { ...partsOf(bytes, code, objects === "class" ? count : 0), encoding: bytesEncoding },
    objects,
    strataBy,
    bases: names.units.map((name) => baseOf(name)?.name ?? null),
  };
}

/** The population of an open ledger; null without classes. */
export async function populationIn(
  reading: LedgerReading,
  bases: readonly Base[],
  kind: PopulationKind,
): Promise<FrozenPopulation | null> {
  return reading.classes ? populationAside(inspectedLedger(reading, reading.classes, bases, kind)) : null;
}

/** The first texts of a column in bytes of their own, each after the byte before it, which may be its quote. */
function partsOf(bytes: Uint8Array, { from, to }: TextColumn, count: number) {
  const parts = { from: new Uint32Array(count), to: new Uint32Array(count) };
  let size = 0;
  for (let i = 0; i < count; i++) size += (to[i] ?? 0) - (from[i] ?? 0) + 1;
  const own = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = from[i] ?? 0;
    own[at++] = bytes[start - 1] ?? 0;
    parts.from[i] = at;
    for (let byte = start; byte < (to[i] ?? 0); byte++) own[at++] = bytes[byte] ?? 0;
    parts.to[i] = at;
  }
  return { ...parts, bytes: own };
}
