/**
 * Downloads a file.
 *
 * @param type media type; without one the bytes are saved as they are
 */
export function saveFile(name: string, bytes: Uint8Array, type = "application/octet-stream"): void {
  saveBlob(name, new Blob([new Uint8Array(bytes)], { type }));
}

/** Browsers read a download from its address after the click, some of them much later: a file is given up only then. */
const KEPT_MS = 60_000;

/** Downloads a file that need not be in memory. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
