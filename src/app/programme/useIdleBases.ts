import { useQuery } from "@tanstack/react-query";
import { unitActivity } from "../../domain/bases/baseActivity.ts";
import { lastYearOver } from "../../domain/evaluation/evaluation.ts";
import { type IdleBases, idleBases } from "../../domain/evaluation/idleBases.ts";
import { NO_LEDGERS } from "../../journal/fold/ledgerState.ts";
import { useCountry } from "../data/country.ts";
import { useLedgerState } from "../data/useLedgerState.ts";
import { keptClasses } from "../ledger/ledgerActions.ts";
import { evaluatedLedgers } from "./evaluatedLedgers.ts";

/**
 * What is known of bases without classes: `nothing` where no register or no ledger was accepted, `reading` until the
 * columns are read, `failed` where the browser refuses, `unopened` where a ledger was never opened in this browser.
 */
export type IdleBasesRead =
  | { readonly kind: "nothing" | "reading" | "failed" | "unopened" }
  /** `idle` is null where the ledgers have no class of a year that is over; `sample` is true of the sample ledger. */
  | { readonly kind: "read"; readonly idle: IdleBases | null; readonly sample: boolean };

/** The bases of the register without a class for `threshold` full years, from the ledgers that count. */
export function useIdleBases(threshold: number): IdleBasesRead {
  const { asOf } = useCountry();
  const state = useLedgerState() ?? NO_LEDGERS;
  const { ledgers, bases, sample } = evaluatedLedgers(state);
  const { data, error } = useQuery({
    queryKey: ["base-activity", state.bases?.id, ledgers.map(({ id }) => id)],
    queryFn: async () => {
      const read = await Promise.all(ledgers.map(keptClasses));
      return read.map((classes) => classes && unitActivity(classes, bases));
    },
    enabled: bases.length > 0 && ledgers.length > 0,
    retry: false,
  });
  if (bases.length === 0 || ledgers.length === 0) return { kind: "nothing" };
  if (error) return { kind: "failed" };
  if (!data) return { kind: "reading" };
  const known = data.filter((each) => each !== null);
  if (known.length < data.length) return { kind: "unopened" };
  return { kind: "read", idle: idleBases(known, threshold, lastYearOver(asOf)), sample };
}
