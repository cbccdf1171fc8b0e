import { createHash } from "node:crypto";
import ministries from "../../data/ministries.json" with { type: "json" };
import { type ChosenFile, reportFile } from "../browser/harness/reportFile.ts";

/** The nth report: every ministry's January, then every ministry's February with more people, and so on; up to 180. */
export function reportNumber(n: number): ChosenFile {
  const month = Math.floor(n / ministries.length);
  const ministry = ministries[n % ministries.length]?.name ?? "";
  const cutoff = `2025-${String(month + 1).padStart(2, "0")}`;
  const people = 100 * (month + 1) + (n % ministries.length);
  return reportFile(`${n}-${ministry}.csv`, [{ ministry, field: "数字技术", cutoff, people }]);
}

export function hashOf({ buffer }: ChosenFile): string {
  return createHash("sha256").update(buffer).digest("hex");
}
