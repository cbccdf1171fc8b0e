import { queryOptions, skipToken } from "@tanstack/react-query";
import type { PlanIndexLine } from "../../intake/dataFolder/planIndex.ts";
import { type PlanRepair, readPlanRepair } from "../../intake/dataFolder/readPlanRepair.ts";
import { fetchBytes, fetchJson, type PlanFile } from "./planFiles.ts";

/** The public text of a plan that was damaged in transcription, and its repair. */
export interface DamagedText {
  readonly year: number;
  readonly content: string;
  readonly repair: PlanRepair;
}

/** The newest line of the index that names the repair of a damaged text; undefined without one. */
export function repairedLine(planFiles: readonly PlanFile[]): PlanIndexLine | undefined {
  return planFiles.find(({ line }) => line.repair !== undefined)?.line;
}

/** The text of that line, and its repair; throws with a sentence for the screen. */
export function damagedTextQuery(planFiles: readonly PlanFile[]) {
  const line = repairedLine(planFiles);
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
