import { allocateAside } from "../../../../app/workers/allocateAside.ts";
import { type SettledDemand, type WorkedDraft, workedDraft } from "../../../../domain/draft/workedDraft.ts";

/**
 * Works a draft out in a worker, with the same result as `workOut`.
 *
 * @throws Error with a sentence for the screen when the worker cannot run
 */
export async function workOutAside(asked: SettledDemand): Promise<WorkedDraft> {
  return workedDraft(asked, await allocateAside(asked.demand));
}
