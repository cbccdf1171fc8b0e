import { today } from "../../../app/browser/today.ts";
import type { Vocabulary } from "../../../app/dataFolder/planFiles.ts";
import { fetchMeasures } from "../../../app/dataFolder/programmeFile.ts";
import { createStore, holdPageWhile, useStore } from "../../../app/stores/store.ts";
import { checkFile } from "../../../app/workers/checkFile.ts";
import type { ReportedMeasure } from "../../../domain/programme/programmeReport.ts";
import { MAX_FILE_BYTES } from "../../../intake/bytes/decode.ts";
import { currentEdits } from "./edits.ts";
import {
  EMPTY_INTAKE,
  type IntakeAction,
  type IntakeItem,
  type IntakeState,
  isUnfinished,
  reduceIntake,
} from "./intakeState.ts";

/** A file to check, or pasted text. */
export interface Incoming {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Rejects with a sentence for the screen. */
  readonly read: () => Promise<Uint8Array>;
}

/** Time without typing after which a file is read again, in ms. */
const RECHECK_DELAY = 150;

const session = createStore<IntakeState>(EMPTY_INTAKE);
holdPageWhile(session, ({ items }) => items.some(isUnfinished));
const sources = new Map<number, Incoming>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();
let names: Vocabulary | null = null;
let measures: readonly ReportedMeasure[] | null = null;
let running = false;

/** The files in work; the component draws again when something about them changes. */
export function useIntake(): IntakeState {
  return useStore(session);
}

/** Applies an action to the files in work, and reads again what it changed. */
export function act(action: IntakeAction): void {
  const before = session.get();
  const state = reduceIntake(before, action);
  if (state === before) return;
  session.set(state);
  for (const item of state.items) {
    const was = before.items.find(({ id }) => id === item.id);
    if (was && item.stale && item.revision !== was.revision) recheckSoon(item.id);
  }
  for (const id of sources.keys()) if (!state.items.some((item) => item.id === id)) sources.delete(id);
  if (!running && state.items.some(({ status }) => status === "waiting")) void checkWaiting();
}

/** Adds files; they are checked one after the other. */
export function takeIn(incoming: readonly Incoming[], vocabulary: Vocabulary): void {
  names = vocabulary;
  incoming.forEach((file, i) => {
    sources.set(session.get().lastId + 1 + i, file);
  });
  act({ kind: "added", files: incoming.map(({ name, size }) => ({ name, size })) });
}

async function checkWaiting(): Promise<void> {
  running = true;
  for (let next = waiting(); next; next = waiting()) {
    const { id, revision, size } = next;
    act({ kind: "started", id });
    try {
      const source = sources.get(id);
      if (!source) throw new Error("文件已不在本页，请重新选择。");
      // The content of a file over the limit is not read: one byte more than the limit gives the same finding.
      const bytes = size > MAX_FILE_BYTES ? new Uint8Array(MAX_FILE_BYTES + 1) : await source.read();
      act({ kind: "loaded", id, bytes });
      await check(id, revision);
    } catch (error) {
      act({ kind: "failed", id, revision, problem: wordsOf(error) });
    }
  }
  running = false;
}

function waiting(): IntakeItem | undefined {
  return session.get().items.find(({ status }) => status === "waiting");
}

function itemOf(id: number): IntakeItem | undefined {
  return session.get().items.find((item) => item.id === id);
}

function recheckSoon(id: number): void {
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      const revision = itemOf(id)?.revision ?? 0;
      check(id, revision).catch((error: unknown) =>
        act({ kind: "failed", id, revision, problem: wordsOf(error) }),
      );
    }, RECHECK_DELAY),
  );
}

/** Reads a file with its changes. The revision tells the reducer whether the answer is still for the latest changes. */
async function check(id: number, revision: number): Promise<void> {
  const item = itemOf(id);
  if (!item?.bytes || !names) return;
  measures ??= await fetchMeasures();
  const edits = currentEdits(item.edits, item.original);
  const reading = await checkFile({
    bytes: item.bytes,
    context: { ...names, measures, today: today() },
    options: { ...(item.sheet !== null && { sheet: item.sheet }), edits, fileName: item.name },
  });
  act({ kind: "checked", id, revision, reading });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
