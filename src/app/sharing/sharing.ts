import { storedName } from "../../domain/edition.ts";
import { openChangeChannel } from "../../journal/keepers/changeChannel.ts";
import {
  type JoinedKeeper,
  keepJoined,
  keepProgress,
  readSharing,
  type SharingProgress,
} from "../../journal/sharing/keptSharing.ts";
import { type SharedKeeper, SharingError } from "../../journal/sharing/sharedKeeper.ts";
import { type SyncLoop, type SyncProgress, startSyncLoop } from "../../journal/sharing/syncLoop.ts";
import { type LocalJournal, type SyncRound, syncRound } from "../../journal/sharing/syncRound.ts";
import { identity } from "../identity/identity.ts";
import { journalKeeper } from "../journal/keeper.ts";
import { createStore } from "../stores/store.ts";
import { authorOf, openJoined } from "./openJoined.ts";
import { settleKeys } from "./settleKeys.ts";
import { markSharing } from "./sharingMark.ts";

/** The keeper that this browser has joined, and how synchronising stands; null without one. */
export interface Sharing {
  readonly keeper: JoinedKeeper;
  readonly progress: SharingProgress;
}

export const sharing = createStore<Sharing | null>(null);

/** Tells the tabs that the stored keeper or its progress has changed. */
const changes = openChangeChannel("sharing");
/** Asks the tab that synchronises for a round now. */
const wishes = openChangeChannel("sharing-now");

/** How old a stored progress may become while nothing but its time changes; every write costs the disk something. */
const STORE_TIME_AFTER_MS = 600_000;

let begun = false;

/** Reads what was joined and synchronises, in one tab of the browser at a time. Does nothing the second time. */
export async function beginSharing(): Promise<void> {
  if (begun) return;
  begun = true;
  changes.subscribe(() => void readStored());
  await readStored();
  // Held until the tab is closed; the next one then goes on. Without locks (plain http) each tab synchronises by itself:
  // what is offered twice is held once.
  if (navigator.locks) await navigator.locks.request(storedName("sharing"), () => synchronise());
  else await synchronise();
}

/** Joins a keeper that answered, or with null leaves the one that was joined. */
export async function joinKeeper(keeper: JoinedKeeper | null): Promise<void> {
  await keepJoined(keeper);
  markSharing(keeper !== null);
  changes.announce();
  if (keeper) void beginSharing();
  else await readStored();
}

export function synchroniseNow(): void {
  wishes.announce();
}

async function readStored(): Promise<void> {
  const kept = await readSharing().catch(() => undefined);
  // The tab that synchronises knows more than what is stored.
  if (kept === undefined || (kept && loop?.joined === kept.keeper.joined)) return;
  sharing.set(kept);
  markSharing(kept !== null);
}

let loop: { readonly joined: string; readonly running: SyncLoop } | null = null;

/** Runs a loop for whatever keeper is joined; ends with the tab. */
async function synchronise(): Promise<never> {
  const keeper = await journalKeeper;
  const local = rememberedJournal(keeper);
  const wake = () => loop?.running.wake();
  for (const { subscribe } of [keeper, wishes, identity]) subscribe(wake);
  globalThis.addEventListener("online", wake);
  const follow = () => {
    const joined = sharing.get()?.keeper ?? null;
    if (loop?.joined === joined?.joined) return;
    void loop?.running.stop();
    loop = joined && { joined: joined.joined, running: startLoop(joined, local) };
  };
  sharing.subscribe(follow);
  follow();
  return new Promise(() => undefined);
}

function startLoop(joined: JoinedKeeper, local: LocalJournal): SyncLoop {
  let isSettled = false;
  return startSyncLoop({
    open: () => openJoined(joined),
    round: async (keeper: SharedKeeper) => {
      const before = sharing.get()?.progress.state ?? null;
      const author = authorOf(joined);
      if (!author) throw new SharingError("no-identity");
      const round = await syncRound(keeper, local, { author, before, now: Date.now() });
      const { unreadable, description } = await keeper.status();
      // Again when entries came, because another copy may have continued the chain of the key.
      if (joined.kind === "server" && (!isSettled || round.taken > 0))
        await settleKeys(await journalKeeper, joined.invitation);
      isSettled = true;
      return { round, unreadable, description };
    },
    onProgress: (progress) => void noteProgress(joined, progress),
  });
}

type Done = { readonly round: SyncRound } & Pick<SharingProgress, "unreadable" | "description">;

async function noteProgress(joined: JoinedKeeper, step: SyncProgress<Done>): Promise<void> {
  const now = sharing.get();
  if (step.kind === "running" || now?.keeper.joined !== joined.joined) return;
  const before = now.progress;
  const progress = after(before, step, new Date().toISOString());
  sharing.set({ keeper: now.keeper, progress });
  if (isSameButTime(before, progress) && Date.now() - storedAt < STORE_TIME_AFTER_MS) return;
  storedAt = Date.now();
  // What could not be stored is found out again at the next visit.
  await keepProgress(progress).then(changes.announce, () => undefined);
}

/** When progress was stored for the last time; ms since 1970. */
let storedAt = 0;

function after(
  before: SharingProgress,
  step: Exclude<SyncProgress<Done>, { kind: "running" }>,
  time: string,
) {
  if (step.kind === "failed") return { ...before, failure: { fault: step.fault, detail: step.detail } };
  const { round, unreadable, description } = step.round;
  const { state, heldBack } = round;
  return { ...before, synced: time, failure: null, state, heldBack, unreadable, description };
}

function isSameButTime(before: SharingProgress, now: SharingProgress): boolean {
  const [one, two] = [before, now].map(({ state, failure, heldBack, unreadable }) =>
    JSON.stringify([state && { ...state, held: state.held.length }, failure, heldBack, unreadable]),
  );
  return one === two;
}

/** The journal, read again only after it changed: a round reads all of it. */
function rememberedJournal(keeper: Awaited<typeof journalKeeper>): LocalJournal {
  let [lines, hashes]: [ReturnType<typeof keeper.read> | null, ReturnType<typeof keeper.fileHashes> | null] =
    [null, null];
  const forget = () => {
    [lines, hashes] = [null, null];
  };
  keeper.subscribe(forget);
  return {
    async read() {
      lines ??= keeper.read();
      lines.catch(forget);
      return lines;
    },
    async fileHashes() {
      hashes ??= keeper.fileHashes();
      hashes.catch(forget);
      return hashes;
    },
    readFile: (sha256) => keeper.readFile(sha256),
    async merge(...what) {
      try {
        return await keeper.merge(...what);
      } finally {
        forget();
      }
    },
  };
}
