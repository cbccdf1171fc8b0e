import { useSyncExternalStore } from "react";
import type { Vocabulary } from "../../../app/data/planFiles.ts";
import { fetchMeasures } from "../../../app/data/programmeFile.ts";
import { today } from "../../../app/data/today.ts";
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

/** Something to check: a file, or text that was pasted. */
export interface Incoming {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Rejects with a sentence for the screen. */
  readonly read: () => Promise<Uint8Array>;
}

/** Typing pauses for so long, in ms, before the file is read again. */
const PAUSE = 150;

// The session lives beside the screens, so that going to another one and back loses nothing.
let state: IntakeState = EMPTY_INTAKE;
let names: Vocabulary | null = null;
let measures: readonly ReportedMeasure[] | null = null;
let running = false;
const sources = new Map<number, Incoming>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

/** The files that are being handled; the component draws again when something about them changes. */
export function useIntake(): IntakeState {
  return useSyncExternalStore(subscribe, intake);
}

/** The session this moment, for work that goes on while nothing is drawn. */
function intake(): IntakeState {
  return state;
}

/** Does something with the files that are being handled; what changed is read again. */
export function act(action: IntakeAction): void {
  const before = state;
  state = reduceIntake(state, action);
  if (state === before) return;
  for (const listener of listeners) listener();
  holdPage();
  for (const item of state.items) {
    const was = before.items.find(({ id }) => id === item.id);
    if (was && item.stale && item.revision !== was.revision) recheckSoon(item.id);
  }
  for (const id of sources.keys()) if (!state.items.some((item) => item.id === id)) sources.delete(id);
  if (!running && state.items.some(({ status }) => status === "waiting")) void checkWaiting();
}

/** Takes in files, however many; they are checked one after the other. */
export function takeIn(incoming: readonly Incoming[], vocabulary: Vocabulary): void {
  names = vocabulary;
  incoming.forEach((file, i) => {
    sources.set(state.lastId + 1 + i, file);
  });
  act({ kind: "added", files: incoming.map(({ name, size }) => ({ name, size })) });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function checkWaiting(): Promise<void> {
  running = true;
  for (let next = waiting(); next; next = waiting()) {
    const { id, revision, size } = next;
    act({ kind: "started", id });
    try {
      const source = sources.get(id);
      if (!source) throw new Error("文件已不在本页，请重新选择。");
      // A file over the limit is judged by its size: one byte more than the limit stands for it.
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
  return state.items.find(({ status }) => status === "waiting");
}

function recheckSoon(id: number): void {
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      const revision = state.items.find((item) => item.id === id)?.revision ?? 0;
      check(id, revision).catch((error: unknown) =>
        act({ kind: "failed", id, revision, problem: wordsOf(error) }),
      );
    }, PAUSE),
  );
}

/** Reads a file as it stands with its changes; an answer that comes too late is not taken. */
async function check(id: number, revision: number): Promise<void> {
  const item = state.items.find((candidate) => candidate.id === id);
  if (!item?.bytes || !names) return;
  measures ??= await fetchMeasures();
  const edits = currentEdits(item.edits, item.original);
  const reading = await checkFile(
    item.bytes,
    { ...names, measures, today: today() },
    { ...(item.sheet !== null && { sheet: item.sheet }), edits },
  );
  act({ kind: "checked", id, revision, reading });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The browser asks before the page is closed only while something would be lost. */
function holdPage(): void {
  window.removeEventListener("beforeunload", askBeforeLeaving);
  if (state.items.some(isUnfinished)) window.addEventListener("beforeunload", askBeforeLeaving);
}
