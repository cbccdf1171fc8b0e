import { idleBasesWords, recordsTotal, yearsWords } from "../../../app/programme/evaluationWords.ts";
import { OBJECT_WORDS, RANGE_NAME } from "../../../app/words/inspectionWords.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { CarriedCell } from "../../../domain/evaluation/carriedShortfall.ts";
import type { Evaluation } from "../../../domain/evaluation/evaluation.ts";
import { yearsJudged } from "../../../domain/evaluation/judgedYears.ts";
import type { ReportingRecord } from "../../../domain/evaluation/reportingRecords.ts";
import type { WeakLink } from "../../../domain/evaluation/weakLinks.ts";
import { linksByKind } from "../../../domain/evaluation/weakLinks.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Sentence } from "../document/document.ts";
import { sentence } from "../document/say.ts";
import { exactWords, namesWords, quotedField, shareRange, shareWords } from "../sentences/paperWords.ts";
import { type EvaluationPaper, inTable, TABLE } from "./evaluationPaper.ts";

/** How many ministries, fields and cells are weak links, and which lacks most. */
export function weakSentence({ links, threshold, courses }: Evaluation): Sentence {
  const judged = yearsJudged(courses).length;
  const rule = `按${threshold}个以上年度没有完成计划计`;
  const { ministries, fields, cells } = linksByKind(links);
  if (links.length === 0)
    return sentence(
      judged < threshold
        ? `${rule}，只有${judged}个年度报到年底，还看不出薄弱环节`
        : `${rule}，没有薄弱的${UNIT}、领域和单元格`,
    );
  const named = [
    kindWords(UNIT, ministries, ({ ministry }) => ministry ?? ""),
    kindWords("领域", fields, ({ field }) => quotedField(field ?? "")),
    cells.length > 0 ? `单元格（${UNIT}的一个领域）${cells.length}个` : "",
  ].filter(Boolean);
  const [worst] = cells;
  const most = worst
    ? `；单元格中少完成最多的是${worst.ministry}${quotedField(worst.field ?? "")}，合计少${exactWords(worst.missing)}`
    : "";
  return sentence(`${rule}，薄弱环节有${named.join("、")}${most}`, inTable(TABLE.links, threshold));
}

function kindWords(noun: string, links: readonly WeakLink[], nameOf: (link: WeakLink) => string): string {
  return links.length === 0 ? "" : `${noun}${links.length}个（${namesWords(links.map(nameOf), null)}）`;
}

/** What would make up for the weak cells, by the rule of `carriedShortfall`; null where nothing is to be carried. */
export function mendingSentence({ carried, remaining, threshold }: Evaluation): Sentence | null {
  const [first] = remaining;
  if (carried.length === 0 || first === undefined) return null;
  const missing = sumOf(carried, (cell) => cell.missing);
  const inFirst = sumOf(carried, (cell) => cell.byYear[0] ?? 0);
  return sentence(
    `薄弱单元格合计少完成${exactWords(missing)}，平均分到${yearsWords(remaining)}补上，${first}年须多完成${exactWords(inFirst)}；只是测算，不改动任何计划`,
    inTable(TABLE.carried, threshold),
  );
}

function sumOf(cells: readonly CarriedCell[], people: (cell: CarriedCell) => number): number {
  return cells.reduce((sum, cell) => sum + people(cell), 0);
}

/** What was late, corrected, withdrawn and returned, and who was late most often. */
export function reportingSentence({ reporting, threshold }: Evaluation): Sentence {
  if (reporting.length === 0) return sentence("各年度没有迟报、更正、撤回和退回");
  const { late, corrections, withdrawals, returned } = recordsTotal(reporting);
  const years = [...new Set(reporting.map(({ year }) => year))];
  const counts = [
    [late, `迟报${late}次`],
    [corrections, `更正${corrections}次`],
    [withdrawals, `撤回${withdrawals}次`],
    [returned, `退回${returned}次`],
  ] as const;
  const said = counts.flatMap(([count, words]) => (count > 0 ? [words] : []));
  return sentence(
    `${yearsWords(years)}${said.join("、")}${latestWords(reporting)}`,
    inTable(TABLE.reporting, threshold),
  );
}

function latestWords(records: readonly ReportingRecord[]): string {
  const byMinistry = [...groupBy(records, ({ ministry }) => ministry)].map(([ministry, own]) => ({
    ministry,
    late: recordsTotal(own).late,
  }));
  const most = Math.max(...byMinistry.map(({ late }) => late));
  if (most === 0) return "";
  const names = byMinistry.filter(({ late }) => late === most).map(({ ministry }) => ministry);
  return `，迟报最多的是${namesWords(names, `个${UNIT}`)}，${names.length > 1 ? "各" : ""}${most}次`;
}

/** What inspections found: of one its rate with the range, of several the lowest; rates are never added over inspections. */
export function inspectionSentence({ outcomes, evaluation }: EvaluationPaper): Sentence {
  if (outcomes.length === 0) return sentence("记录中没有抽取过的抽查");
  const basis = inTable(TABLE.inspections, evaluation.threshold);
  const done = outcomes.filter(({ rate }) => rate.inspected > 0);
  const drawn = `抽查${outcomes.length}次`;
  const [first, ...others] = [...done].sort((a, b) => (a.rate.rate ?? 0) - (b.rate.rate ?? 0));
  if (!first?.rate.range) return sentence(`${drawn}，还没有结果`, basis);
  const { inspected, inOrder, range } = first.rate;
  const which =
    others.length === 0
      ? `${dayInWords(first.drawnOn)}抽取的`
      : `其中合格率最低的是${dayInWords(first.drawnOn)}抽取的一次，`;
  return sentence(
    `${drawn}，${which}已查${inspected}个${OBJECT_WORDS[first.objects]}，合格${inOrder}个，合格率${shareWords(inOrder, inspected)}（${RANGE_NAME}${shareRange(...range)}）`,
    basis,
  );
}

/** Which bases held no class for several years, or why that is not known. */
export function basesSentence({ idle, evaluation: { threshold } }: EvaluationPaper): Sentence {
  const bases = idle.kind === "read" ? (idle.idle?.bases ?? []) : [];
  const words = idleBasesWords(idle, threshold);
  if (bases.length === 0) return sentence(words);
  const names = namesWords(
    bases.map(({ activity }) => activity.name),
    null,
  );
  return sentence(`${words}（${names}），可以按规定研究退出`, inTable(TABLE.idle, threshold));
}

/** Participants of AI literacy: counts alone. Null without any. */
export function literacySentence({ literacy, programme, threshold }: Evaluation): Sentence | null {
  if (literacy.length === 0) return null;
  const counts = literacy.map(({ year, count }) => `${year}年${exactWords(count)}`);
  return sentence(
    `${programme.aiLiteracy.name}只计参加人数：${counts.join("，")}`,
    inTable(TABLE.literacy, threshold),
  );
}
