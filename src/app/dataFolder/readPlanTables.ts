import type { Plan } from "../../domain/plan/plan.ts";
import { readDataFile } from "../../intake/dataFolder/dataFile.ts";
import { ministryList, nameList } from "../../intake/dataFolder/nameList.ts";
import { type PlanIndexLine, planIndex } from "../../intake/dataFolder/planIndex.ts";
import { readMappings } from "../../intake/dataFolder/readMappings.ts";
import { type PlanReading, readPlan } from "../../intake/plan/readPlan.ts";
import { emptyPlanProblem, type PlanFile, type PlanTables, parseJson, type Vocabulary } from "./planFiles.ts";

/** Gives the bytes of a file under `data/`; rejects with a sentence for the screen. */
type FileSource = (path: string) => Promise<Uint8Array>;

/**
 * Reads and checks the known names and all plan files of the index, newest year first. A faulty plan file does not affect
 * the others.
 *
 * @throws Error with a sentence for the screen, where another file is missing or faulty
 */
export async function readPlanTables(fileAt: FileSource): Promise<PlanTables> {
  const jsonAt = async (path: string) => parseJson(path, await fileAt(path));
  const index = "plans/index.json";
  const [ministries, fields, mappings, lines] = await Promise.all(
    ["ministries.json", "fields.json", "mappings.json", index].map(jsonAt),
  );
  const vocabulary = {
    ministries: readDataFile("ministries.json", ministryList, ministries),
    fields: readDataFile("fields.json", nameList, fields),
  };
  const files = await Promise.all(
    readDataFile(index, planIndex, lines).map((line) => readPlanFileOf(line, fileAt, vocabulary)),
  );
  return {
    vocabulary,
    files: files.sort((a, b) => b.line.year - a.line.year),
    mappings: readMappings(mappings),
  };
}

async function readPlanFileOf(
  line: PlanIndexLine,
  fileAt: FileSource,
  vocabulary: Vocabulary,
): Promise<PlanFile> {
  let reading: PlanReading;
  try {
    reading = readPlan(await fileAt(`plans/${line.file}`), vocabulary);
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
  return { line, plan, reading: null, problem: emptyPlanProblem(plan) };
}
