import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { CONTEXT } from "../context.ts";
import { GOOD_FILES } from "../goodFiles.ts";
import { gridOf } from "./mutate.ts";
import { unseen } from "./unseen.ts";
import { workbookMutantOf } from "./workbookMutant.ts";

const GOOD_GRIDS = Object.values(GOOD_FILES)
  .filter((text) => !text.includes("\t"))
  .map(gridOf);

/** What names a look for a person to confirm, wherever it stands in the workbook. */
const NAMED = new Set(["hidden-rows", "other-sheets", "other-sheet-read"]);

/** Makes the workbook of a seed and reads it. @returns the outcome, and what is wrong with it, or null */
export async function problemWithWorkbook(
  seed: number,
): Promise<{ readonly outcome: string; readonly problem: string | null }> {
  const { kinds, bytes, shown } = workbookMutantOf(GOOD_GRIDS[seed % GOOD_GRIDS.length] ?? [], seed);
  const described = (problem: string) =>
    `${problem}\n  ${kinds.join(", ")}\n${shown
      .map((row) => row.join(","))
      .join("\n")
      .slice(0, 1500)}`;
  try {
    const reading = await readReportFile(bytes, CONTEXT);
    const isNamed = reading.findings.some(({ code }) => NAMED.has(code));
    const problem = isNamed ? null : unseen(reading, shown);
    return { outcome: reading.outcome, problem: problem && described(problem) };
  } catch (error) {
    return { outcome: "throw", problem: described(`threw ${String(error)}`) };
  }
}
