import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMappings } from "../../../src/intake/dataFolder/readMappings.ts";

describe("readMappings(value)", () => {
  it("reads the project's file, which maps nothing", () => {
    const file = readFileSync(new URL("../../../data/mappings.json", import.meta.url), "utf8");
    expect(readMappings(JSON.parse(file))).toEqual([
      { fromYear: 2024, toYear: 2025, ministries: [], fields: [] },
    ]);
  });

  const line = (ministries: unknown) => ({
    mappings: [{ fromYear: 2024, toYear: 2025, ministries, fields: [] }],
  });

  it("refuses a name that would be two others, and says which", () => {
    const twice = [
      { from: ["甲部"], to: "丁部" },
      { from: ["乙部", "甲部"], to: "戊部" },
    ];
    expect(() => readMappings(line(twice))).toThrow(
      new RangeError("data/mappings.json 的内容有误（“甲部”对应了两个名称）。请联系系统管理员。"),
    );
  });

  it.each([
    ["no list", null, "应为对象"],
    ["a list of other things", line([1]), "“mappings”第 1 项“ministries”中第 1 项应为对象"],
    [
      "an empty name",
      line([{ from: ["甲部"], to: "" }]),
      "“mappings”第 1 项“ministries”第 1 项中缺少文字项“to”",
    ],
    [
      "a year that is text",
      { mappings: [{ fromYear: "2024", toYear: 2025, ministries: [], fields: [] }] },
      "“mappings”第 1 项中“fromYear”应为整数",
    ],
  ])("refuses %s, and says where it is", (_, value, reason) => {
    expect(() => readMappings(value)).toThrow(
      new TypeError(`data/mappings.json 的内容有误（${reason}）。请联系系统管理员。`),
    );
  });
});
