import type { SignedEntry } from "../../../src/journal/entries/entry.ts";
import {
  PositionLostError,
  type SharedKeeper,
  SharingError,
} from "../../../src/journal/sharing/sharedKeeper.ts";

/** A place in memory that several copies open: the plainest keeper that fulfils the contract. */
export interface MemoryPlace {
  open(): SharedKeeper;
  /** Remembers what is kept now; the result puts it back. */
  snapshot(): () => void;
  /** While it is down all methods reject. */
  down: boolean;
  /** Called before and after each step of an offer; may throw as an outage would. */
  onStep: () => void;
  /** Puts something that is no entry between the others. */
  scatter(value: unknown): void;
}

export function memoryPlace(): MemoryPlace {
  let [values, files] = [[] as unknown[], new Map<string, Uint8Array>()];
  const place: MemoryPlace = {
    down: false,
    onStep: () => undefined,
    snapshot() {
      const [oldValues, oldFiles] = [[...values], new Map(files)];
      return () => {
        values = [...oldValues];
        files = new Map(oldFiles);
      };
    },
    scatter(value) {
      values.push(value);
    },
    open: () => keeper,
  };
  const check = () => {
    if (place.down) throw new SharingError("no-answer");
    place.onStep();
  };
  const keeper: SharedKeeper = {
    async identity() {
      check();
      return "memory";
    },
    async offer(entries, offered) {
      check();
      for (const { sha256, bytes } of offered) {
        files.set(sha256, bytes.slice());
        check();
      }
      const known = new Set(values.map((value) => Object(value).id));
      for (const entry of entries) {
        if (!known.has(entry.id)) values.push(structuredClone(entry) satisfies SignedEntry);
        check();
      }
      return { held: entries.map(({ id }) => id), heldBack: [] };
    },
    async since(position) {
      check();
      const [length, last] = position === null ? [0, undefined] : JSON.parse(position);
      if (length > 0 && (values.length < length || Object(values[length - 1]).id !== last))
        throw new PositionLostError(String(last));
      const page = values.slice(length, length + PAGE);
      const end = length + page.length;
      return {
        values: structuredClone(page),
        refused: [],
        position: JSON.stringify([end, Object(values[end - 1]).id]),
        more: end < values.length,
        readFile: async (sha256) => files.get(sha256) ?? null,
      };
    },
    async status() {
      check();
      return {
        unreadable: values.filter((value) => Object(value).id === undefined).length,
        description: "memory",
      };
    },
    async close() {},
  };
  return place;
}

/** Values on a page; few, so that tests with a dozen entries have several. */
const PAGE = 5;
