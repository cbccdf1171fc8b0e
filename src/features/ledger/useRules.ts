import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLedgerState } from "../../app/data/useLedgerState.ts";
import { rulePacksQuery } from "../../app/dataFolder/ruleFiles.ts";
import { type RulesInUse, rulesInUse } from "./rules/rulesInUse.ts";

/** The rules that ledgers are checked by, null until they are read; `problem` is a sentence for the screen. */
export function useRules(): { readonly rules: RulesInUse | null; readonly problem: string } {
  const { data, error } = useQuery(rulePacksQuery);
  const ledgers = useLedgerState();
  const rules = useMemo(() => (data && ledgers ? rulesInUse(data, ledgers.rules) : null), [data, ledgers]);
  return { rules, problem: error?.message ?? "" };
}
