import { sha256 as sha256Stream } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { array, custom, type GenericSchema, is, literal, nullable, object, string } from "valibot";
import { canonicalJson } from "../entries/canonicalJson.ts";
import { chainEndsOf } from "../entries/chains.ts";
import type { Entry, JournalLine } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { hash, instant, whole } from "../entries/schemas.ts";
import type { StoredDraft } from "../keepers/databaseLink.ts";
import type { JournalKeeper, SigningKey, StoredFile } from "../keepers/keeper.ts";

/**
 * What an archive is for: `backup` everything of one copy of the program (备份), `report` what a ministry sends to the
 * planner (报送包), `receipt` the planner's answer (回执), `shared` what a copy adds to a shared folder.
 */
export type ArchiveKind = "backup" | "report" | "receipt" | "shared";

/** What an archive says of itself. Members that this type does not name are kept. */
export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly kind: ArchiveKind;
  /** Version of the program that wrote it. */
  readonly program: string;
  /** ISO 8601 UTC instant. */
  readonly created: string;
  /** Public key with which the copy that made it signs; null for one that has no key. */
  readonly writer: string | null;
  /** Public keys of all writers that the copy was. */
  readonly ownKeys: readonly string[];
  /** Ids of the last entries of all chains that the copy knew, whether they are in the archive or not. */
  readonly ends: readonly string[];
  /** How many entries, drafts and files the archive holds. */
  readonly entries: number;
  readonly drafts: number;
  readonly files: number;
  /** SHA-256 of `entries.jsonl`. */
  readonly entriesSha256: string;
  readonly [member: string]: unknown;
}

export const ARCHIVE_FORMAT = 1;

/** Names of the members: the manifest, an entry a line, a draft a line; the bytes of files are under their hash. */
export const MEMBERS = {
  manifest: "manifest.json",
  entries: "entries.jsonl",
  drafts: "drafts.jsonl",
} as const;
const FILES_FOLDER = "files/";

/** The hash in the name of a file's member; null for other names. */
export function hashInName(name: string): string | null {
  const sha256 = name.startsWith(FILES_FOLDER) ? name.slice(FILES_FOLDER.length) : "";
  return is(hash, sha256) ? sha256 : null;
}

const KINDS: readonly unknown[] = ["backup", "report", "receipt", "shared"] satisfies ArchiveKind[];

/** Further members are kept, because a value is checked and not copied. */
export const manifestSchema = object({
  format: literal(ARCHIVE_FORMAT),
  kind: custom<ArchiveKind>((value) => KINDS.includes(value)),
  program: string(),
  created: instant,
  writer: nullable(hash),
  ownKeys: array(hash),
  ends: array(hash),
  entries: whole,
  drafts: whole,
  files: whole,
  entriesSha256: hash,
}) as GenericSchema<ArchiveManifest>;

/** What every archive of a copy of the program says of itself, whatever it is for. */
export function manifestOfCopy(
  kind: ArchiveKind,
  copy: Pick<ArchiveManifest, "program" | "created" | "ownKeys"> & {
    /** With what it signs; null for a copy that has no key. */
    readonly signing: Pick<SigningKey, "publicKey"> | null;
    readonly lines: readonly JournalLine[];
  },
): ArchiveContent["manifest"] {
  const { program, created, signing, ownKeys, lines } = copy;
  const ends = [...chainEndsOf(lines).chains.keys()];
  return { kind, program, created, writer: signing?.publicKey ?? null, ownKeys, ends };
}

/** Files one after the other; one that is gone meanwhile is left out, and the archive says so by its count. */
export async function* storedFiles(
  hashes: readonly string[],
  { readFile }: Pick<JournalKeeper, "readFile">,
): AsyncGenerator<StoredFile> {
  for (const sha256 of hashes) {
    const bytes = await readFile(sha256);
    if (bytes) yield { sha256, bytes };
  }
}

/** What an archive is made of. */
export interface ArchiveContent {
  /** What the manifest says beside what is counted here; further members are written as they are. */
  readonly manifest: Pick<ArchiveManifest, "kind" | "program" | "created" | "writer" | "ownKeys" | "ends"> & {
    readonly [member: string]: unknown;
  };
  readonly entries: readonly Entry[];
  readonly drafts?: readonly StoredDraft[];
  readonly fileCount: number;
  /** Taken one after the other, because all of them need not fit into memory. */
  readonly files: Iterable<StoredFile> | AsyncIterable<StoredFile>;
}

/** Characters of text that are packed at a time. */
const TEXT_STEP = 1_000_000;
/** Of 1 to 9: files of text become about a quarter, and 500 MB take seconds. */
const FILE_LEVEL = 1;

/**
 * Writes an archive (.zip) piece by piece: `manifest.json`, `entries.jsonl`, `drafts.jsonl`, `files/<sha256>`.
 *
 * Entries and drafts are stored as they are, not deflated: a changed byte damages one line and not all that follow. An empty
 * line ends each text, because the length of a member stands behind it and may be damaged. The
 * manifest and each draft carry a hash of themselves, entries their ids and signatures, files their name.
 */
export async function* writeArchive(content: ArchiveContent): AsyncGenerator<Uint8Array> {
  const { entries, drafts = [], files, fileCount } = content;
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const taken = () => {
    const ready = pieces;
    pieces = [];
    return ready;
  };
  const mtime = content.manifest.created;
  const addText = (name: string, lines: readonly string[]) => {
    const member = Object.assign(new ZipPassThrough(name), { mtime });
    zip.add(member);
    for (const text of joined(lines)) member.push(new TextEncoder().encode(text));
    member.push(new TextEncoder().encode("\n"), true);
  };

  const entryLines = entries.map((entry) => JSON.stringify(entry));
  const manifest: ArchiveManifest = {
    ...content.manifest,
    format: ARCHIVE_FORMAT,
    entries: entries.length,
    drafts: drafts.length,
    files: fileCount,
    entriesSha256: linesHash(entryLines),
  };
  addText(MEMBERS.manifest, [sealedLine(manifest)]);
  addText(MEMBERS.entries, entryLines);
  addText(MEMBERS.drafts, drafts.map(sealedLine));
  yield* taken();
  for await (const { sha256, bytes } of files) {
    const member = Object.assign(new ZipDeflate(FILES_FOLDER + sha256, { level: FILE_LEVEL }), { mtime });
    zip.add(member);
    member.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** Lines, each with its end, in texts of about {@link TEXT_STEP} characters. */
function* joined(lines: Iterable<string>): Generator<string> {
  let text = "";
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < TEXT_STEP) continue;
    yield text;
    text = "";
  }
  yield text;
}

function linesHash(lines: readonly string[]): string {
  const stream = sha256Stream.create();
  for (const text of joined(lines)) stream.update(new TextEncoder().encode(text));
  return bytesToHex(stream.digest());
}

/** A value as a line that carries the hash of its canonical form, see {@link openLine}. */
function sealedLine(value: object): string {
  return JSON.stringify({ sha256: sha256Hex(new TextEncoder().encode(canonicalJson(value))), value });
}

/** The value of a line that {@link sealedLine} made; undefined where anything in it was changed. */
export function openLine(line: unknown): unknown {
  const { sha256, value } = Object(line);
  try {
    return sha256Hex(new TextEncoder().encode(canonicalJson(value))) === sha256 ? value : undefined;
  } catch {
    return undefined;
  }
}
