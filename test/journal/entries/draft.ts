import type { Submission } from "../../../src/domain/progress/submission.ts";
import { authorKey } from "../../../src/journal/entries/chains.ts";
import type {
  Author,
  EntryBody,
  EntryDraft,
  SampleReport,
  SignedEntry,
  UnsignedEntry,
} from "../../../src/journal/entries/entry.ts";
import { entryId } from "../../../src/journal/entries/entryId.ts";
import { type EntryLinks, sealEntry, type Writer, writerOf } from "../../../src/journal/entries/writer.ts";

/** Builders for journal tests; every default is overridable and harmless. */

export const PLANNER: Author = { kind: "planner" };

export function submission(over: Partial<Submission> = {}): Submission {
  return {
    year: 2025,
    ministry: "财政部",
    cutoff: "2025-06",
    counts: { 其他: 30_000 },
    notes: {},
    ...over,
  };
}

export function accepted(...submissions: Submission[]): EntryBody {
  const file = { name: "上报.csv", size: 3, sha256: "0".repeat(64) };
  return { kind: "report-accepted", sheet: null, changes: [], file, submissions, confirmations: [] };
}

export function withdrawn(target: string): EntryBody {
  return { kind: "report-withdrawn", target };
}

export function sampleLoaded(...submissions: Submission[]): EntryBody {
  const reports = submissions.map(
    (one): SampleReport => ({ fileName: "2025.csv", reason: null, submissions: [one] }),
  );
  return { kind: "sample-loaded", reports };
}

export const SAMPLE_REMOVED: EntryBody = { kind: "sample-removed" };

export function draft(body: EntryBody = SAMPLE_REMOVED, over: Partial<EntryDraft> = {}): EntryDraft {
  return { author: PLANNER, time: "2025-07-10T08:00:00.000Z", reason: null, body, ...over };
}

/** The copy of the program that writes the entries of tests; `writer(2)` is another. */
export const WRITER = writer(1);

export function writer(number: number): Writer {
  return writerOf(new Uint8Array(32).fill(number));
}

/** Seals drafts one after the other into the chain of one writer. */
export function journal(...drafts: EntryDraft[]): SignedEntry[] {
  return chained([], drafts, sealEntry);
}

/** An entry as it was made before entries were signed. */
export function unsigned(
  { author, time, reason, body }: EntryDraft,
  previous: string | null = null,
  format: UnsignedEntry["format"] = 1,
): UnsignedEntry {
  const content = { format, author, time, reason, body, previous };
  return { ...content, id: entryId(content) };
}

/** Drafts one after the other as unsigned entries, each linked to its author's entry before. */
export function unsignedJournal(...drafts: EntryDraft[]): UnsignedEntry[] {
  const last = new Map<string, string>();
  return drafts.map((one) => {
    const entry = unsigned(one, last.get(authorKey(one.author)) ?? null);
    last.set(authorKey(one.author), entry.id);
    return entry;
  });
}

/** A journal of the planner's entries with these bodies, whose signatures hold for nobody: the fold does not check them. */
export function journalOf(...bodies: EntryBody[]): SignedEntry[] {
  return continued([], ...bodies.map((body) => draft(body)));
}

/** The entries of a journal, and more after them in the same chain; signatures as in `journalOf`. */
export function continued(entries: readonly SignedEntry[], ...drafts: EntryDraft[]): SignedEntry[] {
  return chained(entries, drafts, sealedInVain);
}

function chained(
  entries: readonly SignedEntry[],
  drafts: readonly EntryDraft[],
  seal: typeof sealEntry,
): SignedEntry[] {
  const all = [...entries];
  for (const one of drafts) all.push(seal(one, { previous: all.at(-1)?.id ?? null, after: [] }, WRITER));
  return all;
}

/** As `sealEntry`, without the time that a signature takes. */
export function sealedInVain(
  { author, time, reason, body }: EntryDraft,
  { previous, after }: EntryLinks,
  { publicKey }: Writer,
): SignedEntry {
  const content = { format: 3, writer: publicKey, author, time, reason, body, previous, after } as const;
  return { ...content, id: entryId(content), signature: { alg: "ed25519", value: "0".repeat(128) } };
}
