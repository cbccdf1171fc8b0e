import { describe, expect, it } from "vitest";
import {
  headingOf,
  leftOf,
  leftWords,
  storedWords,
} from "../../../../src/features/submit/file/checkedFileWords.ts";
import type { Assessed } from "../../../../src/features/submit/session/assess.ts";
import { submission } from "../../../builders.ts";
import { assessed } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

function file(bytes: Uint8Array, received: readonly ReturnType<typeof submission>[] = []): Assessed {
  return assessed(handled({ "a.csv": bytes }), received)[0]!;
}

const ready = file(reportBytes("教育部,新材料,2025-06,100"));
const farAbove = file(reportBytes("教育部,新材料,2025-06,201"));
const replacing = file(reportBytes("教育部,新材料,2025-06,95"), [
  submission("教育部", "2025-06", { 新材料: 90 }),
]);
const known = file(reportBytes("教育部,新材料,2025-06,90"), [
  submission("教育部", "2025-06", { 新材料: 90 }),
]);
const rejected = file(reportBytes("科技局,新材料,2025-06,1"));
const empty = file(reportBytes("财政部,新材料,2025-06,—"));

describe("headingOf(file)", () => {
  it("says whether the file can be stored, or why not", () => {
    expect([ready, farAbove, rejected, empty].map(headingOf)).toEqual([
      "“a.csv”校验通过，可以入库",
      "“a.csv”有 1 处需要确认",
      "“a.csv”有 1 处错误，不能入库",
      "“a.csv”没有任何数字，不需要入库",
    ]);
    expect(headingOf(known)).toBe("“a.csv”与已收到的数字完全相同，不用再入库");
    expect(headingOf({ ...ready, standing: "duplicate" })).toContain("请先在上面选定一份");
    expect(headingOf({ ...ready, standing: "reviewing" })).toBe("正在校验“a.csv”……");
  });
});

describe("leftWords(file, left, fixable)", () => {
  const words = (shown: Assessed, fixable = true) => leftWords(shown, leftOf(shown), fixable);

  it("counts what is left and says what must be done before the file can be stored", () => {
    expect(words(ready)).toBe("没有错误，可以入库");
    expect(words(known)).toBe("没有错误，数字早已收到，不用再入库");
    expect(words(farAbove)).toBe("待确认 1 · 还须：逐项确认");
    expect(words(replacing)).toBe("待确认 2 · 还须：逐项确认，并填写原因");
    expect(words(rejected)).toBe("错误 1 · 还须：在文件内容中逐处改正，或改正原文件后重新选择");
    expect(words(rejected, false)).toBe("错误 1 · 还须：在原文件中改正，保存后重新选择");
    expect(words({ ...ready, item: { ...ready.item, status: "storing" } })).toBe("正在入库……");
  });

  it("counts a reason that is written as done", () => {
    const { item } = replacing;
    expect(leftOf({ ...replacing, item: { ...item, reason: "多计一个班" } }).confirmations).toBe(1);
  });
});

describe("storedWords(file)", () => {
  it("names the ministries and cut-offs, up to three, and the people", () => {
    expect(storedWords(ready, false)).toBe(
      "已入库：教育部 2025年6月，共 100 人（“a.csv”）。各页面的数字已更新。",
    );
    expect(storedWords(ready, true)).toBe(
      "已入库：教育部 2025年6月，共 100 人（“a.csv”）。只存在本机，还没有送出。",
    );
    const months = ["03", "04", "05", "06"].map((month) => `教育部,新材料,2025-${month},${Number(month)}`);
    expect(storedWords(file(reportBytes(...months)), false)).toBe(
      "已入库：教育部 2025年3月、教育部 2025年4月、教育部 2025年5月等 4 份，共 18 人（“a.csv”）。各页面的数字已更新。",
    );
  });
});
