import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountryFacts, countryFacts } from "../../../../src/domain/briefing/briefing.ts";
import type { Sentence } from "../../../../src/features/briefing/document/document.ts";
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
  const cutoffs = held(country, country.asOf);
  return country.plan.ministries.map((ministry) => ({
    ministry,
    band: bandWord(byMinistry.get(ministry) ?? [], cutoffs.get(ministry)?.cutoff ?? country.asOf),
  }));
}

describe("countryTitle(facts)", () => {
  it("counts ministries late or without a report and gives the gap as a recount does", () => {
    always((facts, cells, country) => {
      const title = countryTitle(facts);
      const [quota, gap] = [sumOf(cells, "quota"), sumOf(cells, "gap")];
      const isPlanned = cells.some((cell) => cell.quota !== null);
      if (quota === 0) return expect(title).toContain(isPlanned ? "计划为0" : "没有计划数");
      if (!isReported(cells)) {
        expect(title).toContain("尚无部门上报");
        return expect(title).not.toContain("%");
      }
      expect(title.includes("已全部完成")).toBe(gap === 0);
      if (gap === 0) return expect(standsFor(peopleIn(title)[0], quota)).toBe(true);
      const bands = bandsOf(cells, country).map(({ band }) => band);
      expect(countBefore(title, "个部门落后")).toBe(bands.filter((b) => b === "偏慢" || b === "滞后").length);
      expect(countBefore(title, "个部门未报送")).toBe(bands.filter((b) => b === "未报送").length);
      const [whole, silent] = peopleIn(title);
      expect(standsFor(whole, gap)).toBe(true);
      expect(silent === undefined).toBe(unreported(cells) === 0);
      if (silent) expect(standsFor(silent, unreported(cells))).toBe(true);
      if (silent) expect(Math.sign(whole!.people - silent.people)).toBe(Math.sign(gap - unreported(cells)));
    });
  });
});

describe("bandCounts(facts)", () => {
  it("puts every ministry of the plan in the band of a recount, those late or without a report by name", () => {
    always((facts, cells, country) => {
      const text = bandCounts(facts)?.text ?? "";
      const bands = bandsOf(cells, country);
      let sum = 0;
      for (const word of ["已完成", "正常", "偏慢", "滞后", "未报送", "无计划"]) {
        const names = bands.filter(({ band }) => band === word).map(({ ministry }) => ministry);
        const [, count = "0", , listed] = new RegExp(`${word}(\\d+)个(（(.*?)）)?`).exec(text) ?? [];
        expect(Number(count)).toBe(names.length);
        if (listed !== undefined) expect(listed).toBe(names.join("、"));
        expect(listed === undefined).toBe(names.length === 0 || ["已完成", "正常", "无计划"].includes(word));
        sum += Number(count);
      }
      expect(countBefore(text, "个部门中")).toBe(sum);
    });
  });
});

describe("sinceLastCutoff(facts)", () => {
  it("gives people, rate and change as a recount of both months does", () => {
    always((facts, cells, country) => {
      const text = sinceLastCutoff(facts)?.text ?? "";
      const [quota, actual] = [sumOf(cells, "quota"), sumOf(cells, "actual")];
      if (!isReported(cells)) return expect(text).not.toContain("%");
      expect(standsFor(readPeople(new RegExp(`，完成(${PEOPLE})`).exec(text)?.[1] ?? ""), actual)).toBe(true);
      const rates = text.match(new RegExp(SHARE, "g")) ?? [];
      if (quota === 0) expect(rates).toEqual([]);
      else expect(isShare(rates.at(-1), actual, quota)).toBe(true);

      const month = monthBefore(country.asOf);
      const earlier = month === null ? [] : recount(country, month);
      if (!isReported(earlier)) return expect(text).not.toMatch(/增加|减少|升至|降至|持平|相同/);
      const before = sumOf(earlier, "actual");
      const change = actual - before;
      const stated = new RegExp(`完成数(?:比.*?底)?(增加|减少)(${PEOPLE})`).exec(text);
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
        if (text.includes("没有新的上报")) expect(held(country, month!)).toEqual(held(country, country.asOf));
      }
    });
  });

  it("says how much of the change comes from ministries that had not reported", () => {
    always((facts, cells, country) => {
      const month = monthBefore(country.asOf);
      const text = sinceLastCutoff(facts)?.text ?? "";
      if (month === null || !isReported(cells)) return expect(text).not.toContain("新报送");
      const earlier = groupedBy(recount(country, month), "ministry");
      const newly = [...groupedBy(cells, "ministry")].filter(
        ([ministry, now]) => isReported(now) && !isReported(earlier.get(ministry) ?? []),
      );
      expect(countBefore(text, "个部门（")).toBe(newly.length);
      if (newly.length === 0) return expect(text).not.toContain("新报送");
      expect(countBefore(text, "个部门（")).toBe(newly.length);
      for (const [name] of newly.slice(0, 3)) expect(text).toContain(name);
      const people = newly.reduce((sum, [, own]) => sum + sumOf(own, "actual"), 0);
      const [, stated] = new RegExp(`个部门（.*?）(?:计入)?(${PEOPLE})`).exec(text) ?? [];
      const total = sumOf(cells, "actual") - sumOf(recount(country, month), "actual");
      if (stated) expect(standsFor(readPeople(stated), people)).toBe(true);
      else if (text.includes("全部来自")) expect(people).toBe(total);
      else expect(text).toContain("以后新报送");
      const less = new RegExp(`其余部门减少(${PEOPLE})`).exec(text)?.[1];
      expect(less === undefined).toBe(total >= people);
      if (less) expect(standsFor(readPeople(less), people - total)).toBe(true);
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

/** The share must follow from the shown figures alone. */
function expectShownShare(shownPart: number, shownWhole: number, share: string | undefined): void {
  expect(isShare(share, shownPart, shownWhole)).toBe(true);
}

describe("largestGaps(facts), largestField(facts)", () => {
  it("name all that tie for the largest gap and no other, with shares that the shown figures give", () => {
    always((facts, cells) => {
      const whole = sumOf(cells, "gap");
      const text = largestGaps(facts)?.text ?? "";
      const field = largestField(facts)?.text ?? "";
      if (!isReported(cells) || whole === 0) {
        expect(field).toBe("");
        return expect(text).not.toContain("最大");
      }
      const [ministryWords = "", cellWords = ""] = text.split("；");
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
      const [first, all] = peopleIn(ministryWords);
      expect(standsFor(all, whole)).toBe(true);
      const shareIn = (words: string) => new RegExp(SHARE).exec(words)?.[0];
      expectShownShare(first!.people, all!.people, shareIn(ministryWords));
      expectShownShare(peopleIn(cellWords)[0]!.people, all!.people, shareIn(cellWords));
      expectShownShare(peopleIn(field)[0]!.people, peopleIn(field)[1]!.people, shareIn(field));
    });
  });
});

describe("mostOfTheGap(facts)", () => {
  it("counts the fewest cells that hold 80 % of the gap, and gives what they hold", () => {
    always((facts, cells) => {
      const gaps = cells.map(({ gap }) => gap).filter((gap) => gap > 0);
      const text = mostOfTheGap(facts)?.text ?? "";
      if (!isReported(cells) || gaps.length === 0) return expect(text).toBe("");
      gaps.sort((a, b) => b - a);
      const whole = gaps.reduce((a, b) => a + b, 0);
      let [count, sum] = [0, 0];
      while (sum * 5 < whole * 4) sum += gaps[count++]!;
      expect(countBefore(text, "格[；，]")).toBe(gaps.length);
      if (count === gaps.length) return expect(standsFor(peopleIn(text)[0], whole)).toBe(true);
      expect(countBefore(text, "格合计")).toBe(count);
      const [part, all] = peopleIn(text);
      expect(standsFor(part, sum)).toBe(true);
      expect(standsFor(all, whole)).toBe(true);
      const share = new RegExp(SHARE).exec(text)?.[0];
      expect(isShare(share, sum, whole)).toBe(true);
      expectShownShare(part!.people, all!.people, share);
    });
  });
});

describe("countryAgainstTime(facts)", () => {
  it("says more or fewer than due exactly when it is so, and its figures subtract", () => {
    always((facts, cells, country) => {
      const text = countryAgainstTime(facts)?.text ?? "";
      const [quota, actual] = [sumOf(cells, "quota"), sumOf(cells, "actual")];
      if (quota === 0 || !isReported(cells)) return expect(text).toBe("");
      expect(text).toContain(`状态为${bandWord(cells, country.asOf)}`);
      const [done, due, size] = peopleIn(text);
      expect(standsFor(done, actual)).toBe(true);
      const below = ["偏慢", "滞后"].includes(bandWord(cells, country.asOf));
      expect(/(多|少)\d/.exec(text)?.[1]).toBe(due === undefined ? undefined : below ? "少" : "多");
      if (due) expect(Math.abs(done!.people - due.people)).toBe(size!.people);
      if (due && size) expect(size.people).toBeGreaterThan(0);
    });
  });
});

describe("rateSpan(facts)", () => {
  it("spans the rates of the ministries with a quota and a report, the sign written twice", () => {
    always((facts, cells, country) => {
      const text = rateSpan(facts)?.text ?? "";
      const rated = [...groupedBy(cells, "ministry")].flatMap(([ministry, own]) =>
        country.plan.ministries.includes(ministry) && sumOf(own, "quota") > 0 && isReported(own)
          ? [{ part: sumOf(own, "actual"), whole: sumOf(own, "quota") }]
          : [],
      );
      if (rated.length < 2) return expect(text).toBe("");
      expect(countBefore(text, "个已报部门")).toBe(rated.length);
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
  it("gives surplus, off-plan people and both rates as a recount does", () => {
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
      expect(isShare(rates[0], sumOf(cells, "actual"), quota)).toBe(true);
      expect(isShare(rates.at(-1), quota - sumOf(cells, "gap"), quota)).toBe(true);
      expect(text.includes("均为")).toBe(rates.length === 1);
      if (rates.length === 2) expect(rates[0]).not.toBe(rates[1]);
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
  it("writes whole sentences without spaces or stray values, at most two of them on the first page", () => {
    always((facts) => {
      const words = countrySentences(facts, "calendar");
      expect(words.lead.length).toBeLessThanOrEqual(2);
      const all = [words.lead, words.ministries, words.lastYear, words.fields, words.notes].flat();
      for (const text of [`${words.title}。`, ...all.map((sentence: Sentence) => sentence.text)]) {
        expect(text).toMatch(/^[^。]+。(?:[^。]+。)*$/);
        expect(text).not.toMatch(/\s|NaN|undefined|null|Infinity|，，|（）|(?<!\d)0\.00万/);
      }
    });
  });

  it("rests every sentence with a figure of the data on tables of the paper", () => {
    always((facts) => {
      const { lead, ministries, lastYear, fields } = countrySentences(facts, "calendar");
      for (const { basis } of [lead, ministries, lastYear, fields].flat()) {
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
      const { title, lead, ministries, fields } = countrySentences(facts, "calendar");
      const texts = [title, ...[lead, ministries, fields].flat().map(({ text }) => text)];
      expect(texts.join("")).not.toContain("%");
    });
  });
});
