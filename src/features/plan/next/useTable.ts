import { useEffect, useMemo, useRef, useState } from "react";
import { allocateAside } from "../../../app/allocateAside.ts";
import { type Allocation, allocate, type Refusal } from "../../../domain/allocation.ts";
import type { Demand } from "../../../domain/demand.ts";
import { demandOfSettled, type PlanDraft, type SettledDraft, settle } from "../../../domain/planDraft.ts";

/** A draft worked out. */
export interface WorkedDraft {
  readonly settled: SettledDraft;
  readonly demand: Demand;
  readonly result: Allocation | Refusal;
}

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
  const atOnce = useMemo(() => (small ? { ...asked, result: allocate(asked.demand) } : null), [asked, small]);
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
          const result = await allocateAside(next.demand);
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

/** Several drafts worked out, null for one that is too large to be made at once. */
export function workOut({ base, done }: Pick<PlanDraft, "base" | "done">): WorkedDraft | null {
  const settled = settle({ base, done });
  const demand = demandOfSettled(settled);
  return isSmall(demand) ? { settled, demand, result: allocate(demand) } : null;
}

function isSmall({ ministries, fields }: Demand): boolean {
  return ministries.length * fields.length <= MOST_AT_ONCE;
}
