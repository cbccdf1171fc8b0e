import { describe, expect, it } from "vitest";
import { type CountryFacts, countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import type { CountedVersion } from "../../../../src/domain/briefing/corrections.ts";
import type { Month } from "../../../../src/domain/cutoff.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import { largestField, largestGaps } from "../../../../src/features/briefing/sentences/gapSentences.ts";
import {
  countrySentences,
  countryTitle,
  dueOfCountry,
  lateByName,
  lateByOtherRule,
  progress,
  rateSpan,
  twoRates,
} from "../../../../src/features/briefing/sentences/sentences.ts";
import { plan, submission } from "../../../builders.ts";
import { briefingScene } from "../recount.ts";

const PLAN = plan(2025, ["新材料", "其他"], {
  甲部: [100_000, 50_000],
  乙部: [null, 50_000],
  丙部: [20_000, null],
});

function factsAt(
  asOf: Month,
  submissions: readonly Submission[],
  versions: readonly CountedVersion[] = [],
): CountryFacts {
  return countryFacts({ ...briefingScene({ plan: PLAN, submissions, asOf }), versions });
}

const AUGUST = submission("甲部", "2025-08", { 新材料: 70_000, 其他: 40_000 });
const SEPTEMBER = submission("甲部", "2025-09", { 新材料: 80_000, 其他: 45_000 });
const DONE = [
  submission("甲部", "2025-09", { 新材料: 100_000, 其他: 50_000 }),
  submission("乙部", "2025-09", { 其他: 50_000 }),
  submission("丙部", "2025-09", { 新材料: 20_000 }),
];

describe("countryTitle(facts)", () => {
  it("gives the rate, the distance from what is due and the number of late ministries", () => {
    const late = submission("乙部", "2025-09", { 其他: 10_000 });
    expect(countryTitle(factsAt("2025-09", [SEPTEMBER, late]))).toBe(
      "完成61.4%，比时间进度少2.95万人，1个部门落后",
    );
  });

  it("names who has not reported where nobody is late, and says that nobody is", () => {
    const nearly = submission("甲部", "2025-09", { 新材料: 99_998, 其他: 50_000 });
    expect(countryTitle(factsAt("2025-09", [nearly]))).toBe("完成68.2%，比时间进度少1.46万人，2个部门未报送");
    const rest = submission("乙部", "2025-09", { 其他: 50_000 });
    const third = submission("丙部", "2025-09", { 新材料: 20_000 });
    expect(countryTitle(factsAt("2025-09", [nearly, rest, third]))).toBe(
      "完成99.9%，比时间进度多5.55万人，没有部门落后",
    );
  });

  it("says that nothing was reported, that all is done, and that nothing is planned", () => {
    expect(countryTitle(factsAt("2025-09", []))).toBe("尚无部门上报，年度计划22.00万人没有完成率");
    expect(countryTitle(factsAt("2025-09", DONE))).toBe("年度计划22.00万人已全部完成");
    const empty = plan(2025, ["其他"], { 甲部: [0], 乙部: [null] });
    const none = plan(2025, ["其他"], { 甲部: [null] });
    const of = (submissions: Submission[], planned = empty) =>
      countryTitle(countryFacts(briefingScene({ plan: planned, submissions, asOf: "2025-09" })));
    expect(of([], none)).toBe("2025年度没有计划数，也没有上报");
    expect(of([])).toBe("2025年度计划为0，也没有上报");
    expect(of([submission("乙部", "2025-09", { 其他: 30 })])).toBe("2025年度计划为0，已报完成30人");
  });

  it("says nothing of ministries in time where only ministries outside the plan reported", () => {
    expect(countryTitle(factsAt("2025-09", [submission("丁部", "2025-09", { 其他: 30 })]))).toBe(
      "完成不足0.1%，比时间进度少16.45万人，3个部门未报送",
    );
  });
});

describe("progress(facts)", () => {
  const textAt = (asOf: Month, ...submissions: Submission[]) => progress(factsAt(asOf, submissions))?.text;

  it("gives people, the people added, both rates and that of the part that reported", () => {
    expect(textAt("2025-09", AUGUST, SEPTEMBER)).toBe(
      "截至2025年9月30日，全国能力提升项目完成12.50万人，比8月底增加1.50万人，完成率由50.0%升至56.8%（为下限，已报送部分为83.3%）。",
    );
  });

  it("names the ministries that report for the first time, and those whose change is of several months", () => {
    const fresh = submission("丙部", "2025-09", { 新材料: 9_000 });
    expect(textAt("2025-09", AUGUST, SEPTEMBER, fresh)).toContain(
      "完成13.40万人，比8月底增加2.40万人，完成率由50.0%升至60.9%（为下限，已报送部分为78.8%）；其中丙部为首次报送。",
    );
    const quarterly = (month: Month, people: number) => submission("乙部", month, { 其他: people });
    expect(
      textAt("2025-09", AUGUST, SEPTEMBER, quarterly("2025-06", 20_000), quarterly("2025-09", 30_000)),
    ).toContain("；其中乙部为6月底以后的累计。");
  });

  it("says that no report came since the last cut-off, and that none had come before", () => {
    expect(textAt("2025-10", AUGUST)).toContain("完成11.00万人，8月底以后没有新的上报，完成率50.0%");
    expect(textAt("2025-09", SEPTEMBER)).toContain("，8月底以前没有上报，完成率56.8%");
  });

  it("compares January with nothing", () => {
    expect(textAt("2025-01", submission("甲部", "2025-01", { 其他: 22_000 }))).toBe(
      "截至2025年1月31日，全国能力提升项目完成2.20万人，完成率10.0%（为下限，已报送部分为44.0%）。",
    );
  });

  it("has no rate where nothing was reported", () => {
    expect(textAt("2025-09")).toBe("截至2025年9月30日，列入计划的3个部门均未报送，不计算完成率。");
  });
});

describe("lateByName(facts, pace)", () => {
  const textOf = (...submissions: Submission[]) =>
    lateByName(factsAt("2025-09", submissions), "calendar")?.text;
  const second = submission("乙部", "2025-09", { 其他: 30_000 });

  it("names the worst first with the rate, and the cut-off of an older one", () => {
    const third = submission("丙部", "2025-07", { 新材料: 2_000 });
    expect(textOf(SEPTEMBER, second, third)).toBe(
      "落后于时间进度的有2个部门：丙部（7月底10.0%）、乙部（60.0%）。",
    );
  });

  it("says once that all are late, or that none is", () => {
    const first = submission("甲部", "2025-09", { 新材料: 50_000 });
    expect(textOf(first, second)).toBe("已报送的2个部门均落后于时间进度：甲部（33.3%）、乙部（60.0%）。");
    expect(textOf(SEPTEMBER)).toBe("已报送的1个部门不落后于时间进度。");
    expect(textOf(...DONE)).toBe("已报送的3个部门均不落后于时间进度。");
    expect(textOf()).toBeUndefined();
  });
});

describe("the verdict by the other pace rule", () => {
  const reports = [
    submission("甲部", "2025-09", { 新材料: 60_000 }),
    submission("乙部", "2025-09", { 其他: 38_000 }),
  ];
  const scene = briefingScene({ plan: PLAN, submissions: reports, asOf: "2025-09" });
  const otherDue = (share: number) => () =>
    ({ elapsed: share, total: 100, basis: "country-profile" }) as const;
  const factsBy = (share: number) => countryFacts({ ...scene, versions: [], otherExpect: otherDue(share) });

  it("counts the late beside those of the chosen rule, and names them", () => {
    const strict = factsBy(80);
    expect(lateByName(strict, "calendar")?.text).toBe(
      "落后于时间进度的有1个部门（按上年进度为2个）：甲部（40.0%）。",
    );
    expect(lateByOtherRule(strict, "calendar")?.text).toBe("按上年进度，落后的有2个部门：甲部、乙部。");
    const mild = factsBy(40);
    expect(lateByName(mild, "last-year")?.text).toContain("（按日历天数为0个）");
    expect(lateByOtherRule(mild, "last-year")?.text).toBe("按日历天数，没有部门落后。");
  });

  it("is left out where the same ministries are late", () => {
    const same = factsBy(60);
    expect(lateByName(same, "calendar")?.text).toBe("落后于时间进度的有1个部门：甲部（40.0%）。");
    expect(lateByOtherRule(same, "calendar")).toBeNull();
  });

  it("stands behind the due people of the country where the band differs, in one unit", () => {
    expect(dueOfCountry(factsBy(40), "calendar")?.text).toBe(
      "按日历天数，全国应完成16.45万人，进度为滞后；按上年进度，应完成8.80万人，进度为正常。",
    );
    expect(dueOfCountry(factsBy(80), "calendar")?.text).toBe("按日历天数，全国应完成16.45万人，进度为滞后。");
  });
});

describe("the country after the end of the year", () => {
  const facts = factsAt("2025-12", [
    submission("甲部", "2025-12", { 新材料: 90_000, 其他: 50_000 }),
    submission("乙部", "2025-10", { 其他: 30_000 }),
    submission("丙部", "2025-12", { 新材料: 20_000 }),
  ]);

  it("names the unfinished with their rates, the lowest first, and nobody as late", () => {
    expect(lateByName(facts, "calendar")?.text).toBe(
      "未完成年度计划的有2个部门：乙部（10月底60.0%）、甲部（93.3%）。",
    );
  });

  it("is not held against a due that is the plan itself", () => {
    expect(dueOfCountry(facts, "calendar")).toBeNull();
    expect(countryTitle(facts)).toBe("完成86.4%，缺口3.00万人，2个部门未完成");
  });
});

describe("the lead of the country", () => {
  it("names the ministries whose last report is three months old or more", () => {
    const facts = factsAt("2025-09", [SEPTEMBER, submission("乙部", "2025-06", { 其他: 30_000 })]);
    const lead = countrySentences(facts, "calendar").lead.map(({ text }) => text);
    expect(lead).toContain("满三个月没有新上报的部门有1个：乙部。");
    expect(lead.join("")).not.toContain("落后于时间进度");
  });
});

describe("largestGaps(facts)", () => {
  const gaps = (...submissions: Submission[]) => largestGaps(factsAt("2025-09", submissions));

  it("names the ministry and the cell, with their parts of the gap and where the cell is", () => {
    const sentence = gaps(SEPTEMBER, submission("丙部", "2025-09", { 新材料: 20_000 }));
    expect(sentence?.text).toBe(
      "缺口最大的部门是乙部（均属未报送），5.00万人，占全部缺口的66.7%，都在“其他”领域。",
    );
    expect(sentence?.basis).toEqual([
      { table: "ministries", path: "/" },
      { table: "gaps", path: "/matrix", params: { cell: "乙部|其他" } },
    ]);
  });

  it("names ties together", () => {
    const even = submission("甲部", "2025-09", { 新材料: 70_000, 其他: 30_000 });
    expect(gaps(even)?.text).toContain(
      "缺口并列最大的部门是甲部、乙部（均属未报送），各5.00万人，各占全部缺口的41.7%",
    );
  });

  it("gives people where the shown 万人 would read alike", () => {
    const odd = submission("甲部", "2025-09", { 新材料: 79_990, 其他: 49_999 });
    const rest = submission("丙部", "2025-09", { 新材料: 20_000 });
    expect(gaps(odd, submission("乙部", "2025-09", { 其他: 50_000 }), rest)?.text).toBe(
      "缺口最大的部门是甲部，20,011人，占全部缺口的100.0%；缺口最大的一格是甲部“新材料”领域，20,010人，占99.9%。",
    );
  });

  it("marks a ministry as unreported only where all that it lacks was not reported", () => {
    const rest = [
      submission("乙部", "2025-09", { 其他: 50_000 }),
      submission("丙部", "2025-09", { 新材料: 20_000 }),
    ];
    const some = submission("甲部", "2025-09", { 新材料: 90_000 });
    expect(gaps(some, ...rest)?.text).toContain("缺口最大的部门是甲部，6.00万人，");
    const all = submission("甲部", "2025-09", { 新材料: 100_000 });
    expect(gaps(all, ...rest)?.text).toContain("缺口最大的部门是甲部（均属未报送），5.00万人，");
  });

  it("says that there is no gap", () => {
    expect(gaps(...DONE)?.text).toBe("各部门各领域的计划均已完成，没有缺口。");
  });
});

describe("the sentences beside the tables", () => {
  const facts = factsAt("2025-09", [
    SEPTEMBER,
    submission("乙部", "2025-07", { 其他: 20_000, 新材料: 900 }),
    submission("丁部", "2025-09", { 其他: 60 }),
  ]);

  it("give what is due of the country", () => {
    expect(dueOfCountry(facts, "calendar")?.text).toBe("按日历天数，全国应完成15.62万人，进度为偏慢。");
  });

  it("span the rates of the month, without those of an older cut-off", () => {
    expect(rateSpan(facts)).toBeNull();
    const second = submission("乙部", "2025-09", { 其他: 20_900 });
    expect(rateSpan(factsAt("2025-09", [SEPTEMBER, second]))?.text).toBe(
      "当月已报的2个部门完成率在41.8%～83.3%之间。",
    );
  });

  it("say that rates are equal, or only rounded so", () => {
    const halves = (people: number) => [
      submission("甲部", "2025-09", { 新材料: 75_000 }),
      submission("乙部", "2025-09", { 其他: people }),
    ];
    expect(rateSpan(factsAt("2025-09", halves(25_000)))?.text).toBe("当月已报的2个部门完成率均为50.0%。");
    expect(rateSpan(factsAt("2025-09", halves(25_001)))?.text).toBe("当月已报的2个部门完成率均约为50.0%。");
  });

  it("explain the difference of the two rates in people", () => {
    expect(twoRates(facts)?.text).toBe("完成数含计划外960人，不计入结构完成率；结构完成率为65.9%。");
    const few = factsAt("2025-09", [SEPTEMBER, submission("丁部", "2025-09", { 其他: 6 })]);
    expect(twoRates(few)?.text).toContain("四舍五入后与完成率同为56.8%。");
    expect(twoRates(factsAt("2025-09", [SEPTEMBER]))).toBeNull();
  });

  it("name the field with the largest gap", () => {
    expect(largestField(facts)?.text).toBe("缺口最大的领域是“新材料”，4.00万人，占全部缺口的53.3%。");
  });
});

describe("countrySentences(facts, pace)", () => {
  it("lists cells left out, carried-forward figures, ministries outside the plan, headline and corrections", () => {
    const versions: CountedVersion[] = (["replaced", "counts"] as const).map((standing) => ({
      ministry: "甲部",
      cutoff: "2025-09",
      receivedOn: null,
      standing,
      people: { replaced: 64_386, counts: 60_000 }[standing],
    }));
    const facts = factsAt(
      "2025-09",
      [
        submission("甲部", "2025-08", { 新材料: 70_000, 其他: 100 }),
        submission("甲部", "2025-09", { 新材料: 60_000 }),
        submission("乙部", "2025-07", { 其他: 20_000 }),
        submission("丁部", "2025-09", { 其他: 60 }),
      ],
      versions,
    );
    const texts = countrySentences(facts, "calendar").notes.map(({ text }) => text);
    expect(texts.slice(2, 9)).toEqual([
      "3个部门中1个当月已报，1个沿用，1个未报送。",
      "已报部门有计划而未填报的共1格：甲部“其他”，计划合计5.00万人。",
      "沿用较早统计截止的部门有1个：乙部（7月底）。",
      "累计完成数比上一次上报减少的部门有1个：甲部（减少10,100人）。",
      "未列入年度计划而有上报的部门有1个：丁部（完成60人），计入完成数。",
      "2025年度文件总目标与计划表合计一致。",
      "上报的更正和撤回：甲部9月数据更正1次，核减4,386人。",
    ]);
    expect(texts.slice(9).join("")).toContain("应完成数=计划数×截至统计截止日已过天数÷全年天数");
  });

  it("says that nothing was corrected, and names the pace rule", () => {
    const texts = countrySentences(factsAt("2025-09", DONE), "last-year").notes.map(({ text }) => text);
    expect(texts).toContain("本年度截至统计时点没有更正或撤回的上报。");
    expect(texts.join("")).toContain("进度按上年同月");
  });
});
