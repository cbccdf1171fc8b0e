import { formatCutoff } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { MinistryFacts } from "../../../domain/briefing/ministryBriefing.ts";
import { type Month, monthNumber, yearOf } from "../../../domain/cutoff.ts";
import type { PaceRule } from "../../../domain/progress/pace.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { againstDue, changeSince, comparedWords, rateChangeWords, upOrDown } from "./changeWords.ts";
import { corrections, definitions } from "./noteSentences.ts";
import {
  exactWords,
  givesShare,
  monthEnd,
  namesWords,
  peopleWords,
  quotedField,
  shareWords,
  titleWithoutQuota,
  together,
} from "./paperWords.ts";

/** The title and sentences of one ministry's briefing, by the same rules as the country's. */
export function ministrySentences(facts: MinistryFacts, pace: PaceRule) {
  return {
    title: briefingMinistryTitle(facts),
    /** On the first page, at most two. */
    lead: said(againstTime(facts), sinceLastReport(facts)),
    fields: said(coveredFieldsSentence(facts), gapByField(facts), offPlanFields(facts)),
    months: said(stillToDo(facts), quotaAgainstLastYear(facts), sameMonthLastYear(facts)),
    /** Corrections, then the definitions. */
    notes: [
      ...said(
        corrections(facts.corrections, facts.now.tally.reportedCells > 0, basisOf(facts, "ministry-months")),
      ),
      ...definitions(pace),
    ],
  };
}

function basisOf({ ministry }: MinistryFacts, table: "ministry-fields" | "ministry-months"): Basis {
  return { table, path: `/ministry/${ministry}` };
}

/** Rate, band and gap. */
export function briefingMinistryTitle({ ministry, asOf, now: { tally }, due }: MinistryFacts): string {
  if (tally.quota === 0) return titleWithoutQuota(`${ministry}${yearOf(asOf)}年度`, tally);
  if (tally.reportedCells === 0) return `${ministry}未报送，计划${peopleWords(tally.quota)}没有完成率`;
  const gap = tally.gap === 0 ? "没有缺口" : `缺口${peopleWords(tally.gap)}`;
  return `${ministry}完成率${shareWords(tally.actual, tally.quota)}，${BAND_WORDS[due.band]}，${gap}`;
}

/** Plan, people done, both rates, and the people against what is due by the ministry's own cut-off. */
export function againstTime(facts: MinistryFacts): Sentence {
  const { asOf, now, due } = facts;
  const { tally, cutoff } = now;
  const basis = basisOf(facts, "ministry-fields");
  if (cutoff === null || tally.reportedCells === 0) {
    const plan = tally.quota === 0 ? "" : `，全年计划${peopleWords(tally.quota)}`;
    return sentence(`截至${formatCutoff(asOf)}没有上报${plan}`, basis);
  }
  const at = `统计截止${formatCutoff(cutoff)}${cutoff < asOf ? `，沿用至${formatCutoff(asOf)}` : ""}`;
  if (tally.quota === 0) return sentence(`${at}，完成${peopleWords(tally.actual)}`, basis);
  const change = tally.actual - due.people;
  const [plan, done, before, size] = together(
    [tally.quota, tally.actual, due.people, Math.abs(change)],
    ([q, a, e, d]) => Math.abs(a - e) === d && givesShare(a, q, tally.actual, tally.quota),
  );
  const against = againstDue(due.expectation.basis, { before, change, size });
  return sentence(
    `${at}，计划${plan}，完成${done}，完成率${shareWords(tally.actual, tally.quota)}，` +
      `结构完成率${shareWords(tally.capped, tally.quota)}；${against}`,
    basis,
  );
}

/** What changed since the cut-off that stood a month before; null in January and where nothing was reported yet. */
export function sinceLastReport(facts: MinistryFacts): Sentence | null {
  const { now, before } = facts;
  if (!before || now.tally.reportedCells === 0) return null;
  const basis = basisOf(facts, "ministry-months");
  if (before.tally.reportedCells === 0) {
    return sentence(`${monthEnd(before.asOf)}尚未报送，本次为新报送`, basis);
  }
  const then = monthEnd(before.cutoff ?? before.asOf);
  if (now.cutoff === before.cutoff) return sentence(`${then}以来没有新的上报`, basis);
  const change = now.tally.actual - before.tally.actual;
  const people = change === 0 ? "完成数不变" : `完成数${upOrDown(change)}${peopleWords(Math.abs(change))}`;
  return sentence(
    now.tally.quota === 0
      ? `与${then}相比，${people}`
      : `${rateChangeWords(before.tally, now.tally, then)}，${people}`,
    basis,
  );
}

/** How many of its planned fields were reported, and which were not. */
export function coveredFieldsSentence(facts: MinistryFacts): Sentence | null {
  const { plannedFields, reportedFields, silentFields, now } = facts;
  if (plannedFields === 0) return null;
  const basis = basisOf(facts, "ministry-fields");
  if (now.tally.reportedCells === 0 || silentFields.length === 0) {
    const state = silentFields.length === 0 ? "已报送" : "未报送";
    return sentence(
      plannedFields === 1 ? `只有1个计划领域，${state}` : `${plannedFields}个计划领域均${state}`,
      basis,
    );
  }
  return sentence(
    `${plannedFields}个计划领域中${reportedFields}个已报送，未报送${silentFields.length}个：${silentFields.map(quotedField).join("、")}`,
    basis,
  );
}

/** How many fields have a gap, and the largest of them; ties are named together. */
export function gapByField(facts: MinistryFacts): Sentence | null {
  const { now, plannedFields, fieldsWithGap, largestGap } = facts;
  if (now.tally.reportedCells === 0 || now.tally.quota === 0) return null;
  const basis = basisOf(facts, "ministry-fields");
  if (!largestGap) {
    return sentence(plannedFields === 1 ? "计划领域已完成，没有缺口" : "各计划领域均已完成，没有缺口", basis);
  }
  const { gap, unreportedGap } = now.tally;
  const [whole, unreported, one] = together([gap, unreportedGap, largestGap.people], ([all, , a]) =>
    givesShare(a, all, largestGap.people, gap),
  );
  const names = largestGap.of.map(
    ({ field, reported }) => quotedField(field) + (reported ? "" : "（未报送）"),
  );
  if (fieldsWithGap === 1) return sentence(`只有1个领域有缺口：${names[0]}，${whole}`, basis);
  const share = shareWords(largestGap.people, gap);
  const largest =
    names.length === 1
      ? `最大的是${names[0]}，${one}，占${share}`
      : `并列最大的是${namesWords(names, "个领域")}，各${one}，各占${share}`;
  const silent = unreportedGap > 0 ? `（其中未报送${unreported}）` : "";
  return sentence(`${fieldsWithGap}个领域有缺口，合计${whole}${silent}；${largest}`, basis);
}

/** People where the ministry has no quota. */
export function offPlanFields(facts: MinistryFacts): Sentence | null {
  const { offPlan, now } = facts;
  if (offPlan.length === 0) return null;
  const [whole, ...parts] = together(
    [now.tally.offPlan, ...offPlan.map(({ people }) => people)],
    ([all, ...each]) => each.reduce((a, b) => a + b, 0) === all,
  );
  const names = offPlan.map(({ field }, index) => `${quotedField(field)}${parts[index]}`).join("、");
  const sum = offPlan.length === 1 ? "" : `，合计${whole}`;
  return sentence(`计划外完成：${names}${sum}，不计入结构完成率`, basisOf(facts, "ministry-fields"));
}

/** People still to be done a month; those beyond the quota of a field do not lessen the gap. */
export function stillToDo(facts: MinistryFacts): Sentence | null {
  const { now, need } = facts;
  if (!need || now.cutoff === null || now.tally.gap === 0) return null;
  const basis = basisOf(facts, "ministry-months");
  if (need.perMonth === null) return sentence(`年度已到期，缺口${exactWords(now.tally.gap)}没有完成`, basis);
  return sentence(
    `${monthEnd(now.cutoff)}以后还有${need.monthsLeft}个月，补齐缺口${exactWords(now.tally.gap)}，平均每月须完成${exactWords(need.perMonth)}`,
    basis,
  );
}

/** Its quota against the year before. */
export function quotaAgainstLastYear(facts: MinistryFacts): Sentence | null {
  const { now, yearBefore } = facts;
  if (!yearBefore || (!now.inPlan && !yearBefore.inPlan)) return null;
  const basis: Basis = { table: "ministry-fields", path: "/compare" };
  const [year, lastYear] = [yearOf(now.asOf), yearOf(yearBefore.asOf)];
  if (!yearBefore.inPlan) return sentence(`${lastYear}年度计划没有列入该部门，为${year}年度新增`, basis);
  if (!now.inPlan) {
    return sentence(
      `${lastYear}年度计划${peopleWords(yearBefore.tally.quota)}，${year}年度计划没有列入该部门`,
      basis,
    );
  }
  const quotas = comparedWords(now.tally.quota, yearBefore.tally.quota);
  return sentence(`全年计划${quotas.now}，${changeSince(`${lastYear}年度`, quotas)}`, basis);
}

/** Its people against the same month a year before; null unless both years have a report of that month. */
export function sameMonthLastYear(facts: MinistryFacts): Sentence | null {
  const { now, yearBefore } = facts;
  if (!yearBefore || !sameMonthOfYear(now.cutoff, yearBefore.cutoff)) return null;
  if (now.tally.reportedCells === 0 || yearBefore.tally.reportedCells === 0) return null;
  const people = comparedWords(now.tally.actual, yearBefore.tally.actual);
  const month = monthEnd(now.cutoff ?? now.asOf);
  const words = `截至${month}完成${people.now}，${changeSince(`${yearOf(yearBefore.asOf)}年${month}`, people)}`;
  return sentence(words, { table: "ministry-fields", path: "/compare" });
}

function sameMonthOfYear(a: Month | null, b: Month | null): boolean {
  return a !== null && b !== null && monthNumber(a) === monthNumber(b);
}
