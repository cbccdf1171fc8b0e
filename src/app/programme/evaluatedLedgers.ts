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
  const ledgers = realOrSample(counting);
  const sample = ledgers.every((ledger) => ledger.sample);
  const bases = state.bases?.sample === sample ? state.bases.body.bases : [];
  return { ledgers, bases, sample };
}

/** The real ones; those of the sample only while there is no real one. */
export function realOrSample<T extends { readonly sample: boolean }>(all: readonly T[]): readonly T[] {
  const real = all.filter(({ sample }) => !sample);
  return real.length > 0 ? real : all;
}
