import { formatCutoff } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { MinistryFacts } from "../../../domain/briefing/ministryBriefing.ts";
import { type Month, monthNumber, yearOf } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { otherRule, type PaceRule } from "../../../domain/progress/pace.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { againstDue, changeSince, comparedWords, dueBy, rateChangeWords, upOrDown } from "./changeWords.ts";
import { corrections, definitions } from "./noteSentences.ts";
import {
  exactWords,
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
    /** On the first page. */
    lead: said(ministryProgress(facts, pace)),
    fields: said(silentFieldsSentence(facts), gapByField(facts), offPlanFields(facts)),
    months: said(stillToDo(facts), quotaAgainstLastYear(facts), sameMonthLastYear(facts)),
    corrections: said(
      corrections(facts.corrections, facts.now.tally.reportedCells > 0, basisOf(facts, "ministry-months")),
    ),
    definitions: definitions(pace),
  };
}

function basisOf({ ministry }: MinistryFacts, table: "ministry-fields" | "ministry-months"): Basis {
  return { table, path: `/ministry/${ministry}` };
}

/** Rate, band and gap; a rate of an earlier cut-off names it. */
export function briefingMinistryTitle({
  ministry,
  asOf,
  now: { tally, cutoff },
  due,
}: MinistryFacts): string {
  if (tally.quota === 0) return titleWithoutQuota(`${ministry}${yearOf(asOf)}年度`, tally);
  if (tally.reportedCells === 0) return `${ministry}${yearOf(asOf)}年度尚未报送`;
  const people = peopleWords(tally.gap);
  // The band names the gap itself: 总量已完成，尚有缺口.
  const gap = tally.gap === 0 ? "，没有缺口" : due.band === "done-with-gap" ? people : `，缺口${people}`;
  const at = cutoff !== null && cutoff < asOf ? monthEnd(cutoff) : "";
  return `${ministry}${at}完成率${shareWords(tally.actual, tally.quota)}，${BAND_WORDS[due.band]}${gap}`;
}

/** People done by the ministry's own cut-off, the change since the cut-off before, the rate, and what was due, by the other pace rule too. */
export function ministryProgress(facts: MinistryFacts, pace: PaceRule): Sentence {
  const { ministry, asOf, now, before, due, otherDue } = facts;
  const { tally, cutoff } = now;
  const basis = basisOf(facts, "ministry-months");
  if (cutoff === null || tally.reportedCells === 0) {
    return sentence(`截至${formatCutoff(asOf)}，${ministry}没有上报，不计算完成率`, basis);
  }
  const until = `截至${formatCutoff(cutoff)}`;
  const head =
    cutoff < asOf
      ? `${ministry}${monthEnd(cutoff)}以后没有新的上报，${until}完成`
      : `${until}，${ministry}完成`;
  const isFirst = before !== null && before.tally.reportedCells === 0;
  const earlier = before !== null && !isFirst && before.cutoff !== cutoff ? before : null;
  const isPlanned = tally.quota > 0;
  const change = earlier ? tally.actual - earlier.tally.actual : 0;
  const ahead = isPlanned ? tally.actual - due.people : 0;
  const differs = otherDue.band !== due.band;
  const [done, size, dueWords, difference, otherWords] = together(
    [
      tally.actual,
      Math.abs(change),
      isPlanned ? due.people : 0,
      Math.abs(ahead),
      differs ? otherDue.people : 0,
    ],
    ([a, , d, far]) => !isPlanned || Math.abs(a - d) === far,
  );
  const since = isFirst
    ? "，为本年度首次报送"
    : earlier?.cutoff
      ? sinceWords(earlier.cutoff, change, size)
      : "";
  if (!isPlanned) return sentence(`${head}${done}${since}`, basis);
  const rate =
    earlier && change !== 0
      ? rateChangeWords(earlier.tally, tally)
      : `完成率${shareWords(tally.actual, tally.quota)}`;
  const against = againstDue(due.expectation, { before: dueWords, change: ahead, size: difference });
  const otherwise = differs ? `；${dueBy(otherRule(pace), otherWords, otherDue.band)}` : "";
  return sentence(`${head}${done}${since}，${rate}；${against}${otherwise}`, basis);
}

function sinceWords(cutoff: Month, change: number, size: string): string {
  return change === 0 ? `，与${monthEnd(cutoff)}相同` : `，比${monthEnd(cutoff)}${upOrDown(change)}${size}`;
}

/** Which of its planned fields were not reported, the largest first; null where all or none were. */
export function silentFieldsSentence(facts: MinistryFacts): Sentence | null {
  const { plannedFields, silentFields, now } = facts;
  if (now.tally.reportedCells === 0 || silentFields.length === 0) return null;
  return sentence(
    `${plannedFields}个计划领域中未报送${silentFields.length}个：${silentFields.map(quotedField).join("、")}`,
    basisOf(facts, "ministry-fields"),
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
  const names = largestGap.of.map(
    ({ field, reported }) => quotedField(field) + (reported ? "" : "（未报送）"),
  );
  if (fieldsWithGap === 1) return sentence(`${plannedFields}个计划领域中只有${names[0]}有缺口`, basis);
  const all =
    fieldsWithGap === plannedFields
      ? `${plannedFields}个计划领域均有缺口`
      : `${plannedFields}个计划领域中${fieldsWithGap}个有缺口`;
  const people = peopleWords(largestGap.people);
  const share = `占全部缺口的${shareWords(largestGap.people, now.tally.gap)}`;
  const largest =
    names.length === 1
      ? `最大的是${names[0]}，${people}，${share}`
      : `并列最大的是${namesWords(names, "个领域")}，各${people}，各${share}`;
  return sentence(`${all}，${largest}`, basis);
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
  const { asOf, now, need } = facts;
  if (!need || now.cutoff === null || now.tally.gap === 0) return null;
  const basis = basisOf(facts, "ministry-months");
  if (need.perMonth === null || monthNumber(asOf) === 12) {
    const by = now.cutoff < asOf ? `按${monthEnd(now.cutoff)}的上报` : "";
    return sentence(`年度已结束，${by}尚缺${peopleWords(now.tally.gap)}`, basis);
  }
  const months =
    need.monthsLeft === 1 ? "12月" : `${monthEnd(now.cutoff)}以后的${need.monthsLeft}个月平均每月`;
  return sentence(`补齐缺口，${months}须完成${exactWords(need.perMonth)}`, basis);
}

/** Its quota against the year before. */
export function quotaAgainstLastYear(facts: MinistryFacts): Sentence | null {
  const { now, yearBefore } = facts;
  if (!yearBefore || (!now.inPlan && !yearBefore.inPlan)) return null;
  const basis: Basis = { table: "ministry-fields", path: "/compare" };
  const [year, lastYear] = [yearOf(now.asOf), yearOf(yearBefore.asOf)];
  if (!yearBefore.inPlan) return sentence(`${lastYear}年度计划没有列入该${UNIT}，为${year}年度新增`, basis);
  if (!now.inPlan) {
    return sentence(
      `${lastYear}年度计划${peopleWords(yearBefore.tally.quota)}，${year}年度计划没有列入该${UNIT}`,
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
  const words = `${month}完成数${changeSince(`${yearOf(yearBefore.asOf)}年${month}`, people)}`;
  return sentence(words, { table: "ministry-fields", path: "/compare" });
}

function sameMonthOfYear(a: Month | null, b: Month | null): boolean {
  return a !== null && b !== null && monthNumber(a) === monthNumber(b);
}
