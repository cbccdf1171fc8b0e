import { useMemo } from "react";
import { useLatestAnswer } from "../../../../app/stores/latestAnswer.ts";
import { allocateAside } from "../../../../app/workers/allocateAside.ts";
import { allocate } from "../../../../domain/allocation/allocation.ts";
import type { Demand } from "../../../../domain/allocation/demand.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import {
  lastMade,
  type SettledDemand,
  settledDemand,
  type WorkedDraft,
  workedDraft,
} from "../../../../domain/draft/workedDraft.ts";

interface TableShown {
  /** While pending, the table of an earlier state of the draft; null before the first. */
  readonly worked: WorkedDraft | null;
  /** While requirements clash, the newest table that was made before them; null where it is not known. */
  readonly before: WorkedDraft | null;
  readonly pending: boolean;
  /** Why there is no newer table, as a sentence. */
  readonly problem: string | null;
}

/** Tables with more cells are made in a worker; up to here the page can make one while a slider moves. */
const MAX_CELLS_ON_PAGE = 900;

/** A draft's table: at once if it is small, otherwise when the worker has made it. */
export function useTable({ base, done }: Pick<PlanDraft, "base" | "done">): TableShown {
  const asked = useMemo(() => settledDemand({ base, done }), [base, done]);
  const small = isSmall(asked.demand);
  const atOnce = useMemo(() => (small ? workedDraft(asked, allocate(asked.demand)) : null), [asked, small]);
  const { answer, pending, problem } = useLatestAnswer(small ? null : asked, workOutAside);
  const before = useMemo(
    () => (atOnce?.result.kind === "clash" ? lastMade({ base, done }) : null),
    [atOnce, base, done],
  );
  return atOnce
    ? { worked: atOnce, before, pending: false, problem: null }
    : { worked: answer, before: null, pending, problem };
}

function isSmall({ ministries, fields }: Demand): boolean {
  return ministries.length * fields.length <= MAX_CELLS_ON_PAGE;
}

/** As `workOut`, in a worker. @throws Error with a sentence for the screen when it cannot run */
export async function workOutAside(asked: SettledDemand): Promise<WorkedDraft> {
  return workedDraft(asked, await allocateAside(asked.demand));
}
