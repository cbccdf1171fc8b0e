import type {
  DrawnObject,
  InspectedKind,
  Inspector,
  Stratum,
  StratumBy,
} from "../../domain/inspection/inspection.ts";
import type { PopulationColumns } from "../../domain/inspection/population.ts";
import type { TextColumn } from "../../domain/ledger/classColumns.ts";
import type { LedgerEncoding } from "../../intake/ledger/cellText.ts";
import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import type { LedgerFileReading } from "../../intake/ledgerFile/readLedgerFile.ts";
import type { CellEdit } from "../../intake/table/applyEdits.ts";

/** A ledger's file to read, with a person's changes of its cells. */
export interface LedgerToRead {
  readonly kind: "read";
  readonly file: Blob;
  readonly fileName: string;
  readonly edits: readonly CellEdit[];
  readonly context: LedgerContext;
}

/** What was read of a ledger, and the hash of the file as it came. */
export interface ReadLedger extends LedgerFileReading {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly size: number;
}

/** What the population of a ledger is made from; of a large ledger a small part. */
export interface InspectedLedger {
  readonly classes: PopulationColumns;
  /** 班次编号 by class, and the bytes that they stand in; empty where units are inspected. */
  readonly codes: TextColumn & { readonly bytes: Uint8Array; readonly encoding: LedgerEncoding };
  readonly objects: InspectedKind;
  readonly strataBy: StratumBy;
  /** The base that each unit is, in the order of the ledger's units; null for none. */
  readonly bases: readonly (string | null)[];
}

/** A population to be frozen. */
export interface PopulationAsked extends InspectedLedger {
  readonly kind: "population";
}

export interface FrozenPopulation {
  /** `populationText` in UTF-8. */
  readonly text: Uint8Array;
  readonly sha256: string;
  readonly size: number;
  readonly strata: readonly Stratum[];
}

/** A draw of a frozen population. */
export interface DrawAsked extends InspectedLedger {
  readonly kind: "draw";
  readonly strata: readonly Stratum[];
  readonly inspectors: readonly Inspector[];
  readonly seed: string;
}

/** A draw, or the unit for whose objects there are too few inspectors. */
export type DrawMade = { readonly drawn: readonly DrawnObject[] } | { readonly withoutInspectors: string };

export type LedgerQuestion = LedgerToRead | PopulationAsked | DrawAsked;
export type LedgerAnswer = ReadLedger | FrozenPopulation | DrawMade;
