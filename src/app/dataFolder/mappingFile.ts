import { queryOptions } from "@tanstack/react-query";
import type { Mapping } from "../../domain/comparing/mapping.ts";
import { readMappings } from "../../intake/dataFolder/readMappings.ts";
import { fetchJson } from "./planFiles.ts";

/** Which names of one year are which of another, fetched once a visit; throws with a sentence for the screen. */
export const mappingsQuery = queryOptions({
  queryKey: ["mappings"],
  queryFn: async (): Promise<readonly Mapping[]> => readMappings(await fetchJson("mappings.json")),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});
