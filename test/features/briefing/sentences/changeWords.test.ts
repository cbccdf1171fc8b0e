import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateChangeWords, upOrDown } from "../../../../src/features/briefing/sentences/changeWords.ts";
import { tally } from "../../../builders.ts";

const words = (before: number, now: number, quota: number) =>
  rateChangeWords(
    tally({ quota, actual: before, reportedCells: 1 }),
    tally({ quota, actual: now, reportedCells: 1 }),
    "8月底",
  );

describe("rateChangeWords(before, now, then)", () => {
  it("names both rates where one decimal carries the change", () => {
    expect(words(578, 625, 1000)).toBe("完成率由8月底的57.8%升至62.5%");
    expect(words(625, 578, 1000)).toBe("完成率由8月底的62.5%降至57.8%");
  });

  it("says 基本持平 where the change rounds to nothing, also where the two rates would read differently", () => {
    expect(words(632_400, 632_410, 1_000_000)).toBe("完成率63.2%，与8月底基本持平");
    expect(words(632_490, 632_510, 1_000_000)).toBe("完成率63.3%，与8月底基本持平");
  });

  it("says 基本持平 where the two rates read alike although the change would not round to nothing", () => {
    expect(words(631_600, 632_400, 1_000_000)).toBe("完成率63.2%，与8月底基本持平");
  });

  it("says 相同 only where not one person was added", () => {
    expect(words(600, 600, 1000)).toBe("完成率60.0%，与8月底相同");
  });

  it("says that a rate rose or fell exactly when it did and the shown rates say so, too", () => {
    fc.assert(
      fc.property(
        fc.nat(1_200_000),
        fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -200_000, max: 200_000 })),
        fc.integer({ min: 1, max: 1_000_000 }),
        (before, change, quota) => {
          const now = Math.max(0, before + change);
          const text = words(before, now, quota);
          if (/升至|降至/.test(text)) {
            const [old, rate] = (text.match(/[\d.]+%/g) ?? []).map((each) => Number(each.slice(0, -1)));
            const shown = text.includes("不足0.1%") ? now - before : rate! - old!;
            expect(Math.sign(shown)).toBe(Math.sign(now - before));
            expect(text.includes("升至")).toBe(now > before);
          } else {
            expect(text.match(/[\d.]+%/g)).toHaveLength(1);
            expect(text.includes("相同")).toBe(now === before);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("upOrDown(people)", () => {
  it("is 增加 or 减少", () => {
    expect([upOrDown(1), upOrDown(-1)]).toEqual(["增加", "减少"]);
  });
});
