import { queryOptions } from "@tanstack/react-query";
import { type Mapping, readMappings } from "../../domain/comparing/mapping.ts";
import { fetchJson } from "./planFiles.ts";

/** Which names of one year are which of another, fetched once a visit; throws with a sentence for the screen. */
export const mappingsQuery = queryOptions({
  queryKey: ["mappings"],
  queryFn: async (): Promise<readonly Mapping[]> => {
    const file = await fetchJson("mappings.json");
    try {
      return readMappings(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`data/mappings.json 的内容有误（${reason}）。请联系系统管理员。`);
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});
