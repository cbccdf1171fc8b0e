import { queryOptions } from "@tanstack/react-query";
import type { RulePack } from "../../domain/ledger/rulePack.ts";
import { readRuleIndex, readRulePack } from "../../intake/dataFolder/readRules.ts";
import { fetchJson } from "./planFiles.ts";

/** The rule packs of `data/rules/`, fetched once a visit; throws with a sentence for the screen. */
export const rulePacksQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: () => fetchRulePacks(),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

/** Reads the rule packs of `data/rules/`. @throws Error with a sentence for the screen */
export async function fetchRulePacks(): Promise<RulePack[]> {
  const ids = readRuleIndex(await fetchJson("rules/index.json"));
  return Promise.all(ids.map(async (id) => readRulePack(id, await fetchJson(`rules/${id}.json`))));
}
