import { sha256 as sha256Stream } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { is } from "valibot";
import { readStoredDraft } from "../drafts/readStoredDraft.ts";
import type { Entry } from "../entries/entry.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
import { type EntryFault, verifyEntries } from "../entries/verifyEntries.ts";
import { isSignedByWriter } from "../entries/writer.ts";
import type { StoredDraft } from "../keepers/databaseLink.ts";
import {
  ARCHIVE_FORMAT,
  type ArchiveManifest,
  hashInName,
  MEMBERS,
  manifestSchema,
  openLine,
} from "./archive.ts";
import { type ArchivedFile, fileMembers, readFiles, wholeHashes } from "./archivedFiles.ts";
import { contentOf, findMembers, joinedBytes, MemberError, type ZipMember } from "./zipMembers.ts";

/** Why an archive is refused as a whole: it is none of this program, or a newer version of the program wrote it. */
export type ArchiveFault = "foreign" | "newer-version";

export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(`the archive is refused: ${fault}`);
    this.fault = fault;
  }
}

/** An entry of an archive that is not taken, and why; `id` is empty where it cannot be read. */
export interface RefusedEntry {
  readonly id: string;
  readonly kind: Extract<EntryFault["kind"], "damaged" | "wrong-id" | "wrong-signature"> | "newer-version";
}

/** What an archive holds: all that is whole, and what is not. */
export interface ReadArchive {
  /** Null where it is missing or damaged; then nobody knows how much is missing. */
  readonly manifest: ArchiveManifest | null;
  /** Entries whose ids and signatures hold, each once. Their links may lead outside of the archive. */
  readonly entries: readonly Entry[];
  readonly refused: readonly RefusedEntry[];
  readonly drafts: readonly StoredDraft[];
  readonly damagedDrafts: number;
  /** Hashes of the files that the archive seems to hold, each once; whether they are whole, `files` says. */
  readonly fileHashes: readonly string[];
  /** Reads and checks the files one after the other. */
  files(): AsyncGenerator<ArchivedFile>;
  /** Checks the files one after the other and gives the hashes of those that are whole; no file is in memory as a whole. */
  wholeFiles(): AsyncGenerator<string>;
}

/** The largest entry is of a ledger of ten years: about 3 MB. */
const MAX_LINE_BYTES = 16_000_000;
/** Of the entries, which are in memory together: about 200,000. */
const MAX_TEXT_BYTES = 256_000_000;

/**
 * Reads an archive in bounds of memory, whoever made it. What is whole is given and the rest named; nothing that does not
 * match its hash, id or signature is given.
 *
 * @throws ArchiveError for an archive that is refused as a whole
 */
export async function readArchive(archive: Blob): Promise<ReadArchive> {
  const texts: readonly string[] = Object.values(MEMBERS);
  const members = await findMembers(archive, (name) => texts.includes(name) || hashInName(name) !== null);
  const manifest = await readManifest(archive, members);
  if (members.length === 0) throw new ArchiveError("foreign");
  const { entries, refused } = await readEntries(archive, members, manifest);
  const { drafts, damagedDrafts } = await readDrafts(archive, members);
  const files = fileMembers(members);
  return {
    manifest,
    entries,
    refused,
    drafts,
    damagedDrafts,
    fileHashes: [...files.keys()],
    files: () => readFiles(archive, files),
    wholeFiles: () => wholeHashes(archive, files),
  };
}

async function readManifest(archive: Blob, members: readonly ZipMember[]): Promise<ArchiveManifest | null> {
  for await (const { value } of linesOf(archive, members, MEMBERS.manifest)) {
    const manifest = openLine(value);
    const { format } = Object(manifest);
    if (Number.isSafeInteger(format) && format > ARCHIVE_FORMAT) throw new ArchiveError("newer-version");
    if (is(manifestSchema, manifest)) return manifest;
  }
  return null;
}

async function readEntries(
  archive: Blob,
  members: readonly ZipMember[],
  manifest: ArchiveManifest | null,
): Promise<Pick<ReadArchive, "entries" | "refused">> {
  const refused: RefusedEntry[] = [];
  const read = new Map<string, Entry>();
  const hash = sha256Stream.create();
  for await (const { value, bytes } of linesOf(archive, members, MEMBERS.entries)) {
    hash.update(bytes).update(Uint8Array.of(NEW_LINE));
    const entry = readEntry(value);
    if (isOfNewerFormat(value)) refused.push({ id: entry.id, kind: "newer-version" });
    else if (entry.format === null) refused.push({ id: entry.id, kind: "damaged" });
    else if (!read.has(entry.id)) read.set(entry.id, entry);
  }
  const isAsWritten = bytesToHex(hash.digest()) === manifest?.entriesSha256;
  const all = [...read.values()];
  const wrong = new Map<string, RefusedEntry["kind"]>();
  for (const { kind, entryId } of verifyEntries(all))
    if (kind === "wrong-id" || kind === "wrong-signature") wrong.set(entryId, kind);
  // A later entry of the chain vouches for a signature only where nothing was changed since it was written.
  if (!isAsWritten)
    for (const entry of all)
      if (entry.format === 3 && !wrong.has(entry.id) && !isSignedByWriter(entry))
        wrong.set(entry.id, "wrong-signature");
  return {
    entries: all.filter(({ id }) => !wrong.has(id)),
    refused: [...refused, ...[...wrong].map(([id, kind]) => ({ id, kind }))],
  };
}

async function readDrafts(
  archive: Blob,
  members: readonly ZipMember[],
): Promise<Pick<ReadArchive, "drafts" | "damagedDrafts">> {
  const drafts = new Map<string, StoredDraft>();
  let damagedDrafts = 0;
  for await (const { value } of linesOf(archive, members, MEMBERS.drafts)) {
    const draft = readStoredDraft(openLine(value));
    if (draft) drafts.set(draft.draft.id, draft);
    else damagedDrafts += 1;
  }
  return { drafts: [...drafts.values()], damagedDrafts };
}

const NEW_LINE = 10;

interface Line {
  readonly bytes: Uint8Array;
  /** The line as JSON; undefined where it is none. */
  readonly value: unknown;
}

/** The lines of all members of this name. */
async function* linesOf(archive: Blob, members: readonly ZipMember[], name: string): AsyncGenerator<Line> {
  for (const member of members) if (member.name === name) yield* linesIn(archive, member);
}

/** The lines of a member, up to its empty line or to the place where it cannot be inflated. */
async function* linesIn(archive: Blob, member: ZipMember): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of contentOf(archive, member, MAX_TEXT_BYTES)) {
      let from = 0;
      for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, from)) {
        const bytes = joinedBytes([...begun, piece.subarray(from, end)]);
        if (bytes.length === 0) return;
        yield { bytes, value: jsonOf(bytes) };
        [begun, length, from] = [[], 0, end + 1];
      }
      begun.push(piece.subarray(from));
      length += piece.length - from;
      if (length > MAX_LINE_BYTES) return;
    }
  } catch (error) {
    if (!(error instanceof MemberError)) throw error;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
