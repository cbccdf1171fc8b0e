import { describe, expect, it } from "vitest";
import { type CountryFacts, countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import type { Month } from "../../../../src/domain/cutoff.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import type { Version } from "../../../../src/domain/reporting/reporting.ts";
import {
  largestField,
  largestGaps,
  mostOfTheGap,
} from "../../../../src/features/briefing/sentences/gapSentences.ts";
import {
  bandCounts,
  countryAgainstTime,
  countrySentences,
  countryTitle,
  rateSpan,
  sinceLastCutoff,
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
  versions: readonly Version[] = [],
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
  it("counts ministries that are late or have not reported, and gives the unreported part of the gap", () => {
    const late = submission("乙部", "2025-09", { 其他: 10_000 });
    expect(countryTitle(factsAt("2025-09", [SEPTEMBER, late]))).toBe(
      "1个部门落后于时间进度，1个部门未报送，缺口8.50万人（其中未报送2.00万人）",
    );
  });

  it("gives people where 万人 would show the whole gap as unreported", () => {
    const nearly = submission("甲部", "2025-09", { 新材料: 99_998, 其他: 50_000 });
    expect(countryTitle(factsAt("2025-09", [nearly]))).toBe(
      "已报部门均不落后于时间进度，2个部门未报送，缺口70,002人（其中未报送70,000人）",
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
      "3个部门未报送，缺口22.00万人（其中未报送22.00万人）",
    );
  });
});

describe("sinceLastCutoff(facts)", () => {
  const textAt = (asOf: Month, ...submissions: Submission[]) =>
    sinceLastCutoff(factsAt(asOf, submissions))?.text;

  it("gives both rates and the people added", () => {
    expect(textAt("2025-09", AUGUST, SEPTEMBER)).toBe(
      "截至2025年9月30日，完成12.50万人，完成率由8月底的50.0%升至56.8%，完成数增加1.50万人。",
    );
  });

  it("names the cut-offs that the earlier figures are of, not the month before", () => {
    const july = submission("丙部", "2025-07", { 新材料: 1_000 });
    expect(textAt("2025-09", AUGUST, july, SEPTEMBER)).toContain(
      "完成率由8月底（其中1个部门沿用更早的统计截止）的",
    );
    expect(textAt("2025-11", AUGUST)).toContain("8月底以来没有新的上报。");
    const november = { ...SEPTEMBER, cutoff: "2025-11" };
    expect(textAt("2025-11", AUGUST, november)).toContain("完成率由8月底的50.0%升至56.8%");
  });

  it("names the ministries that report for the first time and their part", () => {
    const fresh = submission("丙部", "2025-09", { 新材料: 9_000 });
    expect(textAt("2025-09", AUGUST, SEPTEMBER, fresh)).toBe(
      "截至2025年9月30日，完成13.40万人，完成率由8月底的50.0%升至60.9%，完成数增加2.40万人，其中新报送的1个部门（丙部）9,000人。",
    );
    expect(textAt("2025-09", AUGUST, fresh)).toContain("完成数增加9,000人，全部来自新报送的1个部门（丙部）");
  });

  it("nets a fall elsewhere against what new ministries bring, and never calls it a part of the change", () => {
    const fewer = submission("甲部", "2025-09", { 新材料: 60_000, 其他: 40_000 });
    const fresh = (people: number) => submission("丙部", "2025-09", { 新材料: people });
    expect(textAt("2025-09", AUGUST, fewer, fresh(15_000))).toContain(
      "；新报送的1个部门（丙部）计入1.50万人，其余部门减少1.00万人，相抵后完成数增加5,000人。",
    );
    expect(textAt("2025-09", AUGUST, fewer, fresh(4_000))).toContain("相抵后完成数减少6,000人。");
    expect(textAt("2025-09", AUGUST, fewer, fresh(10_000))).toContain("与8月底相同；");
    expect(textAt("2025-09", AUGUST, fewer, fresh(10_000))).toContain("相抵后完成数不变。");
  });

  it("says that no report came since, and that none had come before", () => {
    expect(textAt("2025-09", AUGUST)).toContain("完成率50.0%，8月底以来没有新的上报。");
    expect(textAt("2025-09", SEPTEMBER)).toContain("均为8月底以后新报送的1个部门（甲部）所报。");
  });

  it("compares January with nothing", () => {
    expect(textAt("2025-01", submission("甲部", "2025-01", { 其他: 22_000 }))).toBe(
      "截至2025年1月31日，完成2.20万人，完成率10.0%。",
    );
  });

  it("has no rate where nothing was reported", () => {
    expect(textAt("2025-09")).toBe("截至2025年9月30日，列入计划的3个部门均未上报，不计算完成率。");
  });
});

describe("largestGaps(facts)", () => {
  const gaps = (...submissions: Submission[]) => largestGaps(factsAt("2025-09", submissions));

  it("names the ministry and the cell, with their parts of the gap and where the cell is", () => {
    const sentence = gaps(SEPTEMBER, submission("丙部", "2025-09", { 新材料: 20_000 }));
    expect(sentence?.text).toBe(
      "缺口最大的部门是乙部（均属未报送），5.00万人，占全部缺口7.50万人的66.7%；" +
        "缺口最大的一格是乙部“其他”领域（未报送），5.00万人，占66.7%。",
    );
    expect(sentence?.basis).toEqual([
      { table: "ministries", path: "/" },
      { table: "gaps", path: "/matrix", params: { cell: "乙部|其他" } },
    ]);
  });

  it("names ties together", () => {
    const even = submission("甲部", "2025-09", { 新材料: 70_000, 其他: 30_000 });
    expect(gaps(even)?.text).toContain(
      "缺口并列最大的部门是甲部、乙部（均属未报送），各5.00万人，各占全部缺口12.00万人的41.7%",
    );
  });

  it("gives people where the shown 万人 would divide to another share", () => {
    const odd = submission("甲部", "2025-09", { 新材料: 100_000, 其他: 39_955 });
    expect(
      gaps(
        odd,
        submission("乙部", "2025-09", { 其他: 49_001 }),
        submission("丙部", "2025-09", { 新材料: 20_000 }),
      )?.text,
    ).toContain("缺口最大的部门是甲部，10,045人，占全部缺口11,044人的91.0%");
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

  it("put the ministries in their bands, each at its own cut-off", () => {
    expect(bandCounts(facts)?.text).toBe(
      "列入计划的3个部门中，正常1个，滞后1个（乙部），未报送1个（丙部）。",
    );
  });

  it("hold the country against time, and say whose figures are older", () => {
    expect(countryAgainstTime(facts)?.text).toBe(
      "按2025年9月30日计，全国完成145,960人（1个部门沿用较早的统计截止），比按日历天数应完成的164,548人少18,588人，状态为偏慢。",
    );
  });

  it("span the rates", () => {
    expect(rateSpan(facts)?.text).toBe("有计划的2个已报部门完成率在41.8%～83.3%之间。");
  });

  it("say that rates are equal, or only rounded so", () => {
    const halves = (people: number) => [
      submission("甲部", "2025-09", { 新材料: 75_000 }),
      submission("乙部", "2025-09", { 其他: people }),
    ];
    expect(rateSpan(factsAt("2025-09", halves(25_000)))?.text).toBe("有计划的2个已报部门完成率均为50.0%。");
    expect(rateSpan(factsAt("2025-09", halves(25_001)))?.text).toBe("有计划的2个已报部门完成率均约为50.0%。");
  });

  it("explain the difference of the two rates in people", () => {
    expect(twoRates(facts)?.text).toBe(
      "完成数含计划外960人，计入完成率，不计入结构完成率：完成率66.3%，结构完成率65.9%。",
    );
    const few = factsAt("2025-09", [SEPTEMBER, submission("丁部", "2025-09", { 其他: 6 })]);
    expect(twoRates(few)?.text).toContain("完成率和结构完成率保留一位小数均为56.8%。");
    expect(twoRates(factsAt("2025-09", [SEPTEMBER]))).toBeNull();
  });

  it("name the field with the largest gap, and how few cells hold most of it", () => {
    expect(largestField(facts)?.text).toBe("缺口最大的领域是“新材料”，4.00万人，占全部缺口7.50万人的53.3%。");
    expect(mostOfTheGap(facts)?.text).toBe(
      "有缺口的共4格；按缺口从大到小，前3格合计7.00万人，占全部缺口7.50万人的93.3%。",
    );
  });
});

describe("countrySentences(facts, pace)", () => {
  it("lists ministries without a report, cells left out, carried-forward figures, ministries outside the plan, headline and corrections", () => {
    const versions: Version[] = (["replaced", "counts"] as const).map((standing) => ({
      ministry: "甲部",
      cutoff: "2025-09",
      receivedAt: null,
      standing,
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
    expect(texts.slice(0, 7)).toEqual([
      "未报送的部门有1个：丙部（计划2.00万人），占全部计划数的9.1%。",
      "已报部门有计划而未填报的共1格：甲部“其他”，计划合计5.00万人。",
      "沿用较早统计截止的部门有1个：乙部（7月底）。",
      "累计完成数比8月底减少的部门有1个：甲部。",
      "未列入年度计划而有上报的部门有1个：丁部（完成60人），计入完成数。",
      "2025年度文件总目标22.00万人，计划表合计22.00万人，两者一致。",
      "上报的更正和撤回：甲部9月数据更正1次。",
    ]);
    expect(texts.slice(7).join("")).toContain("应完成数=计划数×截至统计截止日已过天数÷全年天数");
  });

  it("says that all reported, and that nothing was corrected", () => {
    const texts = countrySentences(factsAt("2025-09", DONE), "last-year").notes.map(({ text }) => text);
    expect(texts[0]).toBe("有计划数的部门均已报送。");
    expect(texts).toContain("本年度截至统计时点没有更正或撤回的上报。");
    expect(texts.join("")).toContain("进度按上年同月");
  });
});
