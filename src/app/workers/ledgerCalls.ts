import type {
  DrawnObject,
  InspectedKind,
  Inspector,
  Stratum,
  StratumBy,
} from "../../domain/inspection/inspection.ts";
import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import type { LedgerContext } from "../../intake/ledger/ledgerContext.ts";
import type { LedgerReading } from "../../intake/ledger/readLedger.ts";
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

/** The population of a ledger that was read. */
interface InspectedLedger extends Pick<LedgerReading, "bytes" | "bytesEncoding"> {
  readonly classes: ClassColumns;
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
