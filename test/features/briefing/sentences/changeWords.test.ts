import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  againstDue,
  changeSince,
  comparedWords,
  rateChangeWords,
  upOrDown,
} from "../../../../src/features/briefing/sentences/changeWords.ts";
import { tally } from "../../../builders.ts";

const words = (before: number, now: number, quota: number) =>
  rateChangeWords(
    tally({ quota, actual: before, reportedCells: 1 }),
    tally({ quota, actual: now, reportedCells: 1 }),
  );

describe("comparedWords(now, before)", () => {
  it("gives all three figures to the person where those in 万人 would not subtract", () => {
    expect(comparedWords(980_000, 920_300)).toEqual({
      now: "98.00万人",
      before: "92.03万人",
      change: 59_700,
      size: "5.97万人",
    });
    expect(comparedWords(100_049, 200_098)).toMatchObject({
      now: "100,049人",
      before: "200,098人",
      change: -100_049,
      size: "100,049人",
    });
  });
});

describe("changeSince(earlier, compared)", () => {
  it("says more, less or the same", () => {
    expect(changeSince("2024年度", comparedWords(300, 200))).toBe("比2024年度的200人增加100人");
    expect(changeSince("2024年度", comparedWords(200, 300))).toBe("比2024年度的300人减少100人");
    expect(changeSince("2024年度", comparedWords(200, 200))).toBe("与2024年度相同");
  });
});

describe("againstDue(expectation, compared)", () => {
  const half = { elapsed: 1, total: 2 };

  it("names what the due people are computed from", () => {
    expect(againstDue({ ...half, basis: "calendar" }, comparedWords(300, 200))).toBe(
      "比按日历天数应完成的200人多100人",
    );
    expect(againstDue({ ...half, basis: "ministry-profile" }, comparedWords(200, 300))).toBe(
      "比按本部门上年进度应完成的300人少100人",
    );
    expect(againstDue({ ...half, basis: "calendar" }, comparedWords(200, 200))).toBe(
      "恰为按日历天数应完成的人数",
    );
  });

  it("compares with the plan where all of it is due", () => {
    const all = { elapsed: 365, total: 365, basis: "calendar" } as const;
    expect(againstDue(all, comparedWords(300, 200))).toBe("比全年计划的200人多100人");
    expect(againstDue(all, comparedWords(150, 200))).toBe("比全年计划的200人少50人");
    expect(againstDue(all, comparedWords(200, 200))).toBe("恰为全年计划");
  });
});

describe("rateChangeWords(before, now)", () => {
  it("names both rates where one decimal carries the change", () => {
    expect(words(578, 625, 1000)).toBe("完成率由57.8%升至62.5%");
    expect(words(625, 578, 1000)).toBe("完成率由62.5%降至57.8%");
  });

  it("says 基本持平 where the change rounds to nothing, also where the two rates would read differently", () => {
    expect(words(632_400, 632_410, 1_000_000)).toBe("完成率63.2%，基本持平");
    expect(words(632_490, 632_510, 1_000_000)).toBe("完成率63.3%，基本持平");
  });

  it("says 基本持平 where the two rates read alike although the change would not round to nothing", () => {
    expect(words(631_600, 632_400, 1_000_000)).toBe("完成率63.2%，基本持平");
  });

  it("gives the rate alone where not one person was added", () => {
    expect(words(600, 600, 1000)).toBe("完成率60.0%");
  });

  it("says that a rate rose or fell only where the exact and the shown rates did", () => {
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
            expect(text.includes("持平")).toBe(now !== before);
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
