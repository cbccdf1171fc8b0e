// The data folder that the environment variable EDITION names, and its edition for the modules of src/, which are to be
// imported after this one: their sentences are made from the edition's words.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The data folder, absolute: EDITION, from the project's root, else `data/`, the nation's. */
export const DATA_FOLDER = resolve(import.meta.dirname, "..", process.env.EDITION || "data");

/** `edition.json` as it lies there. */
export const EDITION_FILE = readFileSync(join(DATA_FOLDER, "edition.json"), "utf8");

Object.assign(globalThis, { editionText: EDITION_FILE });

/** The value of a JSON file of the data folder. */
export function readData(path: string): unknown {
  return JSON.parse(readFileSync(join(DATA_FOLDER, path), "utf8"));
}
