import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { dayInWords, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import { submissionTotal } from "../../../domain/progress/submission.ts";
import { fingerprintOf } from "../../../journal/entries/fingerprint.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";

/** What a receipt on paper says beside the figures. */
export interface ReceiptFacts {
  readonly title: string;
  /** Label and value, a line each. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** What it proves, and what it does not. */
  readonly proves: string;
  readonly provesNot: string;
}

/** How far a report has come, as a receipt certifies it. */
type Stage = "stored" | "keyed" | "acknowledged" | "returned" | "withdrawn";

const TITLES: Readonly<Record<Stage, string>> = {
  stored: "上报存入回执",
  keyed: "收件回执",
  acknowledged: "上报签收回执",
  returned: "上报退回回执",
  withdrawn: "上报撤回回执",
};

const PROVES: Readonly<Record<Stage, string>> = {
  stored: "上列数字已存入本机并由本机密钥签名，此后改动一处，指纹即不相符。",
  keyed: `计划管理方已收到上列文件，其数字已入库并计入${WHOLE}。`,
  acknowledged: `计划管理方已签收上列上报，其数字已计入${WHOLE}；签收记录由计划管理方的密钥签名。`,
  returned: "计划管理方已收到上列上报并予退回，其数字不计入，须重新报送。",
  withdrawn: "上列上报曾经入库，已撤回，其数字不计入。",
};

const PROVES_NOT: Readonly<Record<Stage, string>> = {
  stored: "已经送出或已被收到：送达以计划管理方的签收为准。",
  keyed: `数字本身属实：数字由报送${UNIT}负责。`,
  acknowledged: `数字本身属实：数字由报送${UNIT}负责。`,
  returned: "更正后的上报已经收到。",
  withdrawn: "更正后的上报已经收到。",
};

/**
 * What the receipt of a report says.
 *
 * @param isPlanners whether it is printed at the planner's, who keyed the ministry's file
 */
export function receiptFacts(report: ReceivedReport, isPlanners: boolean): ReceiptFacts {
  const { id, author, submissions, measures, changes, fileName, time, receivedOn, writer, verdict } = report;
  const stage = stageOf(report, isPlanners);
  const figures = submissions.map(
    (each) =>
      `${submissions.length > 1 ? each.ministry : ""}截至${monthInWords(each.cutoff)} 累计 ${formatPeople(submissionTotal(each))} 人`,
  );
  const counts = measures.reduce((sum, each) => sum + Object.keys(each.counts).length, 0);
  return {
    title: TITLES[stage],
    lines: [
      [`报送${UNIT}`, holderWords(author)],
      [
        "上报内容",
        [...figures, ...(counts > 0 ? [`工程子项目 ${counts} 个数字，见上报文件`] : [])].join("；"),
      ],
      ["上报文件", fileName],
      ["入库前修改", changes.length > 0 ? `在本页改过 ${changes.length} 格` : "没有修改"],
      ["入库时间", formatInstant(time)],
      ...(stage !== "stored" && receivedOn ? [["收到日期", dayInWords(receivedOn)] as const] : []),
      ["记录指纹", fingerprintOf(id)],
      ...(writer ? [["签名密钥", fingerprintOf(writer)] as const] : []),
      ...(verdict
        ? [
            [
              verdict.kind === "acknowledged" ? "签收记录" : "退回记录",
              `${fingerprintOf(verdict.entryId)}，${formatInstant(verdict.time)}`,
            ] as const,
          ]
        : []),
      ...(verdict?.reason ? [["原因", verdict.reason] as const] : []),
    ],
    proves: PROVES[stage],
    provesNot: PROVES_NOT[stage],
  };
}

function stageOf({ withdrawn, verdict, admission }: ReceivedReport, isPlanners: boolean): Stage {
  if (withdrawn) return "withdrawn";
  if (verdict) return verdict.kind;
  return isPlanners && admission === "accepted" ? "keyed" : "stored";
}
