import { describe, expect, it } from "vitest";
import { CAUSE_WORDS } from "../../../src/app/words/storageWords.ts";
import { keeperWords, logTitle } from "../../../src/features/log/logWords.ts";

const report = (over: { sample?: boolean; withdrawn?: { time: string; reason: string } | null } = {}) => ({
  sample: false,
  withdrawn: null,
  ...over,
});

describe("logTitle", () => {
  it("counts real reports, and apart those that were not withdrawn", () => {
    const gone = { time: "2025-07-10T08:00:00.000Z", reason: "重复" };
    expect(logTitle([report(), report(), report({ withdrawn: gone }), report({ sample: true })], true)).toBe(
      "已入库 3 份上报，2 份有效",
    );
  });

  it("does not take sample data for reports", () => {
    expect(logTitle([report({ sample: true })], true)).toBe("还没有正式上报入库");
  });

  it("claims nothing of a journal that cannot be read", () => {
    expect(logTitle([], false)).toBe("已入库的上报读不出来");
  });
});

describe("keeperWords", () => {
  it("says whether the browser may clear the data, what is wrong, or nothing yet", () => {
    expect(keeperWords({ kind: "ready", persisted: true })).toContain("已承诺不自动清除");
    expect(keeperWords({ kind: "ready", persisted: false })).toContain("清除浏览器数据会一并删除");
    expect(keeperWords({ kind: "unavailable", cause: "full", detail: "" })).toBe(CAUSE_WORDS.full);
    expect(keeperWords(undefined)).toBe("");
  });
});
