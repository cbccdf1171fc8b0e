import { basename } from "node:path";
import { readPlanFile } from "../src/intake/plan/readPlanFile.ts";
import type { Check } from "./checkFiles.ts";
import { printedFinding } from "./printedFinding.ts";
import { vocabulary } from "./vocabulary.ts";

/** The check of plan tables, as `planCheck` prints it; runs in the thread of `checkFiles`. */
export function makeCheck(): Check {
  const names = vocabulary();
  return async (file, bytes) => {
    const plan = await readPlanFile(bytes, names, basename(file));
    const { outcome, total, findings } = plan;
    const year = plan.year ?? yearOfName(file);
    const cells = plan.ministries.flatMap((ministry, m) =>
      plan.fields.flatMap((field, f) => {
        const persons = plan.quotas[m]?.[f] ?? null;
        return persons === null ? [] : { ministry, field, persons };
      }),
    );
    return { file, outcome, year, total, findings: findings.map(printedFinding), cells };
  };
}

/** The year in a file's name, for a table without one: `plans/2025.csv`. */
function yearOfName(file: string): number | null {
  const years = basename(file).match(/(?<!\d)20(?:2[1-9]|30)(?!\d)/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : null;
}
