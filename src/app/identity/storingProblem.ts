import type { Identity } from "./identity.ts";

/**
 * Why reports of these ministries may not be stored on this copy, a sentence for the screen; empty where they may.
 * Somebody has to choose an identity before anything is stored.
 */
export function storingProblem(chosen: Identity | null, ministries: readonly string[]): string {
  if (chosen === null) return "请先选定本机身份，再确认入库。";
  if (chosen.kind === "viewer") return "本机身份是“只看看”，不入库。要入库，请先在“记录”更改本机身份。";
  if (chosen.kind === "planner") return "";
  const others = ministries.filter((name) => name !== chosen.name);
  if (others.length === 0) return "";
  return `本机身份是${chosen.name}，这份文件报的是${others.join("、")}，不能在本机入库。若确实代报，请先在“记录”更改本机身份。`;
}
