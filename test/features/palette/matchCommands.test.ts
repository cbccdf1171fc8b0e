import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PlanFile, Vocabulary } from "../../../src/app/dataFolder/planFiles.ts";
import { commandsOf } from "../../../src/features/palette/commands.ts";
import { matchCommands } from "../../../src/features/palette/matchCommands.ts";
import { readInitials } from "../../../src/intake/dataFolder/readInitials.ts";

function dataFile(name: string) {
  return JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8"));
}

const INITIALS = readInitials(dataFile("initials.json"));
const VOCABULARY: Vocabulary = { ministries: dataFile("ministries.json"), fields: dataFile("fields.json") };
const PLAN_FILES = [2025, 2024].map((year) => ({ line: { year } }) as PlanFile);
const SOURCE = { vocabulary: VOCABULARY, planFiles: PLAN_FILES, year: 2025, asOf: "2025-06" };
const COMMANDS = commandsOf(SOURCE, false);

function found(query: string): string[] {
  return matchCommands(COMMANDS, query, INITIALS).map(({ name }) => name);
}

describe("data/initials.json", () => {
  it("has one letter a character for every ministry with its aliases and every field", () => {
    for (const { name, aliases } of [...VOCABULARY.ministries, ...VOCABULARY.fields]) {
      for (const each of [name, ...aliases])
        expect(INITIALS[each], each).toMatch(new RegExp(`^[a-z]{${each.length}}$`));
    }
  });

  it("has one letter a character for every screen and action", () => {
    for (const { kind, name } of COMMANDS) {
      if (kind === "页面" || kind === "操作")
        expect(INITIALS[name], name).toMatch(new RegExp(`^[a-z]{${name.length}}$`));
    }
  });
});

describe("matchCommands(commands, query, initials)", () => {
  it("finds by a part of the name, names that begin so first", () => {
    expect(found("应急管理")).toEqual(["应急管理部", "应急管理"]);
    expect(found("能源")).toEqual(["国家能源局", "新能源", "新能源汽车"]);
    expect(found("知识产权")).toEqual(["知识产权", "国家知识产权局"]);
  });

  it("finds a ministry by its other names", () => {
    expect(found("发改委")).toEqual(["国家发展改革委"]);
    expect(found("工信部")).toEqual(["工业和信息化部"]);
  });

  it("finds by pinyin initials, those of other names too", () => {
    expect(found("czb")).toEqual(["财政部"]);
    expect(found("FGW")).toContain("国家发展改革委");
    expect(found("xny")).toEqual(["新能源", "新能源汽车"]);
    expect(found("jz")[0]).toBe("矩阵");
  });

  it("finds months however they are written, the selected year's first", () => {
    expect(found("2024-06")).toEqual(["2024年6月"]);
    expect(found("202406")).toEqual(["2024年6月"]);
    expect(found("6月")).toEqual(["2025年6月", "2024年6月"]);
  });

  it("does not mind spaces, case or width", () => {
    expect(found(" 新 能源 汽车 ")).toEqual(["新能源汽车"]);
    expect(found("ＣＺＢ")).toEqual(["财政部"]);
  });

  it("finds all for an empty query and nothing for an unknown word", () => {
    expect(found("")).toHaveLength(COMMANDS.length);
    expect(found("卫生健康")).toEqual([]);
  });

  it("finds names and aliases without the initials, and nothing by names that every object has", () => {
    const without = (query: string) => matchCommands(COMMANDS, query, {}).map(({ name }) => name);
    expect(without("网信办")).toEqual(["中央网信办"]);
    expect(without("czb")).toEqual([]);
    expect(without("constructor")).toEqual([]);
  });
});

describe("commandsOf(source, monthIsChosen)", () => {
  it("has screens and actions alone while the plans are not read", () => {
    const kinds = new Set(commandsOf(null, false).map(({ kind }) => kind));
    expect([...kinds]).toEqual(["页面", "操作"]);
  });

  it("keeps the season at a change of year only where a month was chosen", () => {
    const changesOf = (monthIsChosen: boolean) =>
      commandsOf(SOURCE, monthIsChosen).find(({ name }) => name === "2024年度")?.deed;
    expect(changesOf(true)).toEqual({ kind: "select", changes: { year: "2024", asOf: "2024-06" } });
    expect(changesOf(false)).toEqual({ kind: "select", changes: { year: "2024", asOf: null } });
  });

  it("names nothing twice within a kind", () => {
    const names = COMMANDS.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
