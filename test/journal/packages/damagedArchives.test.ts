import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/journal/entries/canonicalJson.ts";
import { ArchiveError, type ReadArchive, readArchive } from "../../../src/journal/packages/readArchive.ts";
import { archiveBytes, CONTENT, ENTRIES, FILES, storedDraft } from "./smallArchive.ts";

const WHOLE = await archiveBytes(CONTENT);
const MANIFEST = canonicalJson((await readArchive(blobOf(WHOLE))).manifest);

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

/** One to three changed bytes, and perhaps an end that is missing. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }),
  length: fc.option(fc.nat(WHOLE.length)),
});

function damaged({ changes, length }: typeof damage extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const bytes = WHOLE.slice(0, length ?? WHOLE.length);
  for (const [place, bits] of changes) if (place < bytes.length) bytes[place]! ^= bits;
  return bytes;
}

const ENTRY_TEXTS = new Set(ENTRIES.map(canonicalJson));

/** Fails where the archive gives anything that was not put in, or lacks something without a word. */
async function expectNothingElse(archive: ReadArchive): Promise<void> {
  const { manifest, entries, drafts, refused, damagedDrafts } = archive;
  if (manifest) expect(canonicalJson(manifest)).toBe(MANIFEST);
  for (const entry of entries) expect(ENTRY_TEXTS.has(canonicalJson(entry))).toBe(true);
  for (const draft of drafts) expect(draft).toEqual(storedDraft);
  const whole: string[] = [];
  for await (const { sha256, bytes } of archive.files()) {
    if (!bytes) continue;
    whole.push(sha256);
    expect(bytes).toEqual(FILES.find((file) => file.sha256 === sha256)?.bytes);
  }
  const checked: string[] = [];
  for await (const sha256 of archive.wholeFiles()) checked.push(sha256);
  expect(checked).toEqual(whole);
  if (!manifest) return;
  // By the manifest it is known what is missing.
  expect(manifest.entries).toBe(ENTRIES.length);
  expect(manifest.files).toBe(FILES.length);
  expect(manifest.drafts).toBe(1);
  if (refused.length === 0 && damagedDrafts === 0 && entries.length === manifest.entries)
    expect(entries).toEqual(ENTRIES);
  expect(new Set(whole).size).toBe(whole.length);
}

/** As many as the environment asks for, for a longer run. */
const DAMAGES = Number(process.env.DAMAGES ?? 1_000);

describe("a damaged archive", () => {
  it("is refused, or gives only what was put in and tells what is missing", async () => {
    const seen = { refused: 0, partly: 0, complete: 0 };
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        let archive: ReadArchive;
        try {
          archive = await readArchive(blobOf(damaged(what)));
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
          seen.refused += 1;
          return;
        }
        await expectNothingElse(archive);
        seen[archive.entries.length === ENTRIES.length ? "complete" : "partly"] += 1;
      }),
      { numRuns: DAMAGES },
    );
    // Each outcome comes up, so that none is claimed of nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
    // Only ends a test that hangs: minutes on a busy machine.
  }, 1_200_000);
});
