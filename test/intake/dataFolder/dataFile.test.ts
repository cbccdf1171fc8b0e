import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDataFile } from "../../../src/intake/dataFolder/dataFile.ts";
import { ministryList, nameList } from "../../../src/intake/dataFolder/nameList.ts";
import { planIndex } from "../../../src/intake/dataFolder/planIndex.ts";
import { readInitials } from "../../../src/intake/dataFolder/readInitials.ts";
import { sampleIndex } from "../../../src/intake/dataFolder/sampleIndex.ts";

const SCHEMAS = {
  "ministries.json": ministryList,
  "fields.json": nameList,
  "plans/index.json": planIndex,
  "sample/index.json": sampleIndex,
};

function content(path: string) {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

function fault(path: keyof typeof SCHEMAS, value: unknown): string {
  try {
    readDataFile<unknown>(path, SCHEMAS[path], value);
  } catch (error) {
    return error instanceof TypeError ? error.message : "another error";
  }
  return "no error";
}

describe("readDataFile(path, schema, value)", () => {
  it.each(Object.entries(SCHEMAS))("reads the project's %s", (path, schema) => {
    expect(readDataFile<object>(path, schema, content(path))).toMatchObject(
      path === "sample/index.json" ? { files: content(path).files, ledger: "ledger.json" } : content(path),
    );
  });

  const index = content("plans/index.json");

  it.each([
    ["plans/index.json", {}, "应为列表"],
    ["plans/index.json", [index[0], 7], "第 2 项应为对象"],
    ["plans/index.json", [{ ...index[0], year: undefined }], "第 1 项中“year”应为整数"],
    ["plans/index.json", [{ ...index[0], headline: 98.5 }], "第 1 项中“headline”应为整数"],
    ["plans/index.json", [{ ...index[0], headline: -1 }], "第 1 项中“headline”应为整数"],
    ["plans/index.json", [index[0], { file: "x.csv" }], "第 2 项中“year”应为整数"],
    ["plans/index.json", [{ year: 2026, file: "x.csv", headline: 1 }], "第 1 项中缺少文字项“documentNumber”"],
    ["ministries.json", [{ name: "财政部" }], "第 1 项中“aliases”应为列表"],
    [
      "ministries.json",
      [{ name: "财政部", aliases: [], frequency: "weekly" }],
      "第 1 项中“frequency”应为 monthly 或 quarterly",
    ],
    ["fields.json", [{ name: "其他", aliases: [1] }], "第 1 项“aliases”中缺少文字项第 1 项"],
    ["sample/index.json", null, "应为对象"],
    ["sample/index.json", { files: "2025.csv" }, "“files”应为列表"],
    ["sample/index.json", { files: [{ file: "2025.csv" }] }, "“files”第 1 项中缺少文字项“reason”"],
  ] as const)("says of %s with %j what is expected where", (path, value, reason) => {
    expect(fault(path, value)).toBe(`data/${path} 的内容有误（${reason}）。请联系系统管理员。`);
  });
});

describe("readInitials(value)", () => {
  it("gives the letters in lower case", () => {
    expect(readInitials({ 财政部: "CZB" })).toEqual({ 财政部: "czb" });
  });

  it("refuses letters that are no text, and says whose", () => {
    expect(() => readInitials({ 财政部: 1 })).toThrow("data/initials.json 的内容有误（缺少文字项“财政部”）");
  });
});
