import { readFileSync } from "node:fs";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { submission } from "../builders.ts";

/** The sample data of a year as submissions, corrections applied, read without the intake. */
export function sampleReports(year: 2024 | 2025): Submission[] {
  const files = year === 2025 ? ["2025", "2025-corrections"] : ["2024"];
  const reports = new Map<string, Submission>();
  for (const file of files) {
    const text = readFileSync(new URL(`../../data/sample/${file}.csv`, import.meta.url), "utf8");
    const ofFile = new Map<string, [string, number][]>();
    for (const line of text.trim().split(/\r?\n/).slice(1)) {
      const [, ministry = "", field = "", cutoff = "", people = ""] = line.split(",");
      const key = `${ministry}|${cutoff}`;
      const counts = ofFile.get(key) ?? [];
      if (people !== "") counts.push([field, Number(people)]);
      ofFile.set(key, counts);
    }
    for (const [key, counts] of ofFile) {
      const [ministry = "", cutoff = ""] = key.split("|");
      reports.set(key, submission(ministry, cutoff, counts));
    }
  }
  return [...reports.values()];
}
