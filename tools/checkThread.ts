// The thread in which `checkFiles` has files checked: a limit ends the thread and not the command.
import { parentPort, workerData } from "node:worker_threads";
import { type AnswerPort, answerCalls } from "../src/app/workers/answerCalls.ts";
import type { Check, CheckModule } from "./checkFiles.ts";

const { module, options }: CheckModule = workerData;
const { makeCheck }: { makeCheck: (options: unknown) => Check } = await import(module);
const check = makeCheck(options);
answerCalls(({ file, bytes }: { file: string; bytes: Uint8Array }) => check(file, bytes), {
  port: parentPort as unknown as AnswerPort,
});
