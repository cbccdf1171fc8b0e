import { describe, expect, it } from "vitest";
import type { EntryBody, JournalLine, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { sealEntry } from "../../../src/journal/entries/writer.ts";
import { checkStored } from "../../../src/journal/keepers/checkStored.ts";
import { accepted, draft, journal, sampleLoaded, submission, WRITER, writer } from "../entries/draft.ts";
import { returned } from "../fold/desk.ts";

const BYTES = Uint8Array.of(1, 2, 3);
const COPY = Uint8Array.of(4, 5);
const original = { name: "上报.xlsx", size: 3, sha256: sha256Hex(BYTES) };
const copied = { ...original, copy: { name: "上报.csv", size: 2, sha256: sha256Hex(COPY) } };

const [report, workbook, sample] = journal(
  draft({ ...accepted(submission()), file: original } as never),
  draft({ ...accepted(submission()), file: copied } as never),
  draft(sampleLoaded(submission())),
) as [SignedEntry, SignedEntry, SignedEntry];

async function faultsOf(
  entries: readonly JournalLine[],
  ...files: readonly (readonly [string, Uint8Array])[]
) {
  const stored = new Map(files);
  const { faults } = await checkStored({
    read: async () => entries,
    readFiles: async (hashes) => hashes.map((sha256) => stored.get(sha256) ?? null),
    ownKeys: async () => [WRITER.publicKey],
    chainEnds: async () => ends,
  });
  return faults.map(({ kind, index }) => [kind, index]);
}

let ends: string[] = [];

const KEPT = [original.sha256, BYTES] as const;
const KEPT_COPY = [copied.copy.sha256, COPY] as const;

describe("checkStored(keeper)", () => {
  it("finds nothing where entries and files are as they were stored", async () => {
    expect(await faultsOf([report, workbook, sample], KEPT, KEPT_COPY)).toEqual([]);
  });

  it("names an entry whose file is gone or was changed; of a workbook the copy is kept", async () => {
    expect(await faultsOf([report, workbook, sample], KEPT)).toEqual([["missing-file", 1]]);
    const slip = journal(draft({ ...returned(null), slip: original.sha256 } as EntryBody));
    expect(await faultsOf(slip, KEPT)).toEqual([]);
    expect(await faultsOf(slip)).toEqual([["missing-file", 0]]);
    expect(await faultsOf([report, workbook], [original.sha256, COPY], KEPT_COPY)).toEqual([
      ["wrong-file", 0],
    ]);
  });

  it("finds nothing where a chain is continued while it reads", async () => {
    let last = report;
    const { faults } = await checkStored({
      chainEnds: async () => [last.id],
      read: async () => {
        last = workbook;
        return [report];
      },
      readFiles: async (hashes) => hashes.map(() => BYTES),
      ownKeys: async () => [WRITER.publicKey],
    });
    expect(faults).toEqual([]);
  });

  it("finds that the last entry of a chain is gone", async () => {
    ends = [workbook.id];
    expect(await faultsOf([report, workbook], KEPT, KEPT_COPY)).toEqual([]);
    expect(await faultsOf([report], KEPT)).toEqual([["missing-last", 0]]);
    ends = [];
  });

  it("names what is wrong with the entries themselves", async () => {
    const changed = { ...report, reason: "改过" };
    expect(await faultsOf([changed, { format: null, id: "" }], KEPT)).toEqual([
      ["wrong-id", 0],
      ["damaged", 1],
    ]);
  });

  it("finds an entry missing before another in the chains of this copy, not in those of which a package brings a part", async () => {
    const links = { previous: "a".repeat(64), after: [] };
    const own = sealEntry(draft(), links, WRITER);
    const foreign = sealEntry(draft(), links, writer(2));
    expect(await faultsOf([own, foreign])).toEqual([["missing-entry", 0]]);
  });
});
