import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MinistryFacts, ministryFacts } from "../../../../src/domain/briefing/ministryBriefing.ts";
import type { Month } from "../../../../src/domain/cutoff.ts";
import type { Plan } from "../../../../src/domain/plan/plan.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import {
  briefingMinistryTitle,
  gapByField,
  ministryProgress,
  ministrySentences,
  offPlanFields,
  quotaAgainstLastYear,
  sameMonthLastYear,
  silentFieldsSentence,
  stillToDo,
} from "../../../../src/features/briefing/sentences/ministrySentences.ts";
import { plan, submission } from "../../../builders.ts";
import {
  bandWord,
  briefingScene,
  type Counted,
  type Country,
  countryArbitrary,
  dueBy,
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
    expect(briefingMinistryTitle(factsAt("2025-09", "甲部", []))).toBe("甲部2025年度尚未报送");
    expect(briefingMinistryTitle(factsAt("2025-10", "甲部", [SEPTEMBER]))).toBe(
      "甲部9月底完成率45.0%，滞后，缺口2.20万人",
    );
    expect(briefingMinistryTitle(factsAt("2025-09", "丁部", []))).toBe("丁部2025年度没有计划数，也没有上报");
  });

  it("agrees with a recount", () => {
    always((facts, own, _, country) => {
      const title = briefingMinistryTitle(facts);
      const [quota, actual] = [sumOf(own, "quota"), sumOf(own, "actual")];
      if (quota === 0 || !isReported(own)) return expect(title).not.toContain("%");
      expect(title).toContain(`，${bandWord(own, country)}`);
      expect(isShare(new RegExp(SHARE).exec(title)?.[0], actual, quota)).toBe(true);
      expect(title.includes("没有缺口")).toBe(sumOf(own, "gap") === 0);
      if (!title.includes("没有缺口")) expect(standsFor(peopleIn(title)[0], sumOf(own, "gap"))).toBe(true);
    });
  });
});

describe("ministryProgress(facts, pace)", () => {
  const text = (asOf: Month, ...submissions: Submission[]) =>
    ministryProgress(factsAt(asOf, "甲部", submissions), "calendar").text;

  it("gives what was due by the other pace rule where its band differs, in the unit of the sentence", () => {
    const facts = factsAt("2025-09", "甲部", [SEPTEMBER]);
    const otherwise = { ...facts, otherDue: { ...facts.due, people: 9_300, band: "on-pace" } } as const;
    expect(ministryProgress(otherwise, "calendar").text).toContain(
      "应完成的2.99万人少1.19万人；按上年进度，应完成0.93万人，进度为正常。",
    );
  });

  it("gives people, the change since the cut-off before, the rates and what was due", () => {
    expect(text("2025-09", AUGUST, SEPTEMBER)).toBe(
      "截至2025年9月30日，甲部完成1.80万人，比8月底增加0.30万人，完成率由37.5%升至45.0%；比按日历天数应完成的2.99万人少1.19万人。",
    );
    expect(text("2025-09", submission("甲部", "2025-06", { 新材料: 15_000 }), SEPTEMBER)).toContain(
      "比6月底增加0.30万人，完成率由37.5%升至45.0%",
    );
    expect(text("2025-09", AUGUST, submission("甲部", "2025-09", { 新材料: 15_003 }))).toContain(
      "完成15,003人，比8月底增加3人，完成率37.5%，基本持平；比按日历天数应完成的29,918人少14,915人。",
    );
  });

  it("says that it is the first report, that none came since the cut-off, or that none came at all", () => {
    expect(text("2025-09", SEPTEMBER)).toContain("完成1.80万人，为本年度首次报送，完成率45.0%；");
    expect(text("2025-10", SEPTEMBER)).toContain(
      "甲部9月底以后没有新的上报，截至2025年9月30日完成1.80万人，完成率45.0%；",
    );
    expect(text("2025-01", submission("甲部", "2025-01", { 其他: 1 }))).toContain(
      "完成1人，完成率不足0.1%；",
    );
    expect(text("2025-09")).toBe("截至2025年9月30日，甲部没有上报，不计算完成率。");
  });

  it("subtracts and divides as shown, and says more or fewer exactly when it is so", () => {
    always((facts, own, _, country) => {
      const { text } = ministryProgress(facts, "calendar");
      const [quota, actual] = [sumOf(own, "quota"), sumOf(own, "actual")];
      if (!isReported(own)) return expect(text).toContain("没有上报");
      const [done] = peopleIn(text);
      expect(standsFor(done, actual)).toBe(true);
      if (quota === 0) return expect(text).not.toContain("%");
      expect(isShare((text.match(new RegExp(SHARE, "g")) ?? []).at(-1), actual, quota)).toBe(true);
      const [due, size] = peopleIn(text.split("；")[1] ?? "");
      const below = actual < dueBy(own, country) - 1e-9;
      if (due) expect(text.includes("人少")).toBe(below);
      if (due) expect(Math.abs(done!.people - due.people)).toBe(size!.people);
      if (!due) expect(below).toBe(false);
    });
  });
});

describe("silentFields(facts), gapByField(facts), offPlanFields(facts)", () => {
  it("say what was left out, where the gap lies, and what lies outside the plan", () => {
    const facts = factsAt("2025-09", "甲部", [SEPTEMBER]);
    expect(silentFieldsSentence(facts)?.text).toBe("2个计划领域中未报送1个：“其他”。");
    expect(gapByField(facts)?.text).toBe(
      "2个计划领域均有缺口，最大的是“新材料”，1.20万人，占全部缺口的54.5%。",
    );
    const outside = factsAt("2025-09", "乙部", [submission("乙部", "2025-09", { 新材料: 7, 其他: 20 })]);
    expect(offPlanFields(outside)?.text).toBe("计划外完成：“新材料”7人，不计入结构完成率。");
    expect(gapByField(outside)?.text).toBe("1个计划领域中只有“其他”有缺口。");
  });

  it("say nothing of a ministry without a report, and that one planned field is done", () => {
    const text = (...submissions: Submission[]) => {
      const facts = factsAt("2025-09", "乙部", submissions);
      return [silentFieldsSentence(facts)?.text, gapByField(facts)?.text];
    };
    expect(text()).toEqual([undefined, undefined]);
    expect(text(submission("乙部", "2025-09", { 其他: 50 }))).toEqual([
      undefined,
      "计划领域已完成，没有缺口。",
    ]);
  });

  it("agree with a recount", () => {
    always((facts, own) => {
      const planned = own.filter(({ quota }) => quota !== null);
      const silent = planned.filter(({ actual }) => actual === null);
      const left = silentFieldsSentence(facts)?.text ?? "";
      if (isReported(own)) for (const { field } of silent) expect(left).toContain(`“${field}”`);
      const quotas = [...left.matchAll(/“(.*?)”/g)].map(
        ([, name]) => planned.find(({ field }) => field === name)?.quota ?? 0,
      );
      expect(quotas).toEqual([...quotas].sort((a, b) => b - a));

      const text = gapByField(facts)?.text ?? "";
      const gaps = own.filter(({ gap }) => gap > 0);
      if (!isReported(own) || gaps.length === 0) return expect(text).not.toContain("最大");
      expect(text).toContain(`${planned.length}个计划领域`);
      if (gaps.length === 1) return expect(text).toContain(`只有“${gaps[0]!.field}”`);
      expect(text.includes("均有缺口")).toBe(gaps.length === planned.length);
      if (gaps.length < planned.length) expect(text).toContain(`${gaps.length}个有缺口`);
      const most = Math.max(...gaps.map(({ gap }) => gap));
      const largest = gaps.filter(({ gap }) => gap === most);
      expect(text.includes("并列")).toBe(largest.length > 1);
      for (const { field } of largest.slice(0, 3)) expect(text).toContain(`“${field}”`);
      expect(standsFor(peopleIn(text)[0], most)).toBe(true);
      expect(isShare(new RegExp(SHARE).exec(text)?.[0], most, sumOf(gaps, "gap"))).toBe(true);
    });
  });
});

describe("stillToDo(facts)", () => {
  it("spreads the gap over the months after the ministry's own cut-off", () => {
    expect(stillToDo(factsAt("2025-10", "甲部", [SEPTEMBER]))?.text).toBe(
      "补齐缺口，9月底以后的3个月平均每月须完成7,334人。",
    );
    const november = submission("甲部", "2025-11", { 新材料: 18_000 });
    expect(stillToDo(factsAt("2025-11", "甲部", [november]))?.text).toBe("补齐缺口，12月须完成22,000人。");
    expect(stillToDo(factsAt("2025-09", "甲部", []))).toBeNull();
  });

  it("says what is missing once the year is over, and by which report", () => {
    const december = submission("甲部", "2025-12", { 新材料: 18_000 });
    expect(stillToDo(factsAt("2025-12", "甲部", [december]))?.text).toBe("年度已结束，尚缺2.20万人。");
    expect(stillToDo(factsAt("2025-12", "甲部", [SEPTEMBER]))?.text).toBe(
      "年度已结束，按9月底的上报尚缺2.20万人。",
    );
  });

  it("gives the least whole people a month that close the gap", () => {
    always((facts, own, cutoff, { asOf }) => {
      const text = stillToDo(facts)?.text ?? "";
      const gap = sumOf(own, "gap");
      if (!isReported(own) || gap === 0) return expect(text).toBe("");
      const [people] = peopleIn(text);
      if (asOf.endsWith("12")) return expect(standsFor(people, gap)).toBe(true);
      const months = 12 - Number(cutoff!.slice(5));
      expect(people!.people * months - gap).toBeGreaterThanOrEqual(0);
      expect(people!.people * months - gap).toBeLessThan(months);
    });
  });
});

describe("quotaAgainstLastYear(facts), sameMonthLastYear(facts)", () => {
  const old = (month: string, people: number) => submission("甲部", `2024-${month}`, { 新材料: people });
  it("compare the ministry with its year before", () => {
    const facts = factsAt("2025-09", "甲部", [SEPTEMBER, old("09", 20_000)], BEFORE);
    expect(quotaAgainstLastYear(facts)?.text).toBe("全年计划4.00万人，比2024年度的3.00万人增加1.00万人。");
    expect(sameMonthLastYear(facts)?.text).toBe("9月底完成数比2024年9月底的2.00万人减少0.20万人。");
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
      for (const [text, now, before, isNowShown] of [
        [quotaAgainstLastYear(facts)?.text ?? "", sumOf(own, "quota"), sumOf(then, "quota"), true],
        [sameMonthLastYear(facts)?.text ?? "", sumOf(own, "actual"), sumOf(then, "actual"), false],
      ] as const) {
        if (text === "" || text.includes("没有列入")) continue;
        const people = peopleIn(text);
        const [old, size] = isNowShown ? people.slice(1) : people;
        if (isNowShown) expect(standsFor(people[0], now)).toBe(true);
        expect(text.includes("增加")).toBe(now > before);
        expect(text.includes("减少")).toBe(now < before);
        expect(text.includes("相同")).toBe(now === before);
        if (old) expect(standsFor(old, before)).toBe(true);
        if (old) expect(standsFor(size, Math.abs(now - before))).toBe(true);
        if (old && isNowShown) expect(Math.abs(people[0]!.people - old.people)).toBe(size!.people);
      }
    });
  });
});

describe("ministrySentences(facts, pace)", () => {
  it("rests on the ministry's own tables and screens, none with stray values", () => {
    always((facts) => {
      const { title, lead, fields, months, definitions } = ministrySentences(facts, "calendar");
      for (const { text, basis } of [lead, fields, months].flat()) {
        expect(basis.map(({ table }) => table)).toEqual([
          expect.stringMatching(/^ministry-(fields|months)$/),
        ]);
        expect(text).not.toMatch(/\s|NaN|undefined|null|Infinity|，，|（）|(?<!\d)0\.00万/);
      }
      expect(title).not.toMatch(/\s|NaN|undefined|null/);
      expect(definitions.length).toBeGreaterThan(0);
    });
  });
});
