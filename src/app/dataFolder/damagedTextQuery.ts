import { queryOptions, skipToken } from "@tanstack/react-query";
import { type PlanRepair, readPlanRepair } from "../../intake/dataFolder/readPlanRepair.ts";
import { fetchBytes, fetchJson, type PlanFile } from "./planFiles.ts";

/** The public text of a plan that was damaged in transcription, and its repair. */
export interface DamagedText {
  readonly year: number;
  readonly content: string;
  readonly repair: PlanRepair;
}

/** The newest damaged text that the index of the plans names; throws with a sentence for the screen. */
export function damagedTextQuery(planFiles: readonly PlanFile[]) {
  const line = planFiles.find(({ line }) => line.repair !== undefined)?.line;
  return queryOptions({
    queryKey: ["damaged-text", line?.repair],
    queryFn:
      line?.repair === undefined ? skipToken : () => fetchDamagedText(line.year, `plans/${line.repair}`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

async function fetchDamagedText(year: number, path: string): Promise<DamagedText> {
  const repair = readPlanRepair(path, await fetchJson(path));
  return { year, repair, content: new TextDecoder().decode(await fetchBytes(`plans/${repair.text}`)) };
}
