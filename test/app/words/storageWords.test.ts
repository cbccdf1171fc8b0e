import { describe, expect, it } from "vitest";
import { lossSentence, storageWords } from "../../../src/app/words/storageWords.ts";
import { StorageError } from "../../../src/journal/keepers/keeper.ts";

describe("storageWords(error)", () => {
  it("says after a failed write what was read back", () => {
    expect(storageWords(new StorageError("full", "", "whole"))).toBe(
      "磁盘或浏览器的存储空间已满。请腾出磁盘空间后重试，不要清除浏览器数据。已重新打开数据库核对，原有记录都在。",
    );
    expect(storageWords(new StorageError("unknown", "", "lost"))).toMatch(/原有记录有缺失，请从备份恢复。$/);
    expect(storageWords(new StorageError("unknown", "", "unreadable"))).toMatch(/读出来之前不再存入。$/);
    expect(storageWords(new StorageError("denied", ""))).not.toContain("核对");
  });
});

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
