import { dayInWords, monthInWords } from "../../../domain/cutoff.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { ReturnedReport } from "../../../journal/fold/returnedReports.ts";
import { holderWords } from "../keyWords.ts";

/** Why a file was returned: what was found, each with how often it stands in the file, and the planner's reason. */
export function whyReturned({ findings, reason }: Pick<ReturnedReport, "findings" | "reason">): string {
  const found = findings.map(({ message, count }) => {
    const sentence = message.replace(/。$/, "");
    return count > 1 ? `${sentence}（这类问题共 ${count} 处）` : sentence;
  });
  return [...found, ...(reason ? [reason.replace(/。$/, "")] : [])].join("；");
}

/** `“5月.xls”（截至2025年5月），2025年6月9日收到`. */
export function returnedFileWords({
  file,
  cutoff,
  receivedOn,
}: Pick<ReturnedReport, "file" | "cutoff" | "receivedOn">): string {
  const month = cutoff === null ? "" : `（截至${monthInWords(cutoff)}）`;
  return `“${file.name}”${month}，${dayInWords(receivedOn)}收到`;
}

/**
 * The notices of what was returned (退回通知), one to each ministry, to be copied into letters.
 *
 * @param today `YYYY-MM-DD`
 */
export function returnNotices(returned: readonly ReturnedReport[], today: string): string {
  return [...groupBy(returned, ({ author }) => holderWords(author))]
    .map(([ministry, files]) =>
      [
        `${ministry}：`,
        "    你单位报送的下列文件已经收到，经校验不能入库，现予退回：",
        ...files.map((each, i) => `    ${i + 1}. ${returnedFileWords(each)}。${whyReturned(each)}。`),
        "    请按所附退回单改正后重新报送；在此之前，这些文件不计入统计。",
        `    ${dayInWords(today)}`,
        "",
      ].join("\n"),
    )
    .join("\n");
}
