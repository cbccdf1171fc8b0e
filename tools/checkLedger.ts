import { createHash } from "node:crypto";
import { basename } from "node:path";
import { countClasses } from "../src/domain/ledger/classCounts.ts";
import { readLedgerFile } from "../src/intake/ledgerFile/readLedgerFile.ts";
import type { Check } from "./checkFiles.ts";
import { printedFinding } from "./printedFinding.ts";
import { rulePacks } from "./rulePacks.ts";
import { vocabulary } from "./vocabulary.ts";

interface Options {
  readonly today: string;
  readonly yardsticks: readonly string[];
}

/** The check of class ledgers, as `ledgerCheck` prints it; runs in the thread of `checkFiles`. */
export function makeCheck({ today, yardsticks }: Options): Check {
  const packs = rulePacks();
  const names = vocabulary();
  return async (file, bytes) => {
    const { outcome, encoding, classes, tally, findings } = await readLedgerFile(
      bytes,
      { ...names, today, rulePacks: packs, yardsticks },
      { fileName: basename(file) },
    );
    return {
      file,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      outcome,
      encoding,
      rows: classes?.count ?? 0,
      counts: (classes ? countClasses(classes) : []).map(({ people: persons, ...count }) => ({
        ...count,
        persons,
      })),
      tally,
      findings: findings.map(printedFinding),
    };
  };
}
