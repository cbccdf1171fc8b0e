import { describe, expect, it } from "vitest";
import { headingOf, hintOf, storedWords } from "../../../../src/features/submit/file/checkedFileWords.ts";
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
    expect(headingOf({ ...ready, standing: "duplicate" })).toContain("请先在上面选定一份");
    expect(headingOf({ ...ready, standing: "reviewing" })).toBe("正在校验“a.csv”……");
  });
});

describe("hintOf(file, fixable)", () => {
  it("names what must be done before the file can be stored", () => {
    expect(hintOf(ready, true)).toBe("");
    expect(hintOf(farAbove, true)).toBe("请逐项确认上面的提示。");
    expect(hintOf(replacing, true)).toBe("请逐项确认上面的提示，并填写原因。");
    expect(hintOf(rejected, true)).toContain("请在上面的文件内容中逐处改正");
    expect(hintOf(rejected, false)).toContain("请在原文件中改正全部错误");
    expect(hintOf({ ...ready, item: { ...ready.item, status: "storing" } }, true)).toBe("正在入库……");
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
