import type { ClassCount } from "../../../src/domain/ledger/classCounts.ts";
import type {
  BasesListed,
  InspectionDrawn,
  InspectionFrozen,
  LedgerAccepted,
} from "../../../src/journal/entries/ledgerEntries.ts";

/** Builders for entries about ledgers; every default is overridable and harmless. */

const HASH = "a".repeat(64);

export function classCount(over: Partial<ClassCount> = {}): ClassCount {
  return { year: 2025, ministry: "财政部", field: "其他", month: "2025-06", classes: 1, people: 30, ...over };
}

export function ledgerAccepted(counts: readonly ClassCount[] = [classCount()]): LedgerAccepted {
  return {
    kind: "ledger-accepted",
    file: { name: "台账.csv", size: 3, sha256: HASH },
    sheet: null,
    changes: [],
    checkedOn: "2025-07-10",
    rulePacks: ["fujian-2024"],
    yardsticks: [],
    classes: counts.reduce((sum, { classes }) => sum + classes, 0),
    counts,
    tally: { "rule-breach": 1 },
    receivedOn: "2025-07-10",
    confirmations: [{ code: "rule-breach", message: "超过" }],
  };
}

export function basesListed(name: string): BasesListed {
  const base = { name, aliases: [], level: "", batch: "", year: null, region: "", authority: "", field: "" };
  return { kind: "bases-listed", file: { name: "名录.csv", size: 3, sha256: HASH }, bases: [base] };
}

export function inspectionFrozen(ledger: string, seedDay = "2025-07-11"): InspectionFrozen {
  return {
    kind: "inspection-frozen",
    ledger,
    bases: HASH,
    objects: "class",
    population: { sha256: HASH, size: 1 },
    strataBy: "none",
    strata: [{ name: "", size: 1, draws: 1 }],
    inspectors: [{ office: "甲处", code: "J1" }],
    seedSource: "双色球",
    seedDay,
  };
}

export function inspectionDrawn(freeze: string, seed = "03 11"): InspectionDrawn {
  const inspectors = [{ office: "甲处", code: "J1" }];
  const object = { key: "2025|财政部|A", stratum: "", unit: "甲中心", hash: HASH, inspectors };
  return { kind: "inspection-drawn", freeze, seed, drawn: [object] };
}
