import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLedgerState } from "../../app/data/useLedgerState.ts";
import { rulePacksQuery } from "../../app/dataFolder/ruleFiles.ts";
import { type RulesInUse, rulesInUse } from "./rules/rulesInUse.ts";

interface Rules {
  /** Null until they are read. */
  readonly rules: RulesInUse | null;
  /** Why they are not read, a sentence for the screen; empty without a fault. */
  readonly problem: string;
  readonly readAgain: () => void;
}

/** The rules that ledgers are checked by. */
export function useRules(): Rules {
  const { data, error, refetch } = useQuery(rulePacksQuery);
  const ledgers = useLedgerState();
  const rules = useMemo(() => (data && ledgers ? rulesInUse(data, ledgers.rules) : null), [data, ledgers]);
  return { rules, problem: error?.message ?? "", readAgain: () => void refetch() };
}
