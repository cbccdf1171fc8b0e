import { holderWords } from "../../app/words/keyWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT, WHOLE } from "../../domain/edition.ts";
import type { ForeignReason, Signer, Verdict } from "./checkPaper.ts";
import type { FigureChange } from "./figureChanges.ts";
import type { PaperMade } from "./paperMade.ts";

const FOREIGN_WORDS: Readonly<Record<ForeignReason, string>> = {
  "unknown-writer": "签名的身份没有在本机登记。请在出件一方的电脑上核验，或先登记其身份。",
  "no-such-state":
    "本机没有印时的那些记录：本件出自别的电脑或浏览器，或本机的记录有缺失。本机印出的件应当查得到；查不到的，请从备份恢复后再核验。",
  "no-such-paper": `本机没有本件所用的年度计划或${UNIT}。`,
  "other-plan": "本机的计划表与印时的不同，算不出本件的数。",
  "no-such-report": "印时的记录在本机，但其中没有本件所列的上报，或数字与本件不同。",
  "other-figures": "印时的记录在本机，但按这些记录算出的数与本件不同：程序版本、名称对照或本机身份变了。",
};

/** The verdict in a few words, as a title. */
export function verdictTitle(verdict: Verdict): string {
  switch (verdict.kind) {
    case "altered":
      return "被改动：签名与内容不符";
    case "foreign":
      return "不是本机的记录";
    case "receipt":
      return `一致：${verdict.receipt.report.fileName}的回执`;
    case "same":
      return `一致：${paperWords(verdict.printed)}`;
    case "corrected":
      return `已更正：${paperWords(verdict.printed)}`;
  }
}

/** What was checked, and what the verdict means. */
export function verdictSentences(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case "altered":
      return ["二维码的内容在签名之后被改动，不可采信。"];
    case "foreign":
      return [FOREIGN_WORDS[verdict.reason], ...(verdict.signer ? [signerWords(verdict.signer)] : [])];
    case "receipt":
      return [
        "本件所列的上报在本机的记录中，全部数字与本件的校验值相符。",
        checkedWords(verdict.signer),
        "请将“回执所列”一列与手中的件逐项对照：数不同，即为伪造或涂改。",
      ];
    case "same":
      return [
        "按印时的记录重算，全部数字与本件的校验值相符；今天的数相同。",
        checkedWords(verdict.signer),
        COMPARE,
      ];
    case "corrected":
      return [
        verdict.today
          ? "按印时的记录重算，全部数字与本件的校验值相符；此后记录有更正，今天的数不同。"
          : "按印时的记录重算，全部数字与本件的校验值相符；今天已没有本件所用的计划。",
        checkedWords(verdict.signer),
        COMPARE,
      ];
  }
}

/** A code can be copied to another paper: the figures must be compared by eye. */
const COMPARE = "请将“印时”一列与手中的件逐项对照：数不同，即为伪造或涂改。";

function checkedWords(signer: Signer | null): string {
  return signer ? signerWords(signer) : "核验码不含签名，只核对了数；要核对签名，请用二维码。";
}

function signerWords(signer: Signer): string {
  if (signer.kind === "own") return "签名有效，由本机签署。";
  return `签名有效，由${holderWords(signer.holder)}签署${signer.isClosed ? "（该身份已停用）" : ""}。`;
}

function paperWords({ statement, ministry }: PaperMade): string {
  const month = monthInWords(statement.paper.asOf);
  return statement.paper.kind === "evaluation" ? `${month}中期评估报告` : `${month}${ministry ?? WHOLE}简报`;
}

/** What happened to a report since the paper was made. */
export function changeWords({ printed, today }: FigureChange): string {
  if (printed === null) return "新报";
  return today === null ? "已撤回" : "更正";
}
