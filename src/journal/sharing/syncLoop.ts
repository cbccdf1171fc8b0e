import { StorageError } from "../keepers/keeper.ts";
import { type SharedKeeper, SharingError, type SharingFault } from "./sharedKeeper.ts";

/** How synchronising stands. */
export type SyncProgress<R> =
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly round: R }
  | { readonly kind: "failed"; readonly fault: SharingFault; readonly detail: string };

export interface SyncLoop {
  /** Asks for a round now: something was written here, or may have come. */
  wake(): void;
  /** Ends it; a round that is running ends by itself. */
  stop(): Promise<void>;
}

/** Why a round was not done. */
export function failureOf(error: unknown): { readonly fault: SharingFault; readonly detail: string } {
  if (error instanceof SharingError) return { fault: error.fault, detail: error.detail };
  const fault = error instanceof StorageError ? "own-storage" : "unknown";
  return { fault, detail: String(error) };
}

/** Between rounds, also where a live notice comes: it may fail to come. */
const POLL_MS = 20_000;
/** After a round during which it was woken: whoever floods it with notices does not keep the machine busy. */
const WOKEN_MS = 100;
/** After a failure the pauses double from the first to the last of these. */
const [FIRST_RETRY_MS, LAST_RETRY_MS] = [2000, 60_000];

/**
 * Runs one round after the other: at once, when woken, and regularly. After a failure it opens the keeper anew, in growing
 * pauses that differ between copies, so that they do not all come back at the same moment.
 *
 * @param random 0 to 1
 */
export function startSyncLoop<R>({
  open,
  round,
  onProgress,
  random = Math.random,
}: {
  readonly open: () => Promise<SharedKeeper>;
  readonly round: (keeper: SharedKeeper) => Promise<R>;
  readonly onProgress: (progress: SyncProgress<R>) => void;
  readonly random?: () => number;
}): SyncLoop {
  let keeper: SharedKeeper | null = null;
  let [failures, isStopped, isWoken] = [0, false, false];
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function runOnce(): Promise<void> {
    isWoken = false;
    onProgress({ kind: "running" });
    try {
      if (!keeper) {
        keeper = await open();
        keeper.watch?.(wake);
      }
      const done = await round(keeper);
      failures = 0;
      onProgress({ kind: "done", round: done });
    } catch (error) {
      failures += 1;
      await close();
      onProgress({ kind: "failed", ...failureOf(error) });
    }
  }

  async function close(): Promise<void> {
    const closing = keeper;
    keeper = null;
    await closing?.close().catch(() => undefined);
  }

  function pause(): number {
    if (isWoken && failures === 0) return WOKEN_MS;
    const full = failures === 0 ? POLL_MS : Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
    return full * (0.5 + random() / 2);
  }

  function run(): void {
    clearTimeout(timer);
    running = runOnce().then(() => {
      running = null;
      if (!isStopped) timer = setTimeout(run, pause());
    });
  }

  function wake(): void {
    if (isStopped) return;
    isWoken = true;
    if (!running) run();
  }

  run();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
      await close();
    },
  };
}
