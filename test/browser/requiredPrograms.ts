import { spawnSync } from "node:child_process";
import { describe } from "vitest";

/** The tools of poppler, which look into PDF files. */
export const POPPLER = ["pdfinfo", "pdffonts", "pdftotext", "pdftoppm"];

/**
 * `describe` for checks of paper or office files, which need programs that are not part of this project. Where one is
 * missing, the checks are skipped with a message; with `REQUIRE_OFFICE=1` in the environment the file fails instead.
 *
 * @param programs commands on the PATH
 */
export function describeWith(programs: readonly string[]) {
  const missing = programs.filter((program) => spawnSync(program, ["-v"], { stdio: "ignore" }).error);
  if (missing.length > 0) {
    const message = `These checks need programs that are not installed: ${missing.join(", ")}.`;
    if (process.env.REQUIRE_OFFICE === "1") throw new Error(message);
    console.warn(`Skipped. ${message}`);
  }
  return describe.skipIf(missing.length > 0);
}
