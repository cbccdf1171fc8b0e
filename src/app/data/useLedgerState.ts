import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { foldLedgers, type LedgerState } from "../../journal/fold/ledgerState.ts";
import { entriesNotCounted, journalCheck } from "../journal/journalCheck.ts";
import { journalQuery } from "./queries.ts";

/** What the journal says of ledgers, rules, bases and inspections; null until it is read. */
export function useLedgerState(): LedgerState | null {
  const { data } = useQuery({ ...journalQuery, retryOnMount: false, refetchOnMount: false });
  // The journal is read again when the check has found something.
  return useMemo(
    () => (data ? foldLedgers(data.entries, data.state, entriesNotCounted(journalCheck.get())) : null),
    [data],
  );
}
