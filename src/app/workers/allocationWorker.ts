import { type Allocation, type AllocationRefusal, allocate } from "../../domain/allocation/allocation.ts";
import type { Demand } from "../../domain/allocation/demand.ts";
import { answerCalls } from "./answerCalls.ts";

// Runs in a worker, because a large table takes so long that the page would not respond.
answerCalls<Demand, Allocation | AllocationRefusal>(allocate);
