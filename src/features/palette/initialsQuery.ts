import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "../../app/dataFolder/planFiles.ts";
import { readInitials } from "../../intake/dataFolder/readInitials.ts";
import type { Initials } from "./matchCommands.ts";

/** `data/initials.json`, fetched when first searched; without it names and aliases are still found. */
export const initialsQuery = queryOptions({
  queryKey: ["initials"],
  queryFn: async (): Promise<Initials> => readInitials(await fetchJson("initials.json")),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});
