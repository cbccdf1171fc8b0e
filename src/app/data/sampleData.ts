import type { SampleReport } from "../../journal/entries/entry.ts";
import { checkFile } from "../workers/checkFile.ts";
import { fetchBytes, fetchJson, listOf, textMember, type Vocabulary } from "./planFiles.ts";
import { fetchMeasures } from "./programmeFile.ts";
import { sampleReportsOf } from "./sampleReportsOf.ts";
import { today } from "./today.ts";

/**
 * Fetches the sample data's files and runs them through the same intake as any report.
 * One report per file and cut-off and ministry, in the order of the cut-offs.
 *
 * @throws Error with a sentence for the screen when a file is missing or is not accepted
 */
export async function fetchSampleReports(vocabulary: Vocabulary): Promise<readonly SampleReport[]> {
  const path = "sample/index.json";
  const index = Object(await fetchJson(path));
  const measures = await fetchMeasures();
  const reports: SampleReport[] = [];
  for (const item of listOf(index.files, path)) {
    const fileName = textMember(item, "file", path);
    const reason: unknown = Object(item).reason;
    const reading = await checkFile(await fetchBytes(`sample/${fileName}`), {
      ...vocabulary,
      measures,
      today: today(),
    });
    if (reading.outcome !== "accept")
      throw new Error(
        `示例文件 ${fileName} 未通过校验：${reading.findings[0]?.message ?? ""}示例数据没有载入。`,
      );
    const file = { fileName, reason: typeof reason === "string" ? reason : null };
    reports.push(...sampleReportsOf(file, reading.records));
  }
  return reports;
}
