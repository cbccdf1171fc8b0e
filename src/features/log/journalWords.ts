import type { JournalCheck } from "../../app/journal/journalCheck.ts";
import { formatPeople } from "../../app/words/format.ts";
import { holderWords } from "../../app/words/keyWords.ts";
import { dayInChina, dayInWords, monthInWords } from "../../domain/cutoff.ts";
import type { PlanAdjustment } from "../../domain/plan/plan.ts";
import type { Entry, EntryBody, JournalLine, ReportAccepted } from "../../journal/entries/entry.ts";
import { fingerprintOf } from "../../journal/entries/fingerprint.ts";
import type { Fork } from "../../journal/entries/forks.ts";
import { isLedgerBody, isWholeLedgerBody } from "../../journal/entries/ledgerSchemas.ts";
import type { StoredFault } from "../../journal/keepers/checkStored.ts";

/** What is wrong with an entry or its file. */
export const FAULT_WORDS: Readonly<Record<StoredFault["kind"], string>> = {
  damaged: "内容已损坏，不能计入",
  "wrong-id": "内容与校验码不符，可能被改动，不计入",
  "wrong-signature": "签名不符，不计入",
  "missing-entry": "它之前的一条记录缺失",
  "missing-last": "它之后的一条记录缺失",
  "broken-link": "与同一记录链的上一条记录接不上",
  "missing-file": "原始文件缺失",
  "wrong-file": "原始文件与校验码不符，可能被改动",
};

/** What a file brought, and the day of receipt where it is not the day of the entry. */
function acceptedWords({ submissions, programme = [], receivedOn }: ReportAccepted, time: string): string {
  const measures = programme.length > 0 ? `工程子项目 ${programme.length} 个数字` : "";
  const reports = submissions.length === 0 && measures ? "" : `${submissions.length} 份`;
  const received = receivedOn && receivedOn !== dayInChina(time) ? `${dayInWords(receivedOn)}收到` : "";
  return [reports, measures, received].filter(Boolean).join("，");
}

/** The body of the entry with an id; undefined where it is damaged or missing. */
type BodyOf = (id: string) => EntryBody | undefined;

export function bodiesIn(entries: readonly JournalLine[]): BodyOf {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    return entry?.format ? entry.body : undefined;
  };
}

/** What an entry says, in one line. */
export function entryWords({ body, time }: Entry, bodyOf: BodyOf): string {
  if (isLedgerBody(body) && !isWholeLedgerBody(body)) return "台账或抽查的记录内容不全，不计入";
  switch (body.kind) {
    case "report-accepted":
      return `上报入库${body.ledger ? "（由台账生成）" : ""}：${body.file.name}（${acceptedWords(body, time)}）`;
    case "report-withdrawn":
      return `撤回上报：${fileNameOf(body.target, bodyOf)}`;
    case "report-acknowledged":
      return `签收：${fileNameOf(body.target, bodyOf)}`;
    case "report-returned":
      return `退回：${body.file.name}（${body.findings.length} 类问题）`;
    case "key-admitted":
      return `登记身份：${holderWords(body.holder)}${body.office}，${fingerprintOf(body.key)}`;
    case "key-closed":
      return `停用身份：${fingerprintOf(body.key)}`;
    case "receipt-issued":
      return `回执第 ${body.number} 号`;
    case "call-noted":
      return `${body.corrects ? "更正通话记录" : "通话记录"}：${body.ministry}`;
    case "year-total-set":
      return `${body.count === null ? "撤回" : "录入"}${body.year}年度总数：${body.document.title}`;
    case "sample-loaded":
      return `载入示例数据（${body.reports.length} 份）`;
    case "sample-ledger-loaded":
      return "载入示例台账";
    case "sample-removed":
      return "清除示例数据";
    case "plan-added":
      return `采用计划表：${body.plan.year}年度`;
    case "plan-adjusted":
      return adjustedWords(body.adjustment);
    case "plan-withdrawn":
      return `撤回${planWordsOf(body.target, bodyOf)}`;
    case "rules-published":
      return `发布规则：${body.pack.title}`;
    case "rules-withdrawn":
      return `撤回规则：${rulesTitleOf(body.target, bodyOf)}`;
    case "ledger-accepted":
      return `台账入库：${body.file.name}（${formatPeople(body.classes)} 个班次）`;
    case "ledger-withdrawn":
      return `撤回台账：${fileNameOf(body.target, bodyOf)}`;
    case "bases-listed":
      return `基地名录入库：${body.file.name}（${body.bases.length} 个基地）`;
    case "inspection-frozen":
      return `抽查名单冻结：${formatPeople(body.population.size)} 个${body.objects === "class" ? "班次" : "单位"}，种子取自${body.seedSource}`;
    case "inspection-drawn":
      return `抽查抽取：${body.drawn.length} 个，种子“${body.seed}”`;
    case "inspection-reported":
      return `抽查结果：${body.results.length} 个`;
  }
}

/** The file of an accepted entry, with its check code so that it is found in this list. */
function fileNameOf(id: string, bodyOf: BodyOf): string {
  const body = bodyOf(id);
  return `${body && "file" in body ? body.file.name : ""}（${id.slice(0, 8)}）`;
}

function adjustedWords({ year, from, changes, documentNumber }: PlanAdjustment): string {
  const document = documentNumber === "" ? "" : `，${documentNumber}`;
  return `计划调整：${year}年度，${monthInWords(from)}起，${changes.length} 格${document}`;
}

/** The plan or adjustment that an entry brought, with its check code so that it is found in this list. */
function planWordsOf(id: string, bodyOf: BodyOf): string {
  const body = bodyOf(id);
  const code = `（${id.slice(0, 8)}）`;
  if (body?.kind === "plan-added") return `采用的计划表：${body.plan.year}年度${code}`;
  if (body?.kind === "plan-adjusted") return adjustedWords(body.adjustment) + code;
  return code;
}

/** The title of published rules, with the check code of their entry. */
function rulesTitleOf(id: string, bodyOf: BodyOf): string {
  const body = bodyOf(id);
  return `${body?.kind === "rules-published" ? body.pack.title : ""}（${id.slice(0, 8)}）`;
}

export function authorWords({ author }: Entry): string {
  return holderWords(author);
}

/** What the check of the journal found, with the check code of its last entry. */
export function checkTitle(entries: readonly JournalLine[], check: JournalCheck): string {
  const all = `${formatPeople(entries.length)} 条，最后一条的校验码 ${entries.at(-1)?.id.slice(0, 8)}`;
  if (check.kind === "pending") return `正在核对记录：${all}`;
  if (check.kind === "failed") return `记录没有核对完：${all}`;
  return check.faults.length === 0 ? `记录完整：${all}` : `记录有 ${check.faults.length} 处问题`;
}

/** A chain that was continued from an old copy: both branches are kept, and nothing is damaged. */
export function forkSentence({ previous, branches }: Fork): string {
  const codes = branches.map((id) => id.slice(0, 8)).join("、");
  const from = previous === null ? "从头" : `在 ${previous.slice(0, 8)} 之后`;
  return `记录${from}分叉：${codes} 各自往下写。通常是从旧的备份或复制的浏览器配置接着写的，不是损坏，各条都保留。`;
}

/**
 * The entries `from` to before `to`, counted from the newest, and besides every faulty one; the newest first, each with its
 * index in the journal.
 */
export function shownEntries(
  entries: readonly JournalLine[],
  faults: readonly StoredFault[],
  from: number,
  to: number,
): { readonly entry: JournalLine; readonly index: number }[] {
  const last = entries.length - 1;
  const wanted = Array.from({ length: Math.min(to, entries.length) - from }, (_, i) => last - from - i);
  const indices = [...new Set([...wanted, ...faults.map(({ index }) => index)])].sort((a, b) => b - a);
  return indices.flatMap((index) => {
    const entry = entries[index];
    return entry ? [{ entry, index }] : [];
  });
}
