import { readFileSync } from "node:fs";
import type { RulePack } from "../src/domain/ledger/rulePack.ts";
import { readRuleIndex, readRulePack } from "../src/intake/dataFolder/readRules.ts";

/** The rule packs of `data/rules/`, in the order of their index. */
export function rulePacks(): RulePack[] {
  return readRuleIndex(readData("index")).map((id) => readRulePack(id, readData(id)));
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/rules/${name}.json`, import.meta.url), "utf8"));
}
