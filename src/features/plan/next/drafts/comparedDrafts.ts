import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import { compareTables, type TablesCompared } from "../../../../domain/draft/tablesCompared.ts";
import { settledDemand, type WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { isMade } from "../out/draftTable.ts";
import { workOutAside } from "../table/useTable.ts";

export interface DraftsCompared {
  /** The drafts that have a table, in their order. */
  readonly made: readonly PlanDraft[];
  /** The drafts whose conditions clash, so that they have none. */
  readonly withoutTable: readonly PlanDraft[];
  readonly tables: TablesCompared;
}

export function comparedDrafts(
  drafts: readonly { readonly draft: PlanDraft; readonly worked: WorkedDraft }[],
): DraftsCompared {
  const tables = drafts.flatMap(({ draft, worked }) => (isMade(worked) ? [{ draft, worked }] : []));
  return {
    made: tables.map(({ draft }) => draft),
    withoutTable: drafts.flatMap(({ draft, worked }) => (isMade(worked) ? [] : draft)),
    tables: compareTables(
      tables.map(({ worked: { demand, result } }) => ({
        ministries: demand.ministries,
        fields: demand.fields,
        quotas: result.table,
      })),
    ),
  };
}

/** Makes the tables in a worker and compares them. @throws Error with a sentence for the screen when it cannot run */
export async function compareDraftsAside(drafts: readonly PlanDraft[]): Promise<DraftsCompared> {
  return comparedDrafts(
    await Promise.all(
      drafts.map(async (draft) => ({ draft, worked: await workOutAside(settledDemand(draft)) })),
    ),
  );
}
