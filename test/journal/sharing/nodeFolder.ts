import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/**
 * A directory of this machine behind the handles of the File System Access API, as far as the program uses them.
 *
 * @param locked paths of files that another program has locked, as Windows lets it
 */
export function nodeFolder(path: string, locked: ReadonlySet<string> = new Set()): FileSystemDirectoryHandle {
  const directory = {
    kind: "directory",
    name: basename(path),
    async *values() {
      for (const found of await readdir(path, { withFileTypes: true }).catch(asDomException))
        yield found.isDirectory()
          ? nodeFolder(join(path, found.name), locked)
          : nodeFile(join(path, found.name), locked);
    },
    async getDirectoryHandle(name: string, { create = false } = {}) {
      if (create) await mkdir(join(path, name)).catch(unlessItExists);
      else await stat(join(path, name)).catch(asDomException);
      return nodeFolder(join(path, name), locked);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (create) await writeFile(join(path, name), "", { flag: "wx" }).catch(unlessItExists);
      else await stat(join(path, name)).catch(asDomException);
      return nodeFile(join(path, name), locked);
    },
  };
  return directory as unknown as FileSystemDirectoryHandle;
}

function nodeFile(path: string, locked: ReadonlySet<string>): FileSystemFileHandle {
  const file = {
    kind: "file",
    name: basename(path),
    async getFile() {
      if (locked.has(path)) asDomException({ code: "EBUSY", message: path });
      return new Blob([await readFile(path).catch(asDomException)]);
    },
    async createWritable() {
      // As Chromium does: beside the file, and in its place when it is closed.
      const swap = `${path}.${randomUUID()}.crswap`;
      const pieces: Uint8Array[] = [];
      return {
        async write(piece: Uint8Array) {
          pieces.push(piece);
          await writeFile(swap, Buffer.concat(pieces)).catch(asDomException);
        },
        close: () => rename(swap, path).catch(asDomException),
        abort: () => rm(swap, { force: true }),
      };
    },
  };
  return file as unknown as FileSystemFileHandle;
}

const NAMES: Readonly<Record<string, string>> = {
  ENOENT: "NotFoundError",
  ENOTDIR: "NotFoundError",
  EACCES: "NotAllowedError",
  EROFS: "NoModificationAllowedError",
  ENOSPC: "QuotaExceededError",
  EBUSY: "NotReadableError",
};

function asDomException(error: unknown): never {
  const { code, message } = Object(error);
  throw new DOMException(message, NAMES[code] ?? "UnknownError");
}

function unlessItExists(error: unknown): void {
  if (Object(error).code !== "EEXIST") asDomException(error);
}
