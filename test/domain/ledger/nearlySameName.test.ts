import { describe, expect, it } from "vitest";
import { nearlySameName } from "../../../src/domain/ledger/nearlySameName.ts";

describe("nearlySameName", () => {
  it.each([
    ["光伏运维研修班", "光伏 运维研修班。", true],
    ["光伏运维研修班（北京）", "光伏运维研修班(北京)", true],
    ["光伏电站运维研修班", "光伏电站运行研修班", true],
    ["光伏班", "光伏组", false],
    ["光伏运维研修班第1期", "光伏运维研修班第2期", false],
    ["光伏运维高级研修班", "光伏运维初级研修班", false],
    ["。", "，", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(nearlySameName(a, b)).toBe(same);
    expect(nearlySameName(b, a)).toBe(same);
  });
});
