import type { Pair } from "../../tools/bench/benchRow.ts";

/**
 * Times ours and the peer by turns, so that both find the machine equally busy, after a run of each that does not count.
 *
 * @param calls how often a timed run calls either; more than one where a call takes less than a ms
 * @returns ms of one call, as a pair for each run
 */
export async function timedPairs(
  runs: number,
  ours: () => unknown,
  peer: () => unknown,
  calls: { readonly ours: number; readonly peer: number } = { ours: 1, peer: 1 },
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run <= runs; run++) {
    const pair: Pair = [await msOf(ours, calls.ours), await msOf(peer, calls.peer)];
    if (run > 0) pairs.push(pair);
  }
  return pairs;
}

async function msOf(work: () => unknown, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) await work();
  return (performance.now() - start) / calls;
}
