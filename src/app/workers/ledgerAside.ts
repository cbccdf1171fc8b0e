import { EDITION_TEXT } from "../../domain/edition.ts";
import type {
  DrawAsked,
  DrawMade,
  FrozenPopulation,
  LedgerAnswer,
  LedgerQuestion,
  LedgerToRead,
  PopulationAsked,
  ReadLedger,
} from "./ledgerCalls.ts";
import { workerCalls } from "./workerCalls.ts";

const { call } = workerCalls<LedgerQuestion, LedgerAnswer>(
  () => new Worker(new URL("./ledgerWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  {
    stopped: "校验程序没有启动或中途停止。请刷新页面后重新选择台账文件。",
    failed: (message) => `台账没有读完（${message}）。请重新选择文件。`,
  },
);

/** Reads a class ledger in a worker; rejects with a sentence for the screen, as the others do. */
export async function readLedgerAside(question: Omit<LedgerToRead, "kind">): Promise<ReadLedger> {
  return (await call({ kind: "read", ...question })) as ReadLedger;
}

/** The population of an inspection, to be frozen. */
export async function populationAside(question: Omit<PopulationAsked, "kind">): Promise<FrozenPopulation> {
  return (await call({ kind: "population", ...question })) as FrozenPopulation;
}

/** Draws an inspection. */
export async function drawAside(question: Omit<DrawAsked, "kind">): Promise<DrawMade> {
  return (await call({ kind: "draw", ...question })) as DrawMade;
}
