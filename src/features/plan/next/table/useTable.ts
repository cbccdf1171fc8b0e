import { useEffect, useMemo, useRef, useState } from "react";
import { allocateAside } from "../../../../app/workers/allocateAside.ts";
import { allocate } from "../../../../domain/allocation/allocation.ts";
import type { Demand } from "../../../../domain/allocation/demand.ts";
import { demandOfSettled, type PlanDraft, settle } from "../../../../domain/draft/planDraft.ts";
import { type WorkedDraft, withoutClosed } from "../../../../domain/draft/workedDraft.ts";

/** The latest table there is, and whether a newer one is being made. */
export interface TableShown {
  readonly worked: WorkedDraft | null;
  readonly pending: boolean;
  /** Why no newer one came, as a sentence. */
  readonly problem: string | null;
}

/** Up to so many cells a table is made at once, while a slider moves; larger ones in a worker. */
const MOST_AT_ONCE = 900;

/** A draft's table: at once where it is small, else as soon as the worker has it. */
export function useTable({ base, done }: Pick<PlanDraft, "base" | "done">): TableShown {
  const asked = useMemo(() => {
    const settled = settle({ base, done });
    return { settled, demand: demandOfSettled(settled) };
  }, [base, done]);
  const small = isSmall(asked.demand);
  const atOnce = useMemo(() => {
    if (!small) return null;
    return { ...asked, result: withoutClosed(asked.settled, asked.demand, allocate(asked.demand)) };
  }, [asked, small]);
  const [aside, setAside] = useState<TableShown>({ worked: null, pending: false, problem: null });
  const wanted = useRef<typeof asked | null>(null);
  const running = useRef(false);

  useEffect(() => {
    wanted.current = small ? null : asked;
    if (small || running.current) return;
    // One at a time: what was asked meanwhile and is out of date already is never made.
    async function work() {
      running.current = true;
      while (wanted.current) {
        const next = wanted.current;
        setAside((before) => ({ ...before, pending: true, problem: null }));
        try {
          const result = withoutClosed(next.settled, next.demand, await allocateAside(next.demand));
          if (wanted.current === next) wanted.current = null;
          setAside({ worked: { ...next, result }, pending: wanted.current !== null, problem: null });
        } catch (error) {
          wanted.current = null;
          const problem = error instanceof Error ? error.message : String(error);
          setAside((before) => ({ ...before, pending: false, problem }));
        }
      }
      running.current = false;
    }
    void work();
  }, [asked, small]);

  return atOnce ? { worked: atOnce, pending: false, problem: null } : aside;
}

/** True where the table is made at once. */
function isSmall({ ministries, fields }: Demand): boolean {
  return ministries.length * fields.length <= MOST_AT_ONCE;
}
