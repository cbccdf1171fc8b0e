import { queryOptions } from "@tanstack/react-query";
import { type Programme, readProgramme } from "../domain/programme.ts";
import { fetchJson } from "./planFiles.ts";

/** The programme's sub-projects and their targets, fetched once a visit; throws with a sentence for the screen. */
export const programmeQuery = queryOptions({
  queryKey: ["programme"],
  queryFn: async (): Promise<Programme> => {
    const file = await fetchJson("programme.json");
    try {
      return readProgramme(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`data/programme.json 的内容有误（${reason}）。请联系系统管理员。`);
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});
