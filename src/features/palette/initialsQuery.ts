import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "../../app/data/planFiles.ts";
import type { Initials } from "./matchCommands.ts";

/** `data/initials.json`, fetched when first searched; without it names and aliases are still found. */
export const initialsQuery = queryOptions({
  queryKey: ["initials"],
  queryFn: async (): Promise<Initials> => readInitials(await fetchJson("initials.json")),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

/** Keeps what is text under a name; anything else finds nothing and so is left out. */
export function readInitials(value: unknown): Initials {
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([name, letters]) =>
      typeof letters === "string" ? [[name, letters.toLowerCase()]] : [],
    ),
  );
}
