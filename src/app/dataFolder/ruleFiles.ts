import { queryOptions } from "@tanstack/react-query";
import { readRuleIndex, readRulePack } from "../../intake/dataFolder/readRules.ts";
import { fetchJson } from "./planFiles.ts";

/** The rule packs of `data/rules/`, fetched once a visit; throws with a sentence for the screen. */
export const rulePacksQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: async () => {
    const ids = readRuleIndex(await fetchJson("rules/index.json"));
    return Promise.all(ids.map(async (id) => readRulePack(id, await fetchJson(`rules/${id}.json`))));
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});
