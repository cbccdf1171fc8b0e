import { zipSync } from "fflate";

/** A file with its name, to be saved or put into an archive. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files as one .zip, in their order; names may be Chinese and must differ. */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const names = new Set(files.map(({ name }) => name));
  if (names.size !== files.length) throw new Error("Two files of an archive have one name");
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
}
