import type { Submission } from "../../../src/domain/progress/submission.ts";
import { authorKey, sealEntry } from "../../../src/journal/entries/chain.ts";
import type {
  Author,
  Entry,
  EntryBody,
  EntryDraft,
  SampleReport,
} from "../../../src/journal/entries/entry.ts";

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

/** Seals drafts one after the other, each linked to its author's entry before. */
export function journal(...drafts: EntryDraft[]): Entry[] {
  const last = new Map<string, string>();
  return drafts.map((one) => {
    const key = authorKey(one.author);
    const entry = sealEntry(one, last.get(key) ?? null);
    last.set(key, entry.id);
    return entry;
  });
}

/** A journal of the planner's entries with these bodies. */
export function journalOf(...bodies: EntryBody[]): Entry[] {
  return journal(...bodies.map((body) => draft(body)));
}
