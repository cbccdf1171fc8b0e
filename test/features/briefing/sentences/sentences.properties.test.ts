import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountryFacts, countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import type { Sentence } from "../../../../src/features/briefing/document/document.ts";
import { largestField, largestGaps } from "../../../../src/features/briefing/sentences/gapSentences.ts";
import {
  countrySentences,
  countryTitle,
  dueOfCountry,
  lateByName,
  progress,
  rateSpan,
  twoRates,
} from "../../../../src/features/briefing/sentences/sentences.ts";
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
  monthBefore,
  PEOPLE,
  peopleIn,
  readPeople,
  recount,
  SHARE,
  standsFor,
  sumOf,
} from "../recount.ts";

/** Says something of every random country: the facts for the rule, the recount for the claim. */
function always(holds: (facts: CountryFacts, cells: readonly Counted[], country: Country) => void): void {
  fc.assert(
    fc.property(countryArbitrary, (country) => {
      holds(countryFacts(briefingScene(country, country.before)), recount(country), country);
    }),
    { numRuns: 150 },
  );
}

/** The number before some words; 0 where they are not said. */
function countBefore(text: string, words: string): number {
  return Number(new RegExp(`(\\d+)${words}`).exec(text)?.[1] ?? 0);
}

const unreported = (cells: readonly Counted[]) =>
  sumOf(
    cells.filter(({ actual }) => actual === null),
    "gap",
  );

/** The plan's ministries with their cells and band, counted again. */
function bandsOf(cells: readonly Counted[], country: Country): { ministry: string; band: string }[] {
  const byMinistry = groupedBy(cells, "ministry");
  return country.plan.ministries.map((ministry) => ({
    ministry,
    band: bandWord(byMinistry.get(ministry) ?? [], country),
  }));
}

describe("countryTitle(facts)", () => {
  it("gives the rate, the distance from what is due and the late ministries of a recount", () => {
    always((facts, cells, country) => {
      const title = countryTitle(facts);
      const [quota, actual, gap] = [sumOf(cells, "quota"), sumOf(cells, "actual"), sumOf(cells, "gap")];
      const isPlanned = cells.some((cell) => cell.quota !== null);
      if (quota === 0) return expect(title).toContain(isPlanned ? "计划为0" : "没有计划数");
      if (!isReported(cells)) {
        expect(title).toContain("尚无部门上报");
        return expect(title).not.toContain("%");
      }
      expect(title.includes("已全部完成")).toBe(gap === 0);
      if (gap === 0) return expect(standsFor(peopleIn(title)[0], quota)).toBe(true);
      expect(isShare(new RegExp(SHARE).exec(title)?.[0], actual, quota)).toBe(true);
      const bands = bandsOf(cells, country).map(({ band }) => band);
      if (country.asOf.endsWith("-12")) {
        expect(countBefore(title, "个部门未完成")).toBe(bands.filter((band) => band === "未完成").length);
        expect(title).not.toContain("时间进度");
        return expect(standsFor(peopleIn(title)[0], gap)).toBe(true);
      }
      expect(countBefore(title, "个部门落后")).toBe(bands.filter(isLate).length);
      const distance = actual - facts.due.people;
      expect(/比时间进度([多少])/.exec(title)?.[1]).toBe(
        distance > 0 ? "多" : distance < 0 ? "少" : undefined,
      );
      if (distance !== 0) expect(standsFor(peopleIn(title)[0], Math.abs(distance))).toBe(true);
    });
  });
});

const isLate = (band: string) => ["偏慢", "滞后", "未完成"].includes(band);

describe("lateByName(facts, pace)", () => {
  it("names the late ministries of a recount with their rates, the smallest part of what was due first", () => {
    always((facts, cells, country) => {
      const text = lateByName(facts, "calendar")?.text ?? "";
      const late = bandsOf(cells, country).filter(({ band }) => isLate(band));
      if (late.length === 0) return expect(text).not.toContain("（");
      expect(countBefore(text, "个部门")).toBe(late.length);
      const cutoffs = held(country, country.asOf);
      const own = groupedBy(cells, "ministry");
      const named = [
        ...text.matchAll(new RegExp(`[：是、]([^：是、（]+)（(?:(\\d+)月底)?(${SHARE})）`, "g")),
      ];
      expect(named).toHaveLength(Math.min(late.length, 5));
      const parts = named.map(([, name = "", month, rate]) => {
        const rows = own.get(name) ?? [];
        const cutoff = cutoffs.get(name)?.cutoff ?? "";
        expect(late.map(({ ministry }) => ministry)).toContain(name);
        expect(isShare(rate, sumOf(rows, "actual"), sumOf(rows, "quota"))).toBe(true);
        expect(month).toBe(cutoff < country.asOf ? String(Number(cutoff.slice(5))) : undefined);
        const due = country.asOf.endsWith("-12") ? 1 : Number(cutoff.slice(5));
        return sumOf(rows, "actual") / sumOf(rows, "quota") / due;
      });
      // Months stand for days: two parts of equal months may differ by the length of a month.
      parts.forEach((part, i) => {
        if (i > 0) expect(part).toBeGreaterThanOrEqual((parts[i - 1] ?? 0) * 0.8);
      });
    });
  });
});

describe("progress(facts)", () => {
  it("gives people, rate and change as a recount of both months does", () => {
    always((facts, cells, country) => {
      const text = progress(facts)?.text ?? "";
      const [quota, actual] = [sumOf(cells, "quota"), sumOf(cells, "actual")];
      if (!isReported(cells)) return expect(text).not.toContain("%");
      expect(standsFor(readPeople(new RegExp(`项目完成(${PEOPLE})`).exec(text)?.[1] ?? ""), actual)).toBe(
        true,
      );
      const lower = new RegExp(`（为下限，已报送部分为(${SHARE})）`).exec(text)?.[1];
      const reported = quota - unreported(cells);
      expect(lower === undefined).toBe(quota === 0 || reported === 0 || unreported(cells) === 0);
      if (lower) expect(isShare(lower, actual, reported)).toBe(true);
      const rates = text.replace(/（为下限.*?）/, "").match(new RegExp(SHARE, "g")) ?? [];
      if (quota === 0) expect(rates).toEqual([]);
      else expect(isShare(rates.at(-1), actual, quota)).toBe(true);

      const month = monthBefore(country.asOf);
      const earlier = month === null ? [] : recount(country, month);
      if (!isReported(earlier)) return expect(text).not.toMatch(/增加|减少|升至|降至|持平|相同/);
      const before = sumOf(earlier, "actual");
      const change = actual - before;
      const stated = new RegExp(`底(增加|减少)(${PEOPLE})`).exec(text);
      expect(stated?.[1]).toBe(change > 0 ? "增加" : change < 0 ? "减少" : undefined);
      if (stated) expect(standsFor(readPeople(stated[2]!), Math.abs(change))).toBe(true);

      if (rates.length === 2) {
        expect(isShare(rates[0], before, quota)).toBe(true);
        expect(rates[0]).not.toBe(rates[1]);
        expect(text.includes("升至")).toBe(change > 0);
        expect(text.includes("降至")).toBe(change < 0);
        expect(Math.abs(change) * 2000).toBeGreaterThanOrEqual(quota * 0.999);
      } else {
        expect(text).not.toMatch(/升至|降至/);
        if (text.includes("相同")) expect(change).toBe(0);
        if (text.includes("没有新的上报")) {
          expect(held(country, month!)).toEqual(held(country, country.asOf));
          const reporting = groupedBy(earlier, "ministry");
          const last = [...held(country, country.asOf)]
            .filter(([ministry]) => isReported(reporting.get(ministry) ?? []))
            .map(([, { cutoff }]) => cutoff)
            .sort()
            .at(-1);
          expect(countBefore(text, "月底以后没有新的上报")).toBe(Number(last?.slice(5)));
        }
      }
    });
  });

  it("names the ministries whose part of the change is of more than one month", () => {
    always((facts, cells, country) => {
      const month = monthBefore(country.asOf);
      const text = progress(facts)?.text ?? "";
      if (month === null || !isReported(cells) || !isReported(recount(country, month))) {
        return expect(text).not.toContain("；其中");
      }
      const earlier = groupedBy(recount(country, month), "ministry");
      const newly = [...groupedBy(cells, "ministry")].filter(
        ([ministry, now]) => isReported(now) && !isReported(earlier.get(ministry) ?? []),
      );
      const [then, now] = [held(country, month), held(country, country.asOf)];
      const latest = [...then]
        .filter(([ministry]) => isReported(earlier.get(ministry) ?? []))
        .map(([, { cutoff }]) => cutoff)
        .sort()
        .at(-1)!;
      const caughtUp = [...now].filter(([ministry, { cutoff }]) => {
        const old = then.get(ministry)?.cutoff;
        return old !== undefined && old < latest && cutoff > old && isReported(earlier.get(ministry) ?? []);
      });
      const [first = ""] = text.split("为首次报送");
      expect(text.includes("为首次报送")).toBe(newly.length > 0);
      if (newly.length > 0 && newly.length <= 3) for (const [name] of newly) expect(first).toContain(name);
      if (newly.length > 3) expect(first).toContain(`等${newly.length}个部门`);
      expect(text.includes("以后的累计")).toBe(caughtUp.length > 0);
    });
  });
});

/** Checks `缺口(并列)最大的部门是甲部，1.00万人，占…12.3%` against the parts. */
function expectLargest(words: string, parts: readonly { name: string; gap: number }[], whole: number): void {
  const most = Math.max(...parts.map(({ gap }) => gap));
  const names = parts.filter(({ gap }) => gap === most).map(({ name }) => name);
  expect(words.includes("并列")).toBe(names.length > 1);
  for (const name of names.slice(0, 3)) expect(words).toContain(name);
  for (const { name, gap } of parts) {
    if (gap < most) expect(words).not.toMatch(new RegExp(`[是、]${name}(（.*?）)?[，、]`));
  }
  if (names.length > 3) expect(words).toContain(`等${names.length}`);
  else expect(words).not.toMatch(/等\d/);
  const [people] = peopleIn(words);
  expect(standsFor(people, most)).toBe(true);
  const share = new RegExp(SHARE).exec(words)?.[0];
  expect(isShare(share, most, whole)).toBe(true);
}

describe("largestGaps(facts), largestField(facts)", () => {
  it("name all that tie for the largest gap and no other, with their shares of the gap", () => {
    always((facts, cells) => {
      const whole = sumOf(cells, "gap");
      const text = largestGaps(facts)?.text ?? "";
      const field = largestField(facts)?.text ?? "";
      if (!isReported(cells) || whole === 0) {
        expect(field).toBe("");
        return expect(text).not.toContain("最大");
      }
      const [
        ministryWords = "",
        cellWords = ministryWords.replace(
          /^缺口最大的部门是(.*?)(?:（.*?）)?，(.*)，都在(“.*”)领域。$/,
          "缺口最大的一格是$1$3领域，$2",
        ),
      ] = text.split("；");
      const gaps = (key: "ministry" | "field") =>
        [...groupedBy(cells, key)].map(([name, own]) => ({ name, gap: sumOf(own, "gap") }));
      expectLargest(ministryWords, gaps("ministry"), whole);
      expectLargest(
        cellWords,
        cells.map((cell) => ({ name: `${cell.ministry}“${cell.field}”领域`, gap: cell.gap })),
        whole,
      );
      expectLargest(
        field,
        gaps("field").map(({ name, gap }) => ({ name: `“${name}”`, gap })),
        whole,
      );
    });
  });
});

describe("dueOfCountry(facts, pace)", () => {
  it("gives what is due and the band, and nothing without a rate", () => {
    always((facts, cells, country) => {
      const text = dueOfCountry(facts, "calendar")?.text ?? "";
      if (sumOf(cells, "quota") === 0 || !isReported(cells) || country.asOf.endsWith("-12"))
        return expect(text).toBe("");
      expect(text).toContain(`进度为${bandWord(cells, country)}`);
      expect(standsFor(peopleIn(text)[0], facts.due.people)).toBe(true);
    });
  });
});

describe("rateSpan(facts)", () => {
  it("spans the rates of the ministries with a quota and a report of the month, the sign written twice", () => {
    always((facts, cells, country) => {
      const text = rateSpan(facts)?.text ?? "";
      const rated = [...groupedBy(cells, "ministry")].flatMap(([ministry, own]) =>
        sumOf(own, "quota") > 0 &&
        isReported(own) &&
        held(country, country.asOf).get(ministry)?.cutoff === country.asOf
          ? [{ part: sumOf(own, "actual"), whole: sumOf(own, "quota") }]
          : [],
      );
      if (rated.length < 2) return expect(text).toBe("");
      expect(countBefore(text, "个部门完成率")).toBe(rated.length);
      rated.sort((a, b) => a.part * b.whole - b.part * a.whole);
      const [low, high] = [rated[0]!, rated.at(-1)!];
      const [from, to = from] = (text.match(/[\d.]+%/g) ?? []).map((rate) => Number(rate.slice(0, -1)) * 10);
      const near = (shown: number | undefined, { part, whole }: { part: number; whole: number }) =>
        Math.abs(shown! * whole - part * 1000) <= whole * (part < whole ? 1 : 0.500001);
      expect(near(from, low) && near(to, high)).toBe(true);
      expect(text.includes("～")).toBe(from !== to);
      if (/均为/.test(text)) expect(low.part * high.whole).toBe(high.part * low.whole);
    });
  });
});

describe("twoRates(facts)", () => {
  it("gives surplus, off-plan people and the capped rate as a recount does", () => {
    always((facts, cells) => {
      const text = twoRates(facts)?.text ?? "";
      const quota = sumOf(cells, "quota");
      const surplus = cells.reduce(
        (sum, c) => sum + (c.quota === null ? 0 : Math.max(0, (c.actual ?? 0) - c.quota)),
        0,
      );
      const offPlan = sumOf(
        cells.filter((c) => c.quota === null),
        "actual",
      );
      if (quota === 0 || surplus + offPlan === 0) return expect(text).toBe("");
      const stated = (word: string) => new RegExp(`${word}(${PEOPLE})`).exec(text)?.[1];
      for (const [word, people] of [
        ["超额", surplus],
        ["计划外", offPlan],
      ] as const) {
        const figure = stated(word);
        expect(figure === undefined).toBe(people === 0);
        if (figure) expect(standsFor(readPeople(figure), people)).toBe(true);
      }
      const rates = text.match(new RegExp(SHARE, "g")) ?? [];
      expect(rates).toHaveLength(1);
      expect(isShare(rates[0], quota - sumOf(cells, "gap"), quota)).toBe(true);
      if (text.includes("同为")) expect(isShare(rates[0], sumOf(cells, "actual"), quota)).toBe(true);
    });
  });
});

const TABLES = [
  "ministries",
  "fields",
  "matrix",
  "gaps",
  "last-year-ministries",
  "last-year-fields",
  "same-month",
  "reporting",
  "headline",
];

describe("countrySentences(facts, pace)", () => {
  it("writes whole sentences without spaces or stray values", () => {
    always((facts) => {
      const words = countrySentences(facts, "calendar");
      const all = [words.lead, words.lastYear, words.fields, words.notes].flat();
      for (const text of [`${words.title}。`, ...all.map((sentence: Sentence) => sentence.text)]) {
        expect(text).toMatch(/^[^。]+。(?:[^。]+。)*$/);
        expect(text).not.toMatch(/\s|NaN|undefined|null|Infinity|，，|（）|(?<!\d)0\.00万/);
      }
    });
  });

  it("rests every sentence with a figure of the data on tables of the paper", () => {
    always((facts) => {
      const { lead, lastYear, fields } = countrySentences(facts, "calendar");
      for (const { basis } of [lead, lastYear, fields].flat()) {
        expect(basis.length).toBeGreaterThan(0);
        for (const { table, path } of basis) {
          expect(TABLES).toContain(table);
          expect(path).toMatch(/^\//);
        }
      }
    });
  });

  it("gives no rate of completion where nothing was reported", () => {
    always((facts, cells) => {
      if (isReported(cells)) return;
      const { title, lead, fields } = countrySentences(facts, "calendar");
      const texts = [title, ...[lead, fields].flat().map(({ text }) => text)];
      expect(texts.join("")).not.toContain("%");
    });
  });
});
