import { describe, expect, it } from "vitest";
import { faultWords, notTakenWords, signWords } from "../../../src/app/sharing/sharingWords.ts";
import type { SharingProgress } from "../../../src/journal/sharing/keptSharing.ts";
import type { SharingFault } from "../../../src/journal/sharing/sharedKeeper.ts";

const PROGRESS: SharingProgress = {
  joined: "2025-07-10T08:00:00.000Z",
  synced: "2025-07-10T08:01:00.000Z",
  failure: null,
  state: null,
  heldBack: [],
  unreadable: 0,
  description: "",
};
const failed = (fault: SharingFault) => ({ ...PROGRESS, failure: { fault, detail: "" } });

describe("the sign in the bar", () => {
  it.each([
    ["已同步", PROGRESS, 0],
    ["正在同步", { ...PROGRESS, synced: null }, 0],
    ["待送 2", PROGRESS, 2],
    ["连不上 · 待送 2", failed("no-answer"), 2],
    ["连不上", failed("key-refused"), 0],
    ["共享待允许 · 待送 1", failed("no-permission"), 1],
    ["送不出 1", { ...PROGRESS, heldBack: [{ id: "x", cause: "too-large" }] }, 1],
    ["待送 2 · 送不出 1", { ...PROGRESS, heldBack: [{ id: "x", cause: "too-large" }] }, 3],
  ] as const)("says %s", (words, progress, waiting) => {
    expect(signWords(progress, waiting)).toBe(words);
  });
});

describe("the sentence of a fault", () => {
  const FAULTS: readonly SharingFault[] = [
    "no-answer",
    "wrong-address",
    "key-refused",
    "subject-refused",
    "unavailable",
    "too-old",
    "insecure",
    "local-network",
    "file-page",
    "offline",
    "no-permission",
    "gone",
    "read-only",
    "full",
    "no-identity",
    "own-storage",
    "unknown",
  ];
  const place = { servers: ["ws://10.1.2.3:9222"], isKnown: false };

  it("is another one for each fault, and ends as a sentence", () => {
    const sentences = FAULTS.map((fault) => faultWords(fault, "", place));
    expect(new Set(sentences).size).toBe(FAULTS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[。）]$/);
  });

  it("tells a wrong address from a server that was reached before", () => {
    expect(faultWords("no-answer", "", place)).toContain("请核对邀请里的地址和端口");
    expect(faultWords("no-answer", "", { ...place, isKnown: true })).toContain("恢复后自动接着同步");
    expect(faultWords("too-old", "2.9.10", place)).toContain("2.9.10");
  });
});

describe("what was not taken", () => {
  it("is counted by its cause, and not mentioned without any", () => {
    expect(notTakenWords(PROGRESS)).toEqual([]);
    const state = { identity: "", reader: "", position: null, held: [], refused: 3, newer: 1, readAll: 0 };
    expect(notTakenWords({ ...PROGRESS, state, unreadable: 2 })).toEqual([
      expect.stringContaining("3 条内容或签名不符"),
      expect.stringContaining("1 条由更新版本"),
      expect.stringContaining("2 个文件或消息"),
    ]);
  });
});
