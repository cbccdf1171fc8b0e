import { describe, expect, it } from "vitest";
import { lossSentence } from "../../../src/app/words/storageWords.ts";

describe("lossSentence(loss)", () => {
  it("says what there was and what there is", () => {
    expect(lossSentence({ before: 5, now: 0 })).toBe(
      "本机记录有缺失：本浏览器原有 5 条记录，现在一条也读不到。",
    );
    expect(lossSentence({ before: 5, now: 3 })).toBe(
      "本机记录有缺失：本浏览器原有 5 条记录，现在读到 3 条，其中没有当时的最后一条。",
    );
  });
});
