/** The pickers of the File System Access API, which not every browser has; absent on plain http. */
interface FilePickers {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options: { readonly id: string }) => Promise<FileSystemDirectoryHandle>;
}

/** Read at each call, because tests and extensions change it. */
export function filePickers(): FilePickers {
  return globalThis as FilePickers;
}

/** Whether a person closed a picker without choosing. */
export function isCancelled(error: unknown): boolean {
  return Object(error).name === "AbortError";
}

/** Writes into a file piece by piece; the file is there, whole, when it resolves, and otherwise as it was before. */
export async function writeInto(
  file: FileSystemFileHandle,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const stream = await file.createWritable();
  let size = 0;
  try {
    for await (const piece of pieces) {
      await stream.write(new Uint8Array(piece));
      size += piece.length;
    }
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  const written = (await file.getFile()).size;
  if (written !== size) throw new Error(`文件没有写完整：应为 ${size} 字节，实为 ${written} 字节。`);
}

/** Methods that not every declaration of the DOM knows. */
interface FolderWithPermission {
  queryPermission(asked: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(asked: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** Whether the folder may be written; `request` asks the person, after a click. */
export async function mayWrite(
  handle: FileSystemDirectoryHandle,
  how: "query" | "request",
): Promise<boolean> {
  const asked = handle as unknown as FolderWithPermission;
  const answer =
    how === "query"
      ? await asked.queryPermission({ mode: "readwrite" })
      : await asked.requestPermission({ mode: "readwrite" });
  return answer === "granted";
}

/**
 * Lets a person choose a folder that may be written; null when the picker was closed or the folder is not allowed. To be
 * called by a click.
 */
export async function chooseFolder(id: string): Promise<FileSystemDirectoryHandle | null> {
  try {
    // Without a mode: asked with one, some versions of Chromium refuse folders that they grant afterwards.
    const handle = await filePickers().showDirectoryPicker?.({ id });
    return handle && (await mayWrite(handle, "request")) ? handle : null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}
