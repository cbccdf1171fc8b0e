import type { Mapping } from "../../domain/comparing/mapping.ts";
import type { KnownName } from "../../domain/knownName.ts";
import type { Ministry } from "../../domain/ministry.ts";
import { type Plan, planTotal } from "../../domain/plan/plan.ts";
import type { PlanIndexLine } from "../../intake/dataFolder/planIndex.ts";
import type { PlanReading } from "../../intake/plan/readPlan.ts";
import { fetchFile } from "./fetchFile.ts";

/** A year's plan file as it was read. */
export interface PlanFile {
  readonly line: PlanIndexLine;
  /** Null when the file must not be used; `problem` says why. */
  readonly plan: Plan | null;
  /** The table as it was read, where it is refused; null otherwise, and when the file could not be fetched. */
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

/** The known names and the plan files of all years. */
export interface PlanTables {
  readonly vocabulary: Vocabulary;
  /** Newest year first. */
  readonly files: readonly PlanFile[];
  /** Which names of one year are which of another. */
  readonly mappings: readonly Mapping[];
}

/** Fetches a file under `data/` as bytes; throws with a sentence for the screen. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(path)).arrayBuffer());
}

/** Fetches a JSON file under `data/`, to be checked by `readDataFile`; throws with a sentence for the screen. */
export async function fetchJson(path: string): Promise<unknown> {
  return parseJson(path, await fetchBytes(path));
}

/** The value of a JSON file under `data/`; throws with a sentence for the screen. */
export function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Error(`data/${path} 不是有效的 JSON 文件。请联系系统管理员。`);
  }
}

/** Why a plan without any quota cannot be used; null for every other plan. */
export function emptyPlanProblem(plan: Plan): string | null {
  return planTotal(plan) === 0 ? `${plan.year}年计划表没有任何计划数。` : null;
}
