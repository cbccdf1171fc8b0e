import type { Base } from "../../domain/bases/base.ts";
import { type LedgerState, ledgerAbout, type ReceivedLedger } from "../../journal/fold/ledgerState.ts";

/**
 * The ledgers that count for any ministry and year, and the register that they are held against: the real ones, or those
 * of the sample while no real ledger was accepted. The two are never held against each other.
 */
export function evaluatedLedgers(state: LedgerState): {
  readonly ledgers: readonly ReceivedLedger[];
  readonly bases: readonly Base[];
  readonly sample: boolean;
} {
  const counting = state.ledgers.filter(({ id, body }) =>
    body.counts.some((about) => ledgerAbout(state, about)?.id === id),
  );
  const real = counting.filter(({ sample }) => !sample);
  const sample = real.length === 0;
  const bases = state.bases?.sample === sample ? state.bases.body.bases : [];
  return { ledgers: sample ? counting : real, bases, sample };
}
