import { EDITION_ID, EDITION_TEXT } from "../../domain/edition.ts";
import { fetchBytes, type PlanTables } from "./planFiles.ts";

/** The plan tables as the build read them, and the files that it read. */
export interface PreparedTables {
  /** The texts by their paths under `data/`. */
  readonly files: Readonly<Record<string, string>>;
  readonly tables: PlanTables;
}

/** Id of the element of the start page that holds {@link PreparedTables} as JSON. */
export const PREPARED_ID = "prepared-tables";

/** Newest years whose tables are compared before the first figures, so that more years cost no more requests. */
const YEARS_AT_FIRST = 2;

/**
 * The plan tables of the files that lie under `data/` now.
 *
 * The files are always fetched, those of earlier years by `fetchEarlierTables`. Where every one is still what the
 * build read, its tables hold and neither the reader of tables nor the checks of JSON need to be loaded. Where one was
 * changed or added, all are read anew.
 *
 * @param prepared of the start page; null where the build could not read the files, and in development
 * @throws Error with a sentence for the screen
 */
export async function fetchPlanTables(prepared = preparedTables()): Promise<PlanTables> {
  const fetched = new Map<string, Promise<Uint8Array>>();
  const fetchOnce = (path: string) => {
    const file = fetched.get(path) ?? fetchBytes(path);
    fetched.set(path, file);
    return file;
  };
  if (prepared && (await areUnchanged(filesOf(prepared, false), fetchOnce))) return prepared.tables;
  // Whoever puts another folder in the place of the build's changes one of the files above.
  await startInOtherEdition();
  const { readPlanTables } = await import("./readPlanTables.ts");
  return readPlanTables(fetchOnce);
}

/** The prepared files of earlier years, or all others. */
export function filesOf({ files, tables }: PreparedTables, earlier: boolean): [path: string, text: string][] {
  const paths = new Set(tables.files.slice(YEARS_AT_FIRST).map(({ line }) => `plans/${line.file}`));
  return Object.entries(files).filter(([path]) => paths.has(path) === earlier);
}

/** Starts the application again where the data folder is no longer that of the edition in whose words it runs. */
export async function startInOtherEdition(): Promise<void> {
  const text = decoded(await fetchBytes("edition.json"));
  if (text !== EDITION_TEXT) await (await import("./changeEdition.ts")).changeEdition(text);
}

/** Null also where this page runs in the words of another edition than its own. */
export function preparedTables(): PreparedTables | null {
  if (EDITION_TEXT !== document.getElementById(EDITION_ID)?.textContent) return null;
  return JSON.parse(document.getElementById(PREPARED_ID)?.textContent ?? "null");
}

export async function areUnchanged(
  files: readonly (readonly [path: string, text: string])[],
  fetchOnce: (path: string) => Promise<Uint8Array>,
): Promise<boolean> {
  try {
    const answers = await Promise.all(
      files.map(async ([path, text]) => decoded(await fetchOnce(path)) === text),
    );
    return answers.every(Boolean);
  } catch {
    // Whoever reads the files anew says which one is missing or damaged.
    return false;
  }
}

/** The text of exactly these bytes, a byte order mark included. @throws TypeError for bytes that are not UTF-8 */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
