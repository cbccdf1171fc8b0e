import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { paperCellText } from "../../src/app/paper/paperCellText.ts";
import { composeBriefing } from "../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument, SectionId } from "../../src/features/briefing/document/document.ts";
import { publishedPlan } from "../builders.ts";
import { sampleReports } from "../domain/sampleReports.ts";
import { briefingInput } from "../features/briefing/input.ts";
import { tablesOf } from "../features/briefing/parts.ts";

/** LibreOffice makes pages of the files, pdftotext reads what is on the pages. */

/** The country's briefing with the sample's reports at June 2025. */
export function sampleBriefing(sections: readonly SectionId[]): BriefingDocument {
  const reports = [...sampleReports(2025), ...sampleReports(2024)];
  const plans = [publishedPlan(2025), publishedPlan(2024)] as const;
  return composeBriefing(briefingInput(plans, reports, "2025-06", { sample: true }), {
    ministry: null,
    sections,
  });
}

/**
 * Converts files in LibreOffice.
 *
 * @param form as `--convert-to` takes it
 * @param folder where the converted files go, and the profile of LibreOffice in `profile`
 */
export function convertInOffice(files: readonly string[], form: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", form, "--outdir", folder, ...files], {
    stdio: "ignore",
  });
}

/** The text of each page that is not empty, in the order in which it was drawn. */
export function printedPages(pdf: string): string[] {
  const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return text.split("\f").filter((page) => page.trim() !== "");
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

/**
 * What the tables of a document hold and its pages do not. A value must be printed as often as it is in a cell; words
 * may be broken over lines.
 */
export function missingCells(document: BriefingDocument, pages: readonly string[]): string[] {
  const text = pages.join("\n");
  const whole = withoutSpace(text);
  const printed = countsOf(text.replaceAll("外 ", "外").split(/\s+/));
  const cells = tablesOf(document).flatMap(({ columns, rows }) =>
    rows.flatMap((row) => columns.flatMap(({ key }) => row.cells[key] ?? [])),
  );
  const words = cells.filter(({ kind }) => kind === "text").map((cell) => withoutSpace(paperCellText(cell)));
  const values = cells.filter(({ kind }) => kind !== "text").map((cell) => withoutSpace(paperCellText(cell)));
  return [
    ...words.filter((each) => !whole.includes(each)),
    ...[...countsOf(values)]
      .filter(([value, count]) => (printed.get(value) ?? 0) < count)
      .map(([value]) => value),
  ];
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
