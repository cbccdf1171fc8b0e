import { describe, expect, it } from "vitest";
import {
  cutoffRange,
  groupsOf,
  namesOf,
  resultWords,
  storingWords,
  summaryOf,
} from "../../../../src/features/submit/batch/batchWords.ts";
import { assessed } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

const good = reportBytes("教育部,新材料,2025-06,100");
const files = assessed(
  handled({
    "good.csv": good,
    "again.csv": good,
    "bad.csv": reportBytes("科技局,新材料,2025-06,1"),
    "earlier.csv": reportBytes("科技部,新材料,2024-06,1"),
  }),
);

describe("a line of the list", () => {
  it("names two ministries, and counts more", () => {
    expect([[], ["教育部"], ["教育部", "科技部"], ["教育部", "科技部", "财政部"]].map(namesOf)).toEqual([
      "—",
      "教育部",
      "教育部、科技部",
      "3 个：教育部等",
    ]);
  });

  it("gives one cut-off, or the first and the last", () => {
    expect(cutoffRange([])).toBe("—");
    expect(cutoffRange(["2025-06"])).toBe("2025年6月");
    expect(cutoffRange(["2025-03", "2025-05", "2025-06"])).toBe("2025年3月至2025年6月（3 个）");
  });

  it("words the result of the check", () => {
    expect(files.slice(0, 3).map(resultWords)).toEqual([
      "没有问题",
      "与“good.csv”的内容一个字节不差，不再入库",
      "错误 1",
    ]);
    const [first] = files;
    if (!first) throw new Error("no file");
    expect(resultWords({ ...first, standing: "set-aside" })).toBe("已选用另一份");
    expect(resultWords({ ...first, item: { ...first.item, reading: null } })).toBe("");
    expect(resultWords({ ...first, item: { ...first.item, problem: "读不到。" } })).toBe("读不到。");
  });
});

describe("the list", () => {
  it("stands with what is to be done", () => {
    const [stored, ...others] = files;
    if (!stored) throw new Error("no file");
    const done = { ...stored, standing: "stored", item: { ...stored.item, status: "stored" } } as const;
    const { open, ready, done: finished } = groupsOf([done, ...others]);
    const names = [open, ready, finished].map((group) => group.map(({ item }) => item.name));
    expect(names).toEqual([["again.csv", "bad.csv"], ["earlier.csv"], ["good.csv"]]);
  });

  it("is summed up by outcome, what can be stored first", () => {
    expect(summaryOf(files)).toBe("可入库 2、有错误 1、内容相同 1");
  });
});

describe("what became of storing a batch", () => {
  const items = files.map(({ item }) => item);
  it("says how much was stored", () => {
    expect(storingWords({ stored: items.slice(0, 1), failed: [] })).toBe(
      "已入库：1 份文件，共 100 人。各页面的数字已更新。",
    );
  });

  it("says what was not stored, and why", () => {
    const failed = items.slice(2, 3).map((item) => ({ item, problem: "空间不足" }));
    expect(storingWords({ stored: [], failed })).toBe(
      "没有一份入库。另有 1 份没有入库：“bad.csv”（空间不足）",
    );
  });
});
