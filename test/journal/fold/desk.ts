import { chainEndsOf } from "../../../src/journal/entries/chains.ts";
import type { EntryBody, EntryDraft, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { draft, sealedInVain, writer } from "../entries/draft.ts";

/** A copy of the program in a test: it writes with its own key and knows what it wrote or learned. */
export interface Desk {
  readonly key: string;
  readonly known: readonly SignedEntry[];
  write(body: EntryBody, over?: Partial<EntryDraft>): SignedEntry;
  /** Takes over everything that another desk knows. */
  learn(from: Desk): void;
}

/** The desk with the `number`th key. Its entries are a minute apart in time. */
export function desk(number: number): Desk {
  const by = writer(number);
  const known: SignedEntry[] = [];
  return {
    key: by.publicKey,
    known,
    write(body, over = {}) {
      const previous = known.findLast((entry) => entry.writer === by.publicKey)?.id ?? null;
      const after = [...chainEndsOf(known).chains.keys()].filter((id) => id !== previous);
      const time = new Date(Date.UTC(2025, 6, 10, 8, known.length)).toISOString();
      const entry = sealedInVain(draft(body, { time, ...over }), { previous, after }, by);
      known.push(entry);
      return entry;
    },
    learn(from) {
      known.push(...from.known.filter((entry) => !known.some(({ id }) => id === entry.id)));
    },
  };
}

export function acknowledged(target: string, over?: readonly string[]): EntryBody {
  return {
    kind: "report-acknowledged",
    target,
    receivedOn: "2025-07-12",
    ...(over && { over }),
  };
}

export function returned(target: string | null): EntryBody {
  return {
    kind: "report-returned",
    target,
    file: { name: "上报.csv", size: 3, sha256: "0".repeat(64) },
    year: 2025,
    cutoff: "2025-06",
    receivedOn: "2025-07-12",
    findings: [{ code: "sum-mismatch", message: "小计与各领域之和不等", count: 2 }],
    slip: null,
  };
}

/** Admits a desk's key for a ministry, without one for the planner. */
export function admitted({ key }: Pick<Desk, "key">, ministry?: string): EntryBody {
  const holder =
    ministry === undefined ? { kind: "planner" as const } : { kind: "ministry" as const, name: ministry };
  return { kind: "key-admitted", key, holder, office: "人事处" };
}

/** Closes a desk's key; the entries named still count. */
export function closed({ key }: Pick<Desk, "key">, ...entries: string[]): EntryBody {
  return { kind: "key-closed", key, entries };
}
