import { describe, expect, it } from "vitest";
import type { StoredDraft } from "../../../src/journal/keepers/databaseLink.ts";
import { type ReadArchive, readArchive } from "../../../src/journal/packages/readArchive.ts";
import { previewRestore, type StoredHere } from "../../../src/journal/packages/restorePreview.ts";
import { accepted, draft, journal, submission } from "../entries/draft.ts";
import { archiveBytes, CONTENT, ENTRIES, FILES, storedDraft } from "./smallArchive.ts";

const NOTHING: StoredHere = { entries: [], fileHashes: [], drafts: [] };
const HASHES = FILES.map(({ sha256 }) => sha256);

async function archiveOf(change: Partial<typeof CONTENT> = {}, cut?: string): Promise<ReadArchive> {
  const bytes = await archiveBytes({ ...CONTENT, ...change });
  const end = cut ? Buffer.from(bytes).indexOf(cut) : bytes.length;
  return readArchive(new Blob([new Uint8Array(bytes.subarray(0, end))]));
}

function changedDraft(over: Partial<StoredDraft["draft"]>, changed = storedDraft.changed): StoredDraft {
  return { ...storedDraft, changed, draft: { ...storedDraft.draft, ...over } };
}

describe("previewRestore(archives, wholeFiles, here)", () => {
  it("brings everything where nothing is stored, and nothing where everything is", async () => {
    const archive = await archiveOf();
    expect(previewRestore([archive], new Set(HASHES), NOTHING)).toMatchObject({
      added: ENTRIES,
      known: 0,
      repaired: [],
      missing: 0,
      missingBefore: 0,
      addedFiles: HASHES,
      knownFiles: 0,
      addedDrafts: [storedDraft],
      knownDrafts: 0,
    });
    const here = { entries: ENTRIES, fileHashes: HASHES, drafts: [storedDraft] };
    expect(previewRestore([archive, archive], new Set(HASHES), here)).toMatchObject({
      added: [],
      known: 3,
      repaired: [],
      addedFiles: [],
      knownFiles: 2,
      addedDrafts: [],
      knownDrafts: 1,
    });
  });

  it("repairs an entry that was changed in storage", async () => {
    const [first, ...rest] = ENTRIES;
    const changed = { ...first, reason: "改过" } as typeof first;
    const here = { ...NOTHING, entries: [changed!, ...rest] };
    expect(previewRestore([await archiveOf()], new Set(), here)).toMatchObject({
      added: [],
      repaired: [first],
      known: 2,
    });
  });

  it("counts what is missing: by the manifest, by links, and files that nobody has", async () => {
    const cut = await archiveOf({}, '"教育部"');
    expect(previewRestore([cut], new Set(), NOTHING)).toMatchObject({ missing: 1, missingBefore: 0 });
    const withoutManifest = { ...cut, manifest: null };
    expect(previewRestore([withoutManifest], new Set(), NOTHING).missing).toBeNull();

    const named = { name: "上报.csv", size: 3, sha256: HASHES[0]! };
    const body = { ...accepted(submission()), file: named } as ReturnType<typeof accepted>;
    const later = journal(draft(), draft(body)).slice(1);
    const increment = await archiveOf({ entries: later, files: [], fileCount: 0 });
    expect(previewRestore([increment], new Set(), NOTHING)).toMatchObject({
      missingBefore: 1,
      missingFiles: 1,
    });
    expect(previewRestore([increment], new Set(HASHES), NOTHING).missingFiles).toBe(0);
  });

  it("does not name an entry as refused that another archive holds whole", async () => {
    const refused = [{ id: ENTRIES[0]!.id, kind: "wrong-id" } as const];
    const damaged = { ...(await archiveOf({ entries: [] })), refused };
    expect(previewRestore([damaged], new Set(), NOTHING).refused).toEqual(refused);
    expect(previewRestore([damaged, await archiveOf()], new Set(), NOTHING).refused).toEqual([]);
  });

  it("never overwrites a draft: a different one comes beside it, once", async () => {
    const here = { ...NOTHING, drafts: [changedDraft({ year: 2027 })] };
    const { addedDrafts } = previewRestore([await archiveOf()], new Set(), here);
    expect(addedDrafts).toMatchObject([{ draft: { name: "草案一（备份）", year: 2026 } }]);
    expect(addedDrafts[0]?.draft.id).not.toBe(storedDraft.draft.id);
    const afterwards = { ...here, drafts: [...here.drafts, ...addedDrafts] };
    expect(previewRestore([await archiveOf()], new Set(), afterwards)).toMatchObject({
      addedDrafts: [],
      knownDrafts: 1,
    });
  });

  it("takes of each draft the one that was changed last", async () => {
    const newer = changedDraft({ name: "草案二" }, "2025-08-01T00:00:00.000Z");
    const archives = [await archiveOf({ drafts: [newer] }), await archiveOf()];
    expect(previewRestore(archives, new Set(), NOTHING).addedDrafts).toEqual([newer]);
  });

  it("unites what several archives bring", async () => {
    const archives = [await archiveOf({ entries: ENTRIES.slice(0, 2) }), await archiveOf()];
    expect(previewRestore(archives, new Set(), NOTHING).added).toEqual(ENTRIES);
  });
});
