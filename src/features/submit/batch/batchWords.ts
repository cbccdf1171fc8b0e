import { severityCounts } from "../../../app/words/severityCounts.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { SEVERITY_WORDS } from "../../../outgoing/returnSlip.ts";
import { amountWords } from "../file/checkedFileWords.ts";
import type { Assessed, FileStanding } from "../session/assess.ts";
import { factsOf } from "../session/fileFacts.ts";
import { isDone } from "../session/intakeState.ts";
import type { StoringResult } from "../session/storeFiles.ts";
import { FILE_WORDS } from "./standingWords.ts";

/** Two names at most, of more their number and the first; — for none. */
export function namesOf(names: readonly string[]): string {
  if (names.length > 2) return `${names.length} 个：${names[0]}等`;
  return names.join("、") || "—";
}

/** A cut-off, or the first and the last with their number; — for none. */
export function cutoffRange(cutoffs: readonly string[]): string {
  const [first, last] = [cutoffs[0], cutoffs.at(-1)];
  if (!first || !last) return "—";
  return first === last
    ? monthInWords(first)
    : `${monthInWords(first)}至${monthInWords(last)}（${cutoffs.length} 个）`;
}

export function resultWords(file: Assessed): string {
  const { item, standing, findings, identicalTo } = file;
  if (item.problem) return item.problem;
  if (identicalTo) return `与“${identicalTo.name}”的内容一个字节不差，不再入库`;
  if (standing === "set-aside") return "已选用另一份";
  if (standing === "received") return "与已收到的数字完全相同，不用再入库";
  const counts = severityCounts(findings, SEVERITY_WORDS);
  return counts.length > 0 ? counts.join("、") : item.reading ? "没有问题" : "";
}

/** The files of a batch by what is to be done. */
interface Groups {
  /** A person has to decide, or the program is at work. */
  readonly open: readonly Assessed[];
  readonly ready: readonly Assessed[];
  /** Stored or returned. */
  readonly done: readonly Assessed[];
}

export function groupsOf(files: readonly Assessed[]): Groups {
  const isReady = ({ standing }: Assessed) => standing === "ready" || standing === "storing";
  return {
    open: files.filter((file) => !isReady(file) && !isDone(file.item)),
    ready: files.filter(isReady),
    done: files.filter(({ item }) => isDone(item)),
  };
}

/** `可入库 9、需确认 3`, in the order of what is to be done. */
export function summaryOf(files: readonly Assessed[]): string {
  const order: readonly FileStanding[] = [
    "ready",
    "to-confirm",
    "duplicate",
    "rejected",
    "empty",
    "failed",
    "cancelled",
    "identical",
    "received",
    "set-aside",
    "stored",
    "returned",
  ];
  return order
    .map((standing) => [standing, files.filter((file) => file.standing === standing).length] as const)
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${FILE_WORDS[standing]} ${count}`)
    .join("、");
}

/** The result of storing a batch: how much was stored, and which files were not and why. */
export function storingWords({ stored, failed }: StoringResult): string {
  const amounts = amountWords(stored.map(({ reading }) => factsOf(reading)));
  const done =
    stored.length > 0
      ? `已入库：${[`${stored.length} 份文件`, ...amounts].join("，")}。各页面的数字已更新。`
      : "没有一份入库。";
  if (failed.length === 0) return done;
  const names = failed.map(({ item, problem }) => `“${item.name}”（${problem}）`).join("；");
  return `${done}另有 ${failed.length} 份没有入库：${names}`;
}
