import { type Allocation, allocate, type Refusal } from "../../domain/allocation/allocation.ts";
import type { Demand } from "../../domain/allocation/demand.ts";

/** A table to make; `id` comes back with the answer. */
export interface AllocationRequest {
  readonly id: number;
  readonly demand: Demand;
}

export type AllocationAnswer =
  | { readonly id: number; readonly result: Allocation | Refusal }
  | { readonly id: number; readonly problem: string };

function answer({ id, demand }: AllocationRequest): AllocationAnswer {
  try {
    return { id, result: allocate(demand) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

// Large tables take longer than a page may stand still.
self.addEventListener("message", ({ data }: MessageEvent<AllocationRequest>) => {
  self.postMessage(answer(data));
});
