import { messageOf } from "../../intake/findings/messages.ts";
import type { SampleReport } from "../../journal/entries/entry.ts";
import { today } from "../browser/today.ts";
import { checkFile } from "../workers/checkFile.ts";
import { fetchBytes, type Vocabulary } from "./planFiles.ts";
import { fetchMeasures } from "./programmeFile.ts";
import { fetchSampleIndex } from "./sampleIndexFile.ts";
import { sampleReportsOf } from "./sampleReportsOf.ts";

/** Reads the sample files as any report. @throws Error with a sentence for the screen where one is not accepted */
export async function fetchSampleReports(vocabulary: Vocabulary): Promise<readonly SampleReport[]> {
  const { files } = await fetchSampleIndex();
  const measures = await fetchMeasures();
  const reports: SampleReport[] = [];
  for (const { file: fileName, reason } of files) {
    const bytes = await fetchBytes(`sample/${fileName}`);
    const context = { ...vocabulary, measures, today: today() };
    const reading = await checkFile({ bytes, context, options: {} });
    if (reading.outcome !== "accept") {
      const [first] = reading.findings;
      throw new Error(`示例文件 ${fileName} 未通过校验：${first ? messageOf(first) : ""}示例数据没有载入。`);
    }
    reports.push(...sampleReportsOf({ fileName, reason }, reading.records));
  }
  return reports;
}
