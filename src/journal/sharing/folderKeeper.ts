import type { SignedEntry } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { manifestOfCopy, writeArchive } from "../packages/archive.ts";
import { ArchiveError, type ReadArchive, readArchive } from "../packages/readArchive.ts";
import { folderFault } from "./folderFault.ts";
import {
  PositionLostError,
  type SharedKeeper,
  type SharedKeeperStatus,
  type SharedPage,
} from "./sharedKeeper.ts";

/** Who writes into a folder. */
export interface FolderWriter {
  /** The public key after which the subfolder is named; null for a copy that has not written an entry yet. */
  readonly key: string | null;
  /** Version of the program. */
  readonly program: string;
}

/** The name of a package: the hash of its bytes. One that is still being copied does not match its name. */
const PACKAGE = /^([0-9a-f]{64})\.zip$/;
const SUFFIX = ".zip";
/** Characters of a key that name a subfolder, and of names that a position remembers; enough to tell them apart. */
const [FOLDER_LENGTH, REMEMBERED] = [16, 16];
/** Packages, and bytes of them, on a page; one package may exceed it. */
const MAX_PACKAGES = 100;
const MAX_PAGE_BYTES = 8_000_000;

interface FoundPackage {
  /** What a position remembers of it. */
  readonly mark: string;
  readonly name: string;
  readonly handle: FileSystemFileHandle;
}

/**
 * The keeper in a directory, on a share, on a stick or synchronised: one subfolder a writer, in it packages (.zip, see
 * `writeArchive`) that are written once and named by their hash. What is half written, locked or not of this program is
 * passed over and tried again at the next round; a package that somebody renamed is read where it is whole by its own hashes.
 */
export function openFolderKeeper(
  folder: FileSystemDirectoryHandle,
  writer: () => Promise<FolderWriter>,
): SharedKeeper {
  /** What could not be read; tried again when everything else has been read. */
  let unreadable = new Set<string>();
  const passedOver = new Set<string>();

  async function packages(): Promise<FoundPackage[]> {
    const found: FoundPackage[] = [];
    for await (const sub of folder.values()) {
      if (sub.kind !== "directory") continue;
      for await (const handle of (sub as FileSystemDirectoryHandle).values()) {
        const { name } = handle;
        if (handle.kind !== "file" || !name.endsWith(SUFFIX)) continue;
        const short = PACKAGE.test(name) ? name.slice(0, REMEMBERED) : name;
        found.push({
          mark: `${sub.name.slice(0, REMEMBERED)}/${short}`,
          name,
          handle: handle as FileSystemFileHandle,
        });
      }
    }
    return found;
  }

  return {
    async identity() {
      // An emptied or exchanged folder lacks the packages that a position remembers.
      return "folder";
    },

    async offer(entries, files) {
      const { key, program } = await writer();
      if (key === null || entries.length === 0) return { held: [], heldBack: [] };
      await withFolderFaults(async () => {
        const bytes = await packageOf(entries, { key, program }, files);
        const own = await folder.getDirectoryHandle(key.slice(0, FOLDER_LENGTH), { create: true });
        await writeOnce(own, `${sha256Hex(bytes)}${SUFFIX}`, bytes);
      });
      return { held: entries.map(({ id }) => id), heldBack: [] };
    },

    async since(position) {
      return withFolderFaults(async () => {
        const all = await packages();
        const read = new Set<string>(position === null ? [] : JSON.parse(position));
        const there = new Set(all.map(({ mark }) => mark));
        for (const mark of read) if (!there.has(mark)) throw new PositionLostError(mark);
        const archives: ReadArchive[] = [];
        let [size, tried] = [0, 0];
        const toRead = all.filter(({ mark }) => !read.has(mark) && !passedOver.has(mark));
        for (const { mark, name, handle } of toRead) {
          if (tried >= MAX_PACKAGES || size >= MAX_PAGE_BYTES) break;
          tried += 1;
          const opened = await openPackage(name, handle);
          if (!opened) {
            passedOver.add(mark);
            continue;
          }
          read.add(mark);
          archives.push(opened.archive);
          size += opened.size;
        }
        const more = tried < toRead.length;
        if (!more) {
          unreadable = new Set(passedOver);
          passedOver.clear();
        }
        return pageOf(archives, JSON.stringify([...read]), more);
      });
    },

    async status(): Promise<SharedKeeperStatus> {
      return { unreadable: unreadable.size, description: folder.name };
    },

    async close() {},
  };
}

async function pageOf(
  archives: readonly ReadArchive[],
  position: string,
  more: boolean,
): Promise<SharedPage> {
  return {
    values: archives.flatMap(({ entries }) => entries),
    refused: archives.flatMap(({ refused }) => refused),
    position,
    more,
    async readFile(sha256) {
      for (const archive of archives) {
        if (!archive.fileHashes.includes(sha256)) continue;
        for await (const file of archive.files()) if (file.sha256 === sha256 && file.bytes) return file.bytes;
      }
      return null;
    },
  };
}

/** The same entries and files give the same bytes, and so the same name. */
async function packageOf(
  entries: readonly SignedEntry[],
  { key, program }: { readonly key: string; readonly program: string },
  files: Parameters<SharedKeeper["offer"]>[1],
): Promise<Uint8Array> {
  const created = entries.reduce((last, { time }) => (time > last ? time : last), "");
  const manifest = manifestOfCopy("shared", {
    program,
    created,
    signing: { publicKey: key },
    ownKeys: [key],
    lines: [],
  });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeArchive({ manifest, entries, files, fileCount: files.length }))
    pieces.push(new Uint8Array(piece));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function writeOnce(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  if (await isWhole(file, bytes)) return;
  // Written beside it by the browser, and put into its place when it is closed.
  const stream = await file.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  if (!(await isWhole(file, bytes))) throw new Error(`${name} was not stored as it was written`);
}

async function isWhole(file: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  const found = await file.getFile();
  if (found.size !== bytes.length) return false;
  const stored = new Uint8Array(await found.arrayBuffer());
  return stored.every((byte, index) => byte === bytes[index]);
}

/** Opens a package; null where it is not whole, locked, or not of this program. */
async function openPackage(
  name: string,
  handle: FileSystemFileHandle,
): Promise<{ readonly archive: ReadArchive; readonly size: number } | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch {
    // Locked by another program, or gone since it was listed.
    return null;
  }
  const hash = PACKAGE.exec(name)?.[1];
  if (hash !== undefined && sha256Hex(bytes) !== hash) return null;
  try {
    const archive = await readArchive(new Blob([bytes]));
    const { manifest, entries, fileHashes } = archive;
    if (hash === undefined) {
      // Renamed: its own manifest must say that it is whole.
      if (manifest?.entries !== entries.length || manifest.files !== fileHashes.length) return null;
    }
    return { archive, size: bytes.length };
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}

async function withFolderFaults<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw folderFault(error);
  }
}
