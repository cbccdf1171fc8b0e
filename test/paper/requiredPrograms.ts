import { spawnSync } from "node:child_process";

/** What looks into PDF and office files, by the package of Debian and Ubuntu that has it. */
const PROGRAMS = {
  "poppler-utils": ["pdfinfo", "pdffonts", "pdftotext", "pdftoppm"],
  "libreoffice-calc libreoffice-writer": ["soffice"],
};

/** Ends the run where a program is missing, so that nothing of paper is said to hold without being checked. */
export function setup(): void {
  const missing = Object.entries(PROGRAMS).flatMap(([name, programs]) =>
    programs.some((program) => spawnSync(program, ["-v"], { stdio: "ignore" }).error) ? [name] : [],
  );
  if (missing.length > 0)
    throw new Error(`Missing programs. Debian and Ubuntu: apt-get install ${missing.join(" ")}`);
}
