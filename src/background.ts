import type { QueryClient } from "@tanstack/react-query";
import { isBackedUpAutomatically } from "./app/backup/automaticMark.ts";
import { planTablesQuery } from "./app/data/queries.ts";

// What is done without being asked for. It is loaded when the first screen has been painted.

/** Begins all of it, once a visit. */
export function begin(queryClient: QueryClient): void {
  void backUpAutomatically();
  // Without an answer the tables stay those of the build, as they do for whoever is offline.
  void compareEarlierPlans(queryClient).catch(() => undefined);
  // Where it fails, the application asks the server at every visit, as it did before.
  if (import.meta.env.PROD) void keepForOffline().catch(() => undefined);
}

/** Writes a backup into the folder that a person chose for it. */
export async function backUpAutomatically(): Promise<void> {
  if (!isBackedUpAutomatically()) return;
  const { backUpIntoFolder } = await import("./app/backup/automaticBackup.ts");
  await backUpIntoFolder();
}

async function compareEarlierPlans(queryClient: QueryClient): Promise<void> {
  const { fetchEarlierTables } = await import("./app/dataFolder/fetchEarlierTables.ts");
  const tables = await fetchEarlierTables();
  if (tables) queryClient.setQueryData(planTablesQuery.queryKey, tables);
}

async function keepForOffline(): Promise<void> {
  await (await import("./app/offline/keepForOffline.ts")).keepForOffline();
}
