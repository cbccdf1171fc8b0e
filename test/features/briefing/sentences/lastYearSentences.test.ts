import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import type { LastYearFacts } from "../../../../src/domain/briefing/lastYearFacts.ts";
import type { Plan } from "../../../../src/domain/plan/plan.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import {
  headlineAgainstTableSentence,
  lastYearSentences,
  partsChange,
  planChange,
  sameMonth,
} from "../../../../src/features/briefing/sentences/lastYearSentences.ts";
import { plan, publishedPlan, submission, tally } from "../../../builders.ts";
import {
  briefingScene,
  type Counted,
  type Country,
  countryArbitrary,
  groupedBy,
  held,
  isReported,
  peopleIn,
  recount,
  standsFor,
  sumOf,
} from "../recount.ts";

function factsOf(before: Plan, after: Plan, submissions: readonly Submission[] = []): LastYearFacts {
  const scene = { plan: after, submissions, asOf: `${after.year}-09` };
  const facts = countryFacts(briefingScene(scene, { plan: before, submissions, asOf: `${before.year}-09` }));
  if (!facts.lastYear) throw new Error("no year before");
  return facts.lastYear;
}

const one = (year: number, people: number, headline = people) =>
  plan(year, ["甲域"], { 甲部: [people] }, headline);
const PUBLISHED = factsOf(publishedPlan(2024), publishedPlan(2025));

function always(
  holds: (facts: LastYearFacts, now: Counted[], then: Counted[], country: Country) => void,
): void {
  fc.assert(
    fc.property(countryArbitrary, (country) => {
      const facts = countryFacts(briefingScene(country, country.before)).lastYear;
      if (!facts) throw new Error("no year before");
      holds(facts, recount(country), recount(country.before), country);
    }),
    { numRuns: 150 },
  );
}

/** Quotas by name, present also where every cell is empty. */
function quotas({ ministries, fields, quotas: grid }: Plan, kind: "部门" | "领域"): Map<string, number> {
  return kind === "部门"
    ? new Map(ministries.map((name, m) => [name, grid[m]!.reduce<number>((s, q) => s + (q ?? 0), 0)]))
    : new Map(fields.map((name, f) => [name, grid.reduce((s, row) => s + (row[f] ?? 0), 0)]));
}

describe("planChange(facts)", () => {
  it("gives the sums of both tables and their difference", () => {
    expect(planChange(PUBLISHED).text).toBe(
      "2025年度计划表合计98.00万人，比2024年度的92.03万人增加5.97万人。",
    );
    expect(planChange(factsOf(one(2024, 9), one(2025, 9))).text).toBe(
      "2025年度计划表合计与2024年度相同，均为9人。",
    );
  });

  it("subtracts as shown, in the right direction, over random plans", () => {
    always((facts, now, then) => {
      const { text } = planChange(facts);
      const [after, before] = [sumOf(now, "quota"), sumOf(then, "quota")];
      const [shown, old, size] = peopleIn(text);
      expect(standsFor(shown, after)).toBe(true);
      expect(text.includes("相同")).toBe(after === before);
      expect(text.includes("增加")).toBe(after > before);
      expect(text.includes("减少")).toBe(after < before);
      if (old) expect(standsFor(old, before)).toBe(true);
      if (old) expect(Math.abs(shown!.people - old.people)).toBe(size!.people);
    });
  });
});

describe("partsChange(facts, kind)", () => {
  it("names what grew and shrank most, and what is new", () => {
    expect(partsChange(PUBLISHED, "部门")?.text).toBe(
      "计划增加最多的部门是市场监管总局（9.58万人）；计划减少最多的部门是农业农村部（6.76万人）；新增部门：财政部（6.00万人）。",
    );
    expect(partsChange(PUBLISHED, "领域")?.text).toBe(
      "计划增加最多的领域是“其他”（10.92万人）；计划减少最多的领域是“数字技术”（3.71万人）。",
    );
  });

  it("names ties together, and says that nothing changed", () => {
    const both = (year: number, people: number) => plan(year, ["甲域"], { 甲部: [people], 乙部: [people] });
    expect(partsChange(factsOf(both(2024, 5), both(2025, 9)), "部门")?.text).toBe(
      "计划增加并列最多的部门是甲部、乙部（各4人）。",
    );
    expect(partsChange(factsOf(one(2024, 9), one(2025, 9)), "部门")?.text).toBe("各部门的计划数均未变。");
  });

  it("agrees with the exact people of random plans", () => {
    always((facts, _now, _then, country) => {
      for (const kind of ["部门", "领域"] as const) {
        const text = partsChange(facts, kind)?.text ?? "";
        const [after, before] = [quotas(country.plan, kind), quotas(country.before.plan, kind)];
        const names = [...new Set([...after.keys(), ...before.keys()])];
        const changes = names.map((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0));
        for (const [verb, sign] of [
          ["增加", 1],
          ["减少", -1],
        ] as const) {
          const most = Math.max(0, ...changes.map((change) => change * sign));
          const clause = text.split("；").find((part) => part.startsWith(`计划${verb}`));
          expect(clause === undefined).toBe(most === 0);
          if (clause === undefined) continue;
          const largest = names.filter((_, i) => changes[i]! * sign === most);
          expect(clause.includes("并列")).toBe(largest.length > 1);
          for (const name of largest.slice(0, 3)) expect(clause).toContain(name);
          expect(standsFor(peopleIn(clause)[0], most)).toBe(true);
        }
        for (const [words, mine, others] of [
          [`新增${kind}`, after, before],
          [`取消${kind}`, before, after],
        ] as const) {
          const clause = text.split("；").find((part) => part.startsWith(words)) ?? "";
          const named = [...mine.keys()].filter((name) => !others.has(name));
          expect(peopleIn(clause)).toHaveLength(named.length);
          named.forEach((name, i) => {
            expect(clause).toContain(name);
            expect(peopleIn(clause).some((read) => standsFor(read, mine.get(named[i]!)!))).toBe(true);
          });
        }
      }
    });
  });
});

describe("headlineAgainstTable(facts, basis)", () => {
  const basis = { table: "headline", path: "/" };
  it("gives both numbers where they differ, and the rate against the headline of a year with reports", () => {
    expect(headlineAgainstTableSentence(PUBLISHED.before, basis).text).toBe(
      "2024年度文件总目标90.00万人，计划表合计92.03万人，表内多2.03万人。",
    );
    expect(headlineAgainstTableSentence(PUBLISHED.after, basis).text).toBe(
      "2025年度文件总目标与计划表合计一致。",
    );
    expect(
      headlineAgainstTableSentence({ year: 2025, headline: 30_001, table: 29_999, difference: -2 }, basis)
        .text,
    ).toBe("2025年度文件总目标30,001人，计划表合计29,999人，表内少2人。");
    const done = tally({ quota: 920_300, actual: 927_821, reportedCells: 1 });
    expect(headlineAgainstTableSentence(PUBLISHED.before, basis, done).text).toContain(
      "；完成率按计划表合计计算，按总目标计算为103.1%。",
    );
  });
});

describe("sameMonth(facts)", () => {
  const half = (year: number, month: string, people: number) =>
    submission("甲部", `${year}-${month}`, { 甲域: people });
  const text = (...submissions: Submission[]) =>
    sameMonth(factsOf(one(2024, 90_000), one(2025, 90_000), submissions)).text;

  it("compares the ministries that reported the month in both years, and counts the others", () => {
    expect(text(half(2024, "09", 50_000), half(2025, "09", 60_000))).toBe(
      "截至9月底，两年都上报了该月数的1个部门完成6.00万人，比2024年同期的5.00万人增加1.00万人。",
    );
    const others = [
      ...[submission("乙部", "2024-08", { 甲域: 7 }), submission("乙部", "2025-09", { 甲域: 9 })],
      submission("丙部", "2025-09", { 甲域: 3 }),
    ];
    expect(text(half(2024, "09", 50_000), half(2025, "09", 40_000), ...others)).toBe(
      "截至9月底，两年都上报了该月数的1个部门完成4.00万人，比2024年同期的5.00万人减少1.00万人；另有2个部门（1个沿用较早的统计截止，1个只有一年上报），不作比较。",
    );
    expect(text(half(2024, "09", 50_000), half(2025, "09", 40_000), others[2]!)).toContain(
      "；另有1个部门只有一年上报，不作比较。",
    );
  });

  it("says 基本持平 where the change is less than one decimal of a per cent shows, and 相同 only where it is none", () => {
    expect(text(half(2024, "09", 50_000), half(2025, "09", 50_012))).toContain(
      "完成50,012人，与2024年同期的50,000人基本持平，增加12人。",
    );
    expect(text(half(2024, "09", 50_000), half(2025, "09", 50_000))).toContain("与2024年同期相同");
  });

  it("compares nothing where a year or every pair is missing", () => {
    expect(text(half(2025, "09", 60_000))).toBe("截至9月底，2024年没有上报，不作同月比较。");
    expect(text()).toBe("截至9月底，2024年和2025年没有上报，不作同月比较。");
    expect(text(half(2025, "09", 1), submission("乙部", "2024-09", { 甲域: 1 }))).toBe(
      "没有两年都上报了9月数的部门，不作同月比较。",
    );
  });

  it("agrees with the exact people of random years", () => {
    always((facts, now, then, country) => {
      const { text: words } = sameMonth(facts);
      const [after, before] = [groupedBy(now, "ministry"), groupedBy(then, "ministry")];
      const isFresh = (name: string) =>
        [country, country.before].every((each) => held(each, each.asOf).get(name)?.cutoff === each.asOf);
      const alike = [...after].filter(
        ([name, own]) => isFresh(name) && isReported(own) && isReported(before.get(name) ?? []),
      );
      expect(words.includes("不作同月比较")).toBe(alike.length === 0);
      if (alike.length === 0) return;
      expect(words).toContain(`两年都上报了该月数的${alike.length}个部门`);
      const people = alike.reduce((sum, [, own]) => sum + sumOf(own, "actual"), 0);
      const old = alike.reduce((sum, [name]) => sum + sumOf(before.get(name) ?? [], "actual"), 0);
      const [shown, shownOld, size] = peopleIn(words);
      expect(standsFor(shown, people)).toBe(true);
      expect(words.includes("相同")).toBe(people === old);
      expect(words.includes("增加")).toBe(people > old);
      expect(words.includes("减少")).toBe(people < old);
      if (words.includes("基本持平")) expect(Math.abs(people - old)).toBeLessThan(old / 1000);
      if (shownOld) expect(Math.abs(shown!.people - shownOld.people)).toBe(size!.people);
    });
  });

  it("counts every other ministry with a figure in one of the years", () => {
    always((facts, now, then) => {
      const { text: words } = sameMonth(facts);
      if (words.includes("不作同月比较")) return;
      const reported = [now, then].flatMap((cells) =>
        [...groupedBy(cells, "ministry")].flatMap(([name, own]) => (isReported(own) ? [name] : [])),
      );
      const count = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0);
      const [compared, others] = [count(/该月数的(\d+)个部门/), count(/另有(\d+)个部门/)];
      expect(compared + others).toBe(new Set(reported).size);
      const [carried, once] = [count(/(\d+)个沿用/), count(/(\d+)个只有/)];
      if (carried + once > 0) expect(carried + once).toBe(others);
      expect(/沿用|只有/.test(words)).toBe(others > 0);
    });
  });
});

describe("lastYearSentences(facts)", () => {
  it("leads every sentence to the comparison with that year", () => {
    const sentences = lastYearSentences(PUBLISHED);
    expect(sentences.map(({ basis: [first] }) => first?.table)).toEqual([
      "last-year-ministries",
      "last-year-ministries",
      "last-year-fields",
      "headline",
      "same-month",
    ]);
    for (const { basis } of sentences) {
      expect(basis[0]).toMatchObject({ path: "/compare", params: { with: "2024" } });
    }
  });
});
