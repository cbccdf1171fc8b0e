import type { KnownName } from "../../domain/knownName.ts";
import type { Ministry } from "../../domain/ministry.ts";
import { type Plan, planTotal } from "../../domain/plan/plan.ts";
import { readDataFile } from "../../intake/dataFolder/dataFile.ts";
import { ministryList, nameList } from "../../intake/dataFolder/nameList.ts";
import { type PlanIndexLine, planIndex } from "../../intake/dataFolder/planIndex.ts";
import { type PlanReading, readPlan } from "../../intake/plan/readPlan.ts";

/** A year's plan file as it was read. */
export interface PlanFile {
  readonly line: PlanIndexLine;
  /** Null when the file must not be used; `problem` says why. */
  readonly plan: Plan | null;
  /** The table as it was read and checked; null when the file could not be fetched. */
  readonly reading: PlanReading | null;
  readonly problem: string | null;
  /** Id of the journal entry by which the table was adopted; absent for a published file. */
  readonly adoptedBy?: string;
}

/** The names that the intake knows. */
export interface Vocabulary {
  readonly ministries: readonly Ministry[];
  readonly fields: readonly KnownName[];
}

async function fetchFile(path: string): Promise<Response> {
  const url = new URL(`data/${path}`, document.baseURI);
  let response: Response;
  try {
    response = await fetch(url, { cache: "no-cache" });
  } catch {
    throw new Error(`读取 ${url.pathname} 时连接中断。请检查网络后重试。`);
  }
  if (!response.ok)
    throw new Error(`读取 ${url.pathname} 失败（HTTP ${response.status}）。请联系系统管理员。`);
  return response;
}

/** Fetches a file under `data/` as bytes; throws with a sentence for the screen. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(path)).arrayBuffer());
}

/** Fetches a JSON file under `data/`, to be checked by `readDataFile`; throws with a sentence for the screen. */
export async function fetchJson(path: string): Promise<unknown> {
  const response = await fetchFile(path);
  try {
    return await response.json();
  } catch {
    throw new Error(`data/${path} 不是有效的 JSON 文件。请联系系统管理员。`);
  }
}

/** The known ministries and fields with their aliases. */
export async function fetchVocabulary(): Promise<Vocabulary> {
  const [ministries, fields] = await Promise.all(["ministries.json", "fields.json"].map(fetchJson));
  return {
    ministries: readDataFile("ministries.json", ministryList, ministries),
    fields: readDataFile("fields.json", nameList, fields),
  };
}

async function fetchPlan(line: PlanIndexLine, vocabulary: Vocabulary): Promise<PlanFile> {
  let reading: PlanReading;
  try {
    reading = readPlan(await fetchBytes(`plans/${line.file}`), vocabulary);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { line, plan: null, reading: null, problem };
  }
  if (reading.outcome === "reject") {
    const errors = reading.findings.filter((finding) => finding.severity === "error").length;
    const problem = `${line.year}年计划表有 ${errors} 处错误，未被采用。请改正 data/plans/${line.file} 后刷新。`;
    return { line, plan: null, reading, problem };
  }
  const { documentNumber, title, date, words, note } = line;
  const plan: Plan = {
    year: line.year,
    ministries: reading.ministries,
    fields: reading.fields,
    quotas: reading.quotas,
    headline: line.headline,
    source: { documentNumber, title, date, words, note },
  };
  return { line, plan, reading, problem: emptyPlanProblem(plan) };
}

/** Why a plan without any quota cannot be used; null for every other plan. */
export function emptyPlanProblem(plan: Plan): string | null {
  return planTotal(plan) === 0 ? `${plan.year}年计划表没有任何计划数。` : null;
}

/** All plan files of the index, newest year first; a faulty file does not affect the others. */
export async function fetchPlans(vocabulary: Vocabulary): Promise<readonly PlanFile[]> {
  const path = "plans/index.json";
  const lines = readDataFile(path, planIndex, await fetchJson(path));
  const files = await Promise.all(lines.map((line) => fetchPlan(line, vocabulary)));
  return files.sort((a, b) => b.line.year - a.line.year);
}
