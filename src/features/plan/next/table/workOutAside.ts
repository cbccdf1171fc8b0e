import { allocateAside } from "../../../../app/workers/allocateAside.ts";
import { type SettledDemand, type WorkedDraft, workedDraft } from "../../../../domain/draft/workedDraft.ts";

/** As `workOut`, in a worker. @throws Error with a sentence for the screen when it cannot run */
export async function workOutAside(asked: SettledDemand): Promise<WorkedDraft> {
  return workedDraft(asked, await allocateAside(asked.demand));
}
