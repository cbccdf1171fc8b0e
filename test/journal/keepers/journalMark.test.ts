import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lossSince, markJournal, readMark } from "../../../src/journal/keepers/journalMark.ts";
import { accepted, journalOf, SAMPLE_REMOVED, submission } from "../entries/draft.ts";

const entries = journalOf(accepted(submission()), SAMPLE_REMOVED, accepted(submission()));

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("the mark of the journal", () => {
  it("is what was marked last, none for an empty journal", () => {
    expect(readMark()).toBeNull();
    markJournal(entries);
    expect(readMark()).toEqual({ length: 3, head: entries[2]?.id });
    markJournal([]);
    expect(readMark()).toBeNull();
  });

  it("is none where the value is no mark or the browser refuses", () => {
    for (const value of ["", "7", "null", '{"length":1.5,"head":"a"}', '{"length":1}']) {
      stored.set("journal-mark", value);
      expect(readMark(), value).toBeNull();
    }
    vi.stubGlobal("localStorage", undefined);
    expect(readMark()).toBeNull();
    expect(() => markJournal(entries)).not.toThrow();
  });
});

describe("lossSince(mark, entries)", () => {
  const mark = { length: 2, head: entries[1]?.id ?? "" };

  it("is nothing while the marked last entry is there, whatever came after", () => {
    expect(lossSince(null, [])).toBeNull();
    expect(lossSince(mark, entries.slice(0, 2))).toBeNull();
    expect(lossSince(mark, entries)).toBeNull();
    // Entries of another copy that came before it are no loss.
    expect(lossSince(mark, [entries[2]!, ...entries.slice(0, 2)])).toBeNull();
  });

  it("counts what there was and what there is when the last entries, all, or one in the middle are gone", () => {
    expect(lossSince(mark, [])).toEqual({ before: 2, now: 0 });
    expect(lossSince(mark, entries.slice(0, 1))).toEqual({ before: 2, now: 1 });
    expect(lossSince({ length: 3, head: entries[2]!.id }, [entries[0]!, entries[2]!])).toEqual({
      before: 3,
      now: 2,
    });
    expect(lossSince(mark, [entries[0]!, entries[2]!])).toEqual({ before: 2, now: 2 });
  });
});
