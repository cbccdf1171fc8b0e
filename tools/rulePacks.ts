import type { RulePack } from "../src/domain/ledger/rulePack.ts";
import { readRuleIndex, readRulePack } from "../src/intake/dataFolder/readRules.ts";
import { readData } from "./edition.ts";

/** The rule packs of the edition's data folder, in the order of their index. */
export function rulePacks(): RulePack[] {
  return readRuleIndex(readData("rules/index.json")).map((id) =>
    readRulePack(id, readData(`rules/${id}.json`)),
  );
}
