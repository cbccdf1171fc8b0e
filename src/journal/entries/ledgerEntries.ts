import type { Base } from "../../domain/bases/base.ts";
import type {
  DrawnObject,
  InspectedKind,
  InspectionResult,
  Inspector,
  Stratum,
  StratumBy,
} from "../../domain/inspection/inspection.ts";
import type { ClassCount } from "../../domain/ledger/classCounts.ts";
import type { RulePack } from "../../domain/ledger/rulePack.ts";
import type { CellChange, Confirmation, FileReference } from "./fileReference.ts";

/** A class ledger (台账) was accepted: what its figures need without its bytes. */
export interface LedgerAccepted {
  readonly kind: "ledger-accepted";
  readonly file: FileReference;
  /** Name of the sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** Changes before accepting; the stored file is the original. */
  readonly changes: readonly CellChange[];
  /** The day of the check, `YYYY-MM-DD`: a class that ends later does not count. */
  readonly checkedOn: string;
  /** Ids of the rule packs that were held, and of those that were held as a yardstick against other regions. */
  readonly rulePacks: readonly string[];
  readonly yardsticks: readonly string[];
  /** Classes in the file, also those that are not in `counts`. */
  readonly classes: number;
  readonly counts: readonly ClassCount[];
  /** How many findings of each code. */
  readonly tally: Readonly<Record<string, number>>;
  /** The day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly confirmations: readonly Confirmation[];
}

/** An accepted ledger no longer counts; its entry stays in the journal. */
export interface LedgerWithdrawn {
  readonly kind: "ledger-withdrawn";
  /** Id of the `ledger-accepted` entry. */
  readonly target: string;
}

/** A register of bases (基地名录) was accepted; it replaces the one before. */
export interface BasesListed {
  readonly kind: "bases-listed";
  readonly file: FileReference;
  readonly bases: readonly Base[];
}

/** The population of an inspection was frozen, before its seed could be known. */
export interface InspectionFrozen {
  readonly kind: "inspection-frozen";
  /** Id of the `ledger-accepted` entry whose classes are drawn. */
  readonly ledger: string;
  /** Id of the `bases-listed` entry by which units are bases; null without a register, left out by older programs. */
  readonly bases?: string | null;
  readonly objects: InspectedKind;
  /** Of `populationText`: its lower-case hex SHA-256, and how many objects it has. */
  readonly population: { readonly sha256: string; readonly size: number };
  readonly strataBy: StratumBy;
  readonly strata: readonly Stratum[];
  readonly inspectors: readonly Inspector[];
  /** Where the seed will come from, such as a lottery number. */
  readonly seedSource: string;
  /** The day on which the seed is published, `YYYY-MM-DD`: later than the day of this entry. */
  readonly seedDay: string;
}

/** An inspection was drawn with the published seed. */
export interface InspectionDrawn {
  readonly kind: "inspection-drawn";
  /** Id of the `inspection-frozen` entry. */
  readonly freeze: string;
  readonly seed: string;
  readonly drawn: readonly DrawnObject[];
}

/** Results of an inspection; of several about one object the last counts. */
export interface InspectionReported {
  readonly kind: "inspection-reported";
  /** Id of the `inspection-drawn` entry. */
  readonly draw: string;
  readonly results: readonly InspectionResult[];
}

/** The planner published the rules of a notice (规则): they are used beside the packs of the data folder. */
export interface RulesPublished {
  readonly kind: "rules-published";
  /** A whole pack. Its other members are checked where they are used: a newer program may know more kinds of rules. */
  readonly pack: Pick<RulePack, "id" | "title" | "date">;
}

/** Published rules are no longer used; their entry stays in the journal. */
export interface RulesWithdrawn {
  readonly kind: "rules-withdrawn";
  /** Id of the `rules-published` entry. */
  readonly target: string;
}

/** A ledger, register of bases or inspection of the sample data, with what would be its entry's id and time. */
export interface SampleLedgerPart {
  readonly id: string;
  /** ISO 8601 UTC instant. */
  readonly time: string;
  readonly body: LedgerAccepted | BasesListed | InspectionFrozen | InspectionDrawn | InspectionReported;
}

/** The sample ledger (示例台账) was loaded, in place of an earlier one; `sample-removed` removes it. */
export interface SampleLedgerLoaded {
  readonly kind: "sample-ledger-loaded";
  readonly parts: readonly SampleLedgerPart[];
}

/** A body about a ledger, its rules, a register of bases or an inspection. */
export type LedgerBody =
  | LedgerAccepted
  | LedgerWithdrawn
  | BasesListed
  | InspectionFrozen
  | InspectionDrawn
  | InspectionReported
  | RulesPublished
  | RulesWithdrawn
  | SampleLedgerLoaded;
