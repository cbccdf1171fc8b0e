import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MinistryFacts, ministryFacts } from "../../../../src/domain/briefing/ministryBriefing.ts";
import type { Month } from "../../../../src/domain/cutoff.ts";
import type { Plan } from "../../../../src/domain/plan/plan.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import {
  againstTime,
  briefingMinistryTitle,
  coveredFieldsSentence,
  gapByField,
  ministrySentences,
  offPlanFields,
  quotaAgainstLastYear,
  sameMonthLastYear,
  sinceLastReport,
  stillToDo,
} from "../../../../src/features/briefing/sentences/ministrySentences.ts";
import { plan, submission } from "../../../builders.ts";
import {
  bandWord,
  briefingScene,
  type Counted,
  type Country,
  countryArbitrary,
  groupedBy,
  held,
  isReported,
  isShare,
  peopleIn,
  recount,
  SHARE,
  standsFor,
  sumOf,
} from "../recount.ts";

const PLAN = plan(2025, ["新材料", "其他"], { 甲部: [30_000, 10_000], 乙部: [null, 50] });
const BEFORE = plan(2024, ["新材料", "其他"], { 甲部: [30_000, null], 丙部: [10, null] });

function factsAt(
  asOf: Month,
  ministry: string,
  submissions: readonly Submission[],
  before: Plan | null = null,
): MinistryFacts {
  const lastYear = before && { plan: before, submissions, asOf: `${before.year}${asOf.slice(4)}` };
  return ministryFacts(briefingScene({ plan: PLAN, submissions, asOf }, lastYear), ministry);
}

const AUGUST = submission("甲部", "2025-08", { 新材料: 15_000 });
const SEPTEMBER = submission("甲部", "2025-09", { 新材料: 18_000 });

/** Says something of every ministry of every random country. */
function always(
  holds: (facts: MinistryFacts, own: Counted[], cutoff: Month | null, country: Country) => void,
): void {
  fc.assert(
    fc.property(countryArbitrary, (country) => {
      const scene = briefingScene(country, country.before);
      const cells = groupedBy(recount(country), "ministry");
      for (const { ministry } of scene.position.ministries) {
        const cutoff = held(country, country.asOf).get(ministry)?.cutoff ?? null;
        holds(ministryFacts(scene, ministry), cells.get(ministry) ?? [], cutoff, country);
      }
    }),
  );
}

describe("ministryTitle(facts)", () => {
  it("gives rate, band and gap", () => {
    expect(briefingMinistryTitle(factsAt("2025-09", "甲部", [SEPTEMBER]))).toBe(
      "甲部完成率45.0%，滞后，缺口2.20万人",
    );
    expect(briefingMinistryTitle(factsAt("2025-09", "甲部", []))).toBe("甲部未报送，计划4.00万人没有完成率");
    expect(briefingMinistryTitle(factsAt("2025-09", "丁部", []))).toBe("丁部2025年度没有计划数，也没有上报");
  });

  it("agrees with a recount", () => {
    always((facts, own, cutoff) => {
      const title = briefingMinistryTitle(facts);
      const [quota, actual] = [sumOf(own, "quota"), sumOf(own, "actual")];
      if (quota === 0 || !isReported(own)) return expect(title).not.toContain("%");
      expect(title).toContain(`，${bandWord(own, cutoff!)}，`);
      expect(isShare(new RegExp(SHARE).exec(title)?.[0], actual, quota)).toBe(true);
      expect(title.includes("没有缺口")).toBe(sumOf(own, "gap") === 0);
      if (!title.includes("没有缺口")) expect(standsFor(peopleIn(title)[0], sumOf(own, "gap"))).toBe(true);
    });
  });
});

describe("againstTime(facts)", () => {
  it("gives plan, people and both rates at the ministry's own cut-off", () => {
    expect(againstTime(factsAt("2025-10", "甲部", [SEPTEMBER])).text).toBe(
      "统计截止2025年9月30日，沿用至2025年10月31日，计划4.00万人，完成1.80万人，完成率45.0%，结构完成率45.0%；比按日历天数应完成的2.99万人少1.19万人。",
    );
    expect(againstTime(factsAt("2025-09", "甲部", [])).text).toBe(
      "截至2025年9月30日没有上报，全年计划4.00万人。",
    );
  });

  it("subtracts and divides as shown, and says more or fewer exactly when it is so", () => {
    always((facts, own, cutoff) => {
      const { text } = againstTime(facts);
      const [quota, actual] = [sumOf(own, "quota"), sumOf(own, "actual")];
      if (!isReported(own)) return expect(text).toContain("没有上报");
      if (quota === 0) return expect(standsFor(peopleIn(text)[0], actual)).toBe(true);
      const [planned, done, due, size] = peopleIn(text);
      const [rate, capped] = text.match(new RegExp(SHARE, "g")) ?? [];
      expect(standsFor(planned, quota) && standsFor(done, actual)).toBe(true);
      expect(isShare(rate, actual, quota) && isShare(rate, done!.people, planned!.people)).toBe(true);
      expect(isShare(capped, quota - sumOf(own, "gap"), quota)).toBe(true);
      const below = ["偏慢", "滞后"].includes(bandWord(own, cutoff!));
      if (due) expect(text.includes("人少")).toBe(below);
      if (due) expect(Math.abs(done!.people - due.people)).toBe(size!.people);
      if (!due) expect(below).toBe(false);
    });
  });
});

describe("sinceLastReport(facts)", () => {
  const text = (asOf: Month, ...submissions: Submission[]) =>
    sinceLastReport(factsAt(asOf, "甲部", submissions))?.text;

  it("gives the change of a month, or says that it is the first report or that none came", () => {
    expect(text("2025-09", AUGUST, SEPTEMBER)).toBe("完成率由8月底的37.5%升至45.0%，完成数增加3,000人。");
    expect(text("2025-09", SEPTEMBER)).toBe("8月底尚未报送，本次为新报送。");
    expect(text("2025-09", AUGUST)).toBe("8月底以来没有新的上报。");
    expect(text("2025-01", submission("甲部", "2025-01", { 其他: 1 }))).toBeUndefined();
    expect(text("2025-09", AUGUST, submission("甲部", "2025-09", { 新材料: 15_003 }))).toBe(
      "完成率37.5%，与8月底基本持平，完成数增加3人。",
    );
  });
});

describe("sinceLastReport(facts) after a silent month", () => {
  it("names the cut-off that the earlier figures are of", () => {
    const since = (asOf: Month, ...submissions: Submission[]) =>
      sinceLastReport(factsAt(asOf, "甲部", submissions))?.text;
    const november = { ...SEPTEMBER, cutoff: "2025-11" };
    expect(since("2025-11", AUGUST, november)).toBe("完成率由8月底的37.5%升至45.0%，完成数增加3,000人。");
    expect(since("2025-12", AUGUST)).toBe("8月底以来没有新的上报。");
  });
});

describe("coveredFields(facts), gapByField(facts), offPlanFields(facts)", () => {
  it("say what was left out, where the gap lies, and what lies outside the plan", () => {
    const facts = factsAt("2025-09", "甲部", [SEPTEMBER]);
    expect(coveredFieldsSentence(facts)?.text).toBe("2个计划领域中1个已报送，未报送1个：“其他”。");
    expect(gapByField(facts)?.text).toBe(
      "2个领域有缺口，合计2.20万人（其中未报送1.00万人）；最大的是“新材料”，1.20万人，占54.5%。",
    );
    const outside = factsAt("2025-09", "乙部", [submission("乙部", "2025-09", { 新材料: 7, 其他: 20 })]);
    expect(offPlanFields(outside)?.text).toBe("计划外完成：“新材料”7人，不计入结构完成率。");
    expect(gapByField(outside)?.text).toBe("只有1个领域有缺口：“其他”，30人。");
  });

  it("speak of one planned field in the singular", () => {
    const text = (...submissions: Submission[]) => {
      const facts = factsAt("2025-09", "乙部", submissions);
      return [coveredFieldsSentence(facts)?.text, gapByField(facts)?.text];
    };
    expect(text()).toEqual(["只有1个计划领域，未报送。", undefined]);
    expect(text(submission("乙部", "2025-09", { 其他: 50 }))).toEqual([
      "只有1个计划领域，已报送。",
      "计划领域已完成，没有缺口。",
    ]);
  });

  it("agree with a recount", () => {
    always((facts, own) => {
      const planned = own.filter(({ quota }) => quota !== null);
      const silent = planned.filter(({ actual }) => actual === null);
      const covered = coveredFieldsSentence(facts)?.text ?? "";
      if (planned.length > 0) expect(covered).toContain(`${planned.length}个计划领域`);
      if (isReported(own)) for (const { field } of silent) expect(covered).toContain(`“${field}”`);

      const text = gapByField(facts)?.text ?? "";
      const gaps = own.filter(({ gap }) => gap > 0);
      if (!isReported(own) || gaps.length === 0) return expect(text).not.toContain("最大");
      expect(text).toContain(`${gaps.length}个领域有缺口`);
      if (gaps.length === 1) return expect(standsFor(peopleIn(text)[0], gaps[0]!.gap)).toBe(true);
      const most = Math.max(...gaps.map(({ gap }) => gap));
      const largest = gaps.filter(({ gap }) => gap === most);
      const [sums = "", words = ""] = text.split("；");
      const [whole, unreported] = peopleIn(sums);
      expect(standsFor(whole, sumOf(gaps, "gap"))).toBe(true);
      expect(unreported === undefined).toBe(sumOf(silent, "gap") === 0);
      if (unreported) expect(standsFor(unreported, sumOf(silent, "gap"))).toBe(true);
      expect(words.includes("并列")).toBe(largest.length > 1);
      for (const { field } of largest.slice(0, 3)) expect(words).toContain(`“${field}”`);
      expect(standsFor(peopleIn(words)[0], most)).toBe(true);
      const share = new RegExp(SHARE).exec(words)?.[0];
      expect(isShare(share, most, sumOf(gaps, "gap"))).toBe(true);
      expect(isShare(share, peopleIn(words)[0]!.people, whole!.people)).toBe(true);
    });
  });
});

describe("stillToDo(facts)", () => {
  it("spreads the gap over the months after the ministry's own cut-off", () => {
    expect(stillToDo(factsAt("2025-10", "甲部", [SEPTEMBER]))?.text).toBe(
      "9月底以后还有3个月，补齐缺口22,000人，平均每月须完成7,334人。",
    );
    const december = submission("甲部", "2025-12", { 新材料: 18_000 });
    expect(stillToDo(factsAt("2025-12", "甲部", [december]))?.text).toBe(
      "年度已到期，缺口22,000人没有完成。",
    );
    expect(stillToDo(factsAt("2025-09", "甲部", []))).toBeNull();
  });

  it("gives the least whole people a month that close the gap", () => {
    always((facts, own, cutoff) => {
      const text = stillToDo(facts)?.text ?? "";
      const gap = sumOf(own, "gap");
      if (!isReported(own) || gap === 0) return expect(text).toBe("");
      const [whole, monthly] = peopleIn(text);
      expect(whole).toEqual({ people: gap, rounded: false });
      const months = 12 - Number(cutoff!.slice(5));
      expect(monthly === undefined).toBe(months === 0);
      if (monthly) expect(monthly.people * months - gap).toBeGreaterThanOrEqual(0);
      if (monthly) expect(monthly.people * months - gap).toBeLessThan(months);
    });
  });
});

describe("quotaAgainstLastYear(facts), sameMonthLastYear(facts)", () => {
  const old = (month: string, people: number) => submission("甲部", `2024-${month}`, { 新材料: people });
  it("compare the ministry with its year before", () => {
    const facts = factsAt("2025-09", "甲部", [SEPTEMBER, old("09", 20_000)], BEFORE);
    expect(quotaAgainstLastYear(facts)?.text).toBe("全年计划4.00万人，比2024年度的3.00万人增加1.00万人。");
    expect(sameMonthLastYear(facts)?.text).toBe(
      "截至9月底完成1.80万人，比2024年9月底的2.00万人减少2,000人。",
    );
    expect(quotaAgainstLastYear(factsAt("2025-09", "乙部", [], BEFORE))?.text).toBe(
      "2024年度计划没有列入该部门，为2025年度新增。",
    );
    expect(quotaAgainstLastYear(factsAt("2025-09", "丙部", [], BEFORE))?.text).toBe(
      "2024年度计划10人，2025年度计划没有列入该部门。",
    );
  });

  it("compare no report of another month, and nothing without a plan of that year", () => {
    expect(sameMonthLastYear(factsAt("2025-09", "甲部", [SEPTEMBER, old("08", 20_000)], BEFORE))).toBeNull();
    expect(sameMonthLastYear(factsAt("2025-09", "甲部", [SEPTEMBER], BEFORE))).toBeNull();
    expect(quotaAgainstLastYear(factsAt("2025-09", "甲部", [SEPTEMBER]))).toBeNull();
  });

  it("subtract as shown, in the right direction", () => {
    always((facts, own, _cutoff, country) => {
      const then = groupedBy(recount(country.before), "ministry").get(facts.ministry) ?? [];
      for (const [text, now, before] of [
        [quotaAgainstLastYear(facts)?.text ?? "", sumOf(own, "quota"), sumOf(then, "quota")],
        [sameMonthLastYear(facts)?.text ?? "", sumOf(own, "actual"), sumOf(then, "actual")],
      ] as const) {
        if (text === "" || text.includes("没有列入")) continue;
        const [shown, old, size] = peopleIn(text);
        expect(standsFor(shown, now)).toBe(true);
        expect(text.includes("增加")).toBe(now > before);
        expect(text.includes("减少")).toBe(now < before);
        expect(text.includes("相同")).toBe(now === before);
        if (old) expect(standsFor(old, before)).toBe(true);
        if (old) expect(Math.abs(shown!.people - old.people)).toBe(size!.people);
      }
    });
  });
});

describe("ministrySentences(facts, pace)", () => {
  it("rests on the ministry's own tables and screens, at most two sentences first, none with stray values", () => {
    always((facts) => {
      const { title, lead, fields, months, notes } = ministrySentences(facts, "calendar");
      expect(lead.length).toBeLessThanOrEqual(2);
      for (const { text, basis } of [lead, fields, months].flat()) {
        expect(basis.map(({ table }) => table)).toEqual([
          expect.stringMatching(/^ministry-(fields|months)$/),
        ]);
        expect(text).not.toMatch(/\s|NaN|undefined|null|Infinity|，，|（）|(?<!\d)0\.00万/);
      }
      expect(title).not.toMatch(/\s|NaN|undefined|null/);
      expect(notes.length).toBeGreaterThan(0);
    });
  });
});
