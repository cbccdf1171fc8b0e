import { areUnchanged, filesOf, preparedTables, startInOtherEdition } from "./fetchPlanTables.ts";
import { fetchBytes, type PlanTables } from "./planFiles.ts";

/**
 * All plan tables read anew where the file of an earlier year is no longer what the build read; else null. To be called
 * when the first screen was drawn, which shows the newest years.
 *
 * @param prepared as for {@link fetchPlanTables}
 * @throws Error with a sentence for the screen
 */
export async function fetchEarlierTables(prepared = preparedTables()): Promise<PlanTables | null> {
  if (!prepared) return null;
  await startInOtherEdition();
  if (await areUnchanged(filesOf(prepared, true), fetchBytes)) return null;
  const { readPlanTables } = await import("./readPlanTables.ts");
  return readPlanTables(fetchBytes);
}
