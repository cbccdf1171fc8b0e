import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exactWords,
  givesShare,
  namesWords,
  peopleWords,
  shareRange,
  shareWords,
  together,
} from "../../../../src/features/briefing/sentences/paperWords.ts";
import { isShare, readPeople, standsFor } from "../recount.ts";

const people = fc.oneof(fc.nat(20_000), fc.nat(2_000_000));

describe("peopleWords(people)", () => {
  it("is 万人 with two decimals from 10 000 people on, every person below", () => {
    expect(peopleWords(214_049)).toBe("21.40万人");
    expect(peopleWords(12_345_600)).toBe("1,234.56万人");
    expect(peopleWords(10_000)).toBe("1.00万人");
    expect(peopleWords(9_999)).toBe("9,999人");
    expect(peopleWords(0)).toBe("0人");
  });

  it("stands for the people", () => {
    fc.assert(
      fc.property(people, (n) => {
        expect(standsFor(readPeople(peopleWords(n)), n)).toBe(true);
      }),
    );
  });
});

describe("together(people, agrees)", () => {
  it("gives every person where two different figures would read alike", () => {
    expect(together([214_001, 213_998])).toEqual(["214,001人", "213,998人"]);
    expect(together([214_001, 160_000])).toEqual(["21.40万人", "16.00万人"]);
    expect(together([214_001, 214_001])).toEqual(["21.40万人", "21.40万人"]);
  });

  it("gives every person where a reader would subtract to another figure", () => {
    const subtracts = ([a, b, d]: readonly [number, number, number]) => a - b === d;
    expect(together([30_049, 20_051, 9_998], subtracts)).toEqual(["30,049人", "20,051人", "9,998人"]);
    expect(together([30_000, 20_000, 10_000], subtracts)).toEqual(["3.00万人", "2.00万人", "1.00万人"]);
  });

  it("has one unit, and gives every person where 万人 would lose a figure's digits", () => {
    expect(together([36_000, 5_672])).toEqual(["3.60万人", "0.57万人"]);
    expect(together([36_000, 200])).toEqual(["3.60万人", "0.02万人"]);
    expect(together([36_000, 250])).toEqual(["36,000人", "250人"]);
    expect(together([9_000, 5_000])).toEqual(["9,000人", "5,000人"]);
    fc.assert(
      fc.property(fc.array(people), (list) => {
        const shown = together(list);
        shown.forEach((text, i) => {
          expect(standsFor(readPeople(text), list[i]!)).toBe(true);
        });
        expect(
          new Set(shown.filter((text) => text !== "0人").map((text) => text.includes("万"))).size,
        ).toBeLessThan(2);
      }),
    );
  });

  it("never makes different figures alike, nor changes their order", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(people, fc.integer({ min: 99_950, max: 100_100 }))), (list) => {
        const shown = together(list).map((text) => readPeople(text).people);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            expect(Math.sign(shown[i]! - shown[j]!)).toBe(Math.sign(a - b));
          });
        });
      }),
    );
  });
});

describe("shareWords(part, whole)", () => {
  it("has one decimal, and is rounded neither to 100 % nor to 0", () => {
    expect(shareWords(1, 3)).toBe("33.3%");
    expect(shareWords(99_996, 100_000)).toBe("99.9%");
    expect(shareWords(100_000, 100_000)).toBe("100.0%");
    expect(shareWords(137, 100)).toBe("137.0%");
    expect(shareWords(0, 100)).toBe("0.0%");
    expect(shareWords(3, 980_000)).toBe("不足0.1%");
  });

  it("stands for the whole numbers", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 2_000_000 }), (part, whole) => {
        // Half of the last decimal is rounded as the number is stored, to either side.
        fc.pre((part * 2000) % whole !== 0 || (part * 1000) % whole === 0);
        expect(isShare(shareWords(part, whole), part, whole)).toBe(true);
      }),
    );
  });
});

describe("givesShare(shownPart, shownWhole, part, whole)", () => {
  it("is true where the shown figures divide to the shown share", () => {
    expect(givesShare(52_300, 214_000, 52_349, 213_950)).toBe(false);
    expect(givesShare(52_300, 214_000, 52_300, 214_000)).toBe(true);
    expect(givesShare(0, 0, 0, 10)).toBe(false);
  });
});

describe("shareRange(from, to)", () => {
  it("carries the sign twice", () => {
    expect(shareRange(0.63, 0.68)).toBe("63.0%～68.0%");
  });
});

describe("namesWords(names, counted, listed)", () => {
  it("lists three, or the first three with their number", () => {
    expect(namesWords(["甲", "乙", "丙"], "个部门")).toBe("甲、乙、丙");
    expect(namesWords(["甲", "乙", "丙", "丁"], "个部门")).toBe("甲、乙、丙等4个部门");
    expect(namesWords(["甲", "乙", "丙"], null, 2)).toBe("甲、乙等");
  });
});

describe("exactWords(people)", () => {
  it("is every person", () => {
    expect(exactWords(213_951)).toBe("213,951人");
  });
});
