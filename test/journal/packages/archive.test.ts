import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/journal/entries/canonicalJson.ts";
import type { Entry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import type { ArchivedFile } from "../../../src/journal/packages/archivedFiles.ts";
import { type ReadArchive, readArchive } from "../../../src/journal/packages/readArchive.ts";
import { journalOf, SAMPLE_REMOVED } from "../entries/draft.ts";
import { archiveBytes, CONTENT, ENTRIES, FILES, storedDraft } from "./smallArchive.ts";

const WHOLE = await archiveBytes(CONTENT);

function read(bytes: Uint8Array): Promise<ReadArchive> {
  return readArchive(new Blob([new Uint8Array(bytes)]));
}

async function filesOf(archive: ReadArchive): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  for await (const file of archive.files()) files.push(file);
  return files;
}

async function everythingOf(bytes: Uint8Array) {
  const archive = await read(bytes);
  const { entries, drafts, refused, damagedDrafts } = archive;
  return { entries, drafts, refused, damagedDrafts, files: await filesOf(archive) };
}

const EVERYTHING = {
  entries: ENTRIES,
  drafts: [storedDraft],
  refused: [],
  damagedDrafts: 0,
  files: FILES,
};

/** Where a text begins in the archive. */
function placeOf(text: string, from = 0): number {
  const at = Buffer.from(WHOLE).indexOf(text, from);
  expect(at, text).toBeGreaterThan(-1);
  return at;
}

function changedAt(place: number, bit = 1): Uint8Array {
  const changed = WHOLE.slice();
  changed[place]! ^= bit;
  return changed;
}

describe("an archive", () => {
  it("gives back everything that was put in", async () => {
    expect(await everythingOf(WHOLE)).toEqual(EVERYTHING);
    expect((await read(WHOLE)).manifest).toMatchObject({
      ...CONTENT.manifest,
      format: 1,
      entries: 3,
      drafts: 1,
      files: 2,
    });
  });

  it("is a .zip that other programs unpack", () => {
    const names = Object.keys(unzipSync(WHOLE));
    expect(names).toEqual([
      "manifest.json",
      "entries.jsonl",
      "drafts.jsonl",
      ...FILES.map(({ sha256 }) => `files/${sha256}`),
    ]);
    expect(unzipSync(WHOLE)[`files/${FILES[1]?.sha256}`]).toEqual(FILES[1]?.bytes);
  });

  it.each([0, 6] as const)("is read after another program packed it anew, level %i", async (level) => {
    expect(await everythingOf(zipSync(unzipSync(WHOLE), { level }))).toEqual(EVERYTHING);
  });

  it("is read where a file is larger than the steps in which it is read", async () => {
    const bytes = new Uint8Array(9_000_000).map((_, index) => (index * index) >> 7);
    const large = { sha256: sha256Hex(bytes), bytes };
    const archive = await archiveBytes({ ...CONTENT, fileCount: 3, files: [large, ...FILES] });
    const files = await filesOf(await read(archive));
    expect(files.map(({ sha256 }) => sha256)).toEqual([large, ...FILES].map(({ sha256 }) => sha256));
    expect(files.every((file) => file.bytes !== null)).toBe(true);
  });

  it("without a draft or a file is read too", async () => {
    const archive = await archiveBytes({ ...CONTENT, drafts: [], files: [], fileCount: 0 });
    expect(await everythingOf(archive)).toEqual({ ...EVERYTHING, drafts: [], files: [] });
  });
});

describe("an archive that is not whole", () => {
  it("gives what comes before the place where it was cut", async () => {
    const { files, ...rest } = await everythingOf(WHOLE.subarray(0, placeOf(`files/${FILES[1]?.sha256}`)));
    expect(rest).toMatchObject({ entries: ENTRIES, drafts: [storedDraft] });
    expect(files).toEqual([FILES[0]]);
    const inEntries = await read(WHOLE.subarray(0, placeOf('"教育部"')));
    expect(inEntries.entries).toEqual(ENTRIES.slice(0, 2));
    expect(inEntries.manifest?.entries).toBe(3);
    const { entries, manifest } = await read(WHOLE.subarray(placeOf("entries.jsonl") - 30));
    expect([entries, manifest]).toEqual([ENTRIES, null]);
  });

  it("gives all other entries where one was changed, and names it", async () => {
    const archive = await read(changedAt(placeOf("财政部") + 2));
    expect(archive.entries).toEqual([ENTRIES[0], ENTRIES[2]]);
    expect(archive.refused).toEqual([{ id: ENTRIES[1]?.id, kind: "wrong-id" }]);
  });

  it("refuses a changed signature although a later entry of the chain vouches for it", async () => {
    const [, signed] = ENTRIES;
    const value = signed?.format === 3 ? signed.signature.value : "";
    const archive = await read(changedAt(placeOf(value)));
    expect(archive.refused).toEqual([{ id: signed?.id, kind: "wrong-signature" }]);
    expect(archive.entries).toEqual([ENTRIES[0], ENTRIES[2]]);
  });

  it("gives no manifest and no draft in which anything was changed", async () => {
    const changedManifest = await read(changedAt(placeOf('"0.2.0"') + 1));
    expect(changedManifest).toMatchObject({ manifest: null, entries: ENTRIES, drafts: [storedDraft] });
    const changedDraft = await read(changedAt(placeOf("草案一") + 2));
    expect(changedDraft).toMatchObject({ entries: ENTRIES, drafts: [], damagedDrafts: 1 });
  });

  it("names a file that was changed and gives the others", async () => {
    const name = `files/${FILES[1]?.sha256}`;
    const { files } = await everythingOf(changedAt(placeOf(name) + name.length + 3));
    expect(files).toEqual([FILES[0], { sha256: FILES[1]?.sha256, bytes: null }]);
  });

  it("names an entry of a newer version", async () => {
    const [first] = journalOf(SAMPLE_REMOVED) as [Entry];
    const newer = { ...first, format: 4 } as unknown as Entry;
    const archive = await read(await archiveBytes({ ...CONTENT, entries: [...ENTRIES, newer] }));
    expect(archive.refused).toEqual([{ id: first.id, kind: "newer-version" }]);
    expect(archive.entries).toEqual(ENTRIES);
  });
});

describe("what is no archive of this program", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("年度,部门\r\n".repeat(1000))],
    [
      "another .zip",
      zipSync({ "xl/workbook.xml": new Uint8Array(100), "manifest.jsonx": new Uint8Array(9) }),
    ],
  ])("is refused: %s", async (_what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: "ArchiveError", fault: "foreign" });
  });

  it("is refused when a newer version wrote it", async () => {
    const value = { ...(await read(WHOLE)).manifest, format: 2 };
    const line = JSON.stringify({ sha256: sha256Hex(Buffer.from(canonicalJson(value))), value });
    const newer = zipSync({ ...unzipSync(WHOLE), "manifest.json": Buffer.from(`${line}\n\n`) });
    await expect(read(newer)).rejects.toMatchObject({ fault: "newer-version" });
  });

  it("gives nothing of a member that is far longer than it may be", async () => {
    const name = `files/${FILES[1]?.sha256}`;
    const zeros = new Uint8Array(70_000_000);
    const { files } = await everythingOf(zipSync({ [name]: zeros }));
    expect(files).toEqual([{ sha256: FILES[1]?.sha256, bytes: null }]);
    expect((await read(zipSync({ "entries.jsonl": zeros }))).entries).toEqual([]);
  });

  it("does not take the content of a file for a member", async () => {
    const inner = zipSync({ "财政部.csv": Buffer.from("一份") }, { level: 0 });
    const sha256 = sha256Hex(inner);
    const archive = zipSync({ ...unzipSync(WHOLE), [`files/${sha256}`]: inner }, { level: 0 });
    expect((await everythingOf(archive)).files).toEqual([...FILES, { sha256, bytes: inner }]);
  });
});
