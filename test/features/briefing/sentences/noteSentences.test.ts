import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountryFacts, countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import {
  carriedForward,
  corrections,
  definitions,
  fallenCounts,
  leftOutCells,
  outsideThePlan,
  silentMinistries,
} from "../../../../src/features/briefing/sentences/noteSentences.ts";
import { plan, submission } from "../../../builders.ts";
import {
  briefingScene,
  type Counted,
  type Country,
  countryArbitrary,
  groupedBy,
  held,
  isReported,
  isShare,
  monthBefore,
  peopleIn,
  recount,
  SHARE,
  standsFor,
  sumOf,
} from "../recount.ts";

function always(holds: (facts: CountryFacts, cells: Counted[], country: Country) => void): void {
  fc.assert(
    fc.property(countryArbitrary, (country) => {
      holds(countryFacts(briefingScene(country)), recount(country), country);
    }),
    { numRuns: 150 },
  );
}

/** Names before a bracket, after the colon. */
const namesIn = (text: string) =>
  [...(text.split("：")[1] ?? "").matchAll(/([^、，：（）]+)（/g)].map(([, name]) => name);

describe("silentMinistries(facts)", () => {
  it("names all with a quota and no figure, each with its quota, and their part of the plan", () => {
    always((facts, cells, country) => {
      const text = silentMinistries(facts)?.text ?? "";
      const quota = sumOf(cells, "quota");
      if (!isReported(cells)) return expect(text).toBe("");
      const byMinistry = groupedBy(cells, "ministry");
      const silent = country.plan.ministries
        .map((name) => [name, byMinistry.get(name) ?? []] as const)
        .filter(([, own]) => !isReported(own));
      silent.sort(([, a], [, b]) => sumOf(b, "quota") - sumOf(a, "quota"));
      expect(namesIn(text)).toEqual(silent.map(([name]) => name));
      if (silent.length === 0) return expect(text).toBe("");
      expect(text).toContain(`有${silent.length}个`);
      const figures = peopleIn(text);
      for (const [i, [, own]] of silent.entries()) {
        expect(standsFor(figures[i], sumOf(own, "quota"))).toBe(true);
      }
      const sum = silent.reduce((all, [, own]) => all + sumOf(own, "quota"), 0);
      if (quota > 0) expect(isShare(new RegExp(SHARE).exec(text)?.[0], sum, quota)).toBe(true);
    });
  });
});

describe("leftOutCells(facts)", () => {
  it("counts the planned cells that reporting ministries left out", () => {
    always((facts, cells) => {
      const text = leftOutCells(facts)?.text ?? "";
      const leftOut = [...groupedBy(cells, "ministry").values()].flatMap((own) =>
        isReported(own) ? own.filter(({ quota, actual }) => quota !== null && actual === null) : [],
      );
      if (leftOut.length === 0) return expect(text).toBe("");
      expect(text).toContain(`共${leftOut.length}格`);
      expect(standsFor(peopleIn(text).at(-1), sumOf(leftOut, "quota"))).toBe(true);
      if (leftOut.length <= 10) for (const { field } of leftOut) expect(text).toContain(`“${field}”`);
      else
        expect(
          (text.split("：")[1]?.match(/(\d+)格/g) ?? []).map(Number.parseFloat).reduce((a, b) => a + b),
        ).toBe(leftOut.length);
    });
  });

  it("counts by ministry where the list is long", () => {
    const fields = Array.from({ length: 12 }, (_, f) => `领域${f}`);
    const twelve = plan(2025, fields, { 甲部: fields.map(() => 100) });
    const submissions = [submission("甲部", "2025-09", { 领域0: 1 })];
    const facts = countryFacts(briefingScene({ plan: twelve, submissions, asOf: "2025-09" }));
    expect(leftOutCells(facts)?.text).toBe("已报部门有计划而未填报的共11格：甲部11格，计划合计1,100人。");
  });
});

describe("carriedForward(facts), outsideThePlan(facts), fallenCounts(facts)", () => {
  it("name the ministries that a recount finds", () => {
    always((facts, cells, country) => {
      const byMinistry = groupedBy(cells, "ministry");
      const now = [...held(country, country.asOf).values()].filter(
        ({ ministry }) =>
          country.plan.ministries.includes(ministry) && isReported(byMinistry.get(ministry) ?? []),
      );
      const old = now.filter(({ cutoff }) => cutoff < country.asOf);
      const carried = carriedForward(facts)?.text ?? "";
      if (carried.startsWith("已报送的")) {
        expect(old).toHaveLength(now.length);
        const latest = old.map(({ cutoff }) => Number(cutoff.slice(5))).sort((a, b) => a - b);
        return expect(carried).toContain(`均为${latest.at(-1)}月底。`);
      }
      // Every cut-off is said once, behind all its ministries.
      const said = [
        ...(carried.split("：")[1] ?? "").matchAll(/([^，（）]+)（(?:均为)?(\d+)月底）/g),
      ].flatMap(([, names = "", month]) => names.split("、").map((name) => `${name} ${month}`));
      expect(said.sort()).toEqual(
        old.map(({ ministry, cutoff }) => `${ministry} ${Number(cutoff.slice(5))}`).sort(),
      );
      expect(carried.match(/月底/g)?.length ?? 0).toBe(new Set(old.map(({ cutoff }) => cutoff)).size);

      const outside = [...byMinistry].filter(
        ([name, own]) => !country.plan.ministries.includes(name) && isReported(own),
      );
      const outsideText = outsideThePlan(facts)?.text ?? "";
      expect(namesIn(outsideText).sort()).toEqual(outside.map(([name]) => name).sort());

      const month = monthBefore(country.asOf);
      const earlier = month === null ? null : groupedBy(recount(country, month), "ministry");
      const fell = [...(earlier ?? [])].filter(
        ([name, own]) => sumOf(byMinistry.get(name) ?? [], "actual") < sumOf(own, "actual"),
      );
      const text = fallenCounts(facts)?.text ?? "";
      expect(
        text
          .replace(/^.*：|。$/g, "")
          .split("、")
          .filter(Boolean)
          .sort(),
      ).toEqual(
        fell
          .map(([name, own]) => {
            const less = sumOf(own, "actual") - sumOf(byMinistry.get(name) ?? [], "actual");
            return `${name}（减少${less.toLocaleString("en")}人）`;
          })
          .sort(),
      );
    });
  });
});

describe("corrections(list, hasReports, basis)", () => {
  const basis = { table: "reporting", path: "/" };
  it("names ministry, month, how often and by how many people", () => {
    const list = [
      { ministry: "甲部", cutoff: "2025-06", corrections: 2, withdrawals: 1, people: -4_386 },
      { ministry: "乙部", cutoff: "2025-08", corrections: 0, withdrawals: 1, people: null },
      { ministry: "丙部", cutoff: "2025-08", corrections: 1, withdrawals: 0, people: 0 },
      { ministry: "丁部", cutoff: "2025-07", corrections: 1, withdrawals: 0, people: 12 },
    ];
    expect(corrections(list, true, basis)?.text).toBe(
      "上报的更正和撤回：甲部6月数据更正2次，核减4,386人，撤回1次；乙部8月数据撤回1次；丙部8月数据更正1次，合计人数不变；丁部7月数据更正1次，核增12人。",
    );
  });

  it("says that there were none, and nothing where nothing was reported", () => {
    expect(corrections([], true, basis)?.text).toBe("本年度截至统计时点没有更正或撤回的上报。");
    expect(corrections([], false, basis)).toBeNull();
  });
});

describe("definitions(pace)", () => {
  it("refer to no table, and state the chosen pace rule, then the other one", () => {
    expect(definitions("calendar").every(({ basis }) => basis.length === 0)).toBe(true);
    expect(
      definitions("calendar")
        .map(({ text }) => text)
        .join(""),
    ).toMatch(/进度按日历天数：.*按上年进度的应完成数=计划数×上年同月累计÷上年全年。/);
    expect(
      definitions("last-year")
        .map(({ text }) => text)
        .join(""),
    ).toMatch(/进度按上年同月：.*按日历天数的应完成数=/);
  });
});
