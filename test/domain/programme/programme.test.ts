import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureStanding, targetOf } from "../../../src/domain/programme/programme.ts";
import { readProgramme } from "../../../src/intake/dataFolder/readProgramme.ts";
import { publishedPlan } from "../../builders.ts";

const file = JSON.parse(readFileSync(new URL("../../../data/programme.json", import.meta.url), "utf8"));
const { subProjects, aiLiteracy } = readProgramme(file);
const [seminars, capability, engineers, bases] = subProjects;
const [sessions, seminarPeople] = seminars!.measures;
const [capabilityPeople] = capability!.measures;
const [engineerPeople] = engineers!.measures;
const [baseCount] = bases!.measures;

describe("data/programme.json", () => {
  it("holds the four sub-projects", () => {
    expect(subProjects.map(({ name }) => name)).toEqual([
      "高级研修项目",
      "能力提升项目",
      "数字技术工程师培育项目",
      "继续教育基地",
    ]);
  });

  it("keeps 左右 of a source's words as approximate, for every target", () => {
    for (const { targets } of subProjects.flatMap(({ measures }) => measures)) {
      for (const { approximate, words } of targets) expect(approximate).toBe(words.includes("左右"));
    }
  });

  it("names the batches of training bases, which have no number", () => {
    expect(bases!.batches.map(({ year, batch }) => [year, batch])).toEqual([
      [2024, 13],
      [2025, 14],
    ]);
  });

  it("states why AI literacy has no target", () => {
    expect(aiLiteracy.reason).toContain("人社厅发〔2025〕30号");
    expect(aiLiteracy.reason).toContain("不得强制要求、层层定指标、下任务");
    expect(aiLiteracy.source.documentNumber).toBe("人社厅发〔2025〕30号");
  });
});

describe("targetOf(measure, year, plan)", () => {
  it("is about 300 期 and about 20 000 people of advanced seminars, in both years", () => {
    for (const [year, title] of [
      [2024, "2024年"],
      [2025, "2025年"],
    ] as const) {
      expect(targetOf(sessions!, year, null)).toMatchObject({ count: 300, approximate: true });
      expect(targetOf(seminarPeople!, year, null)).toMatchObject({ count: 20_000, approximate: true });
      expect(targetOf(seminarPeople!, year, null)?.source.title).toContain(title);
    }
  });

  it("is the headline of the year's plan for capability improvement, never another year's", () => {
    expect(targetOf(capabilityPeople!, 2025, publishedPlan(2025))).toMatchObject({
      count: 980_000,
      approximate: false,
    });
    expect(targetOf(capabilityPeople!, 2024, publishedPlan(2024))?.count).toBe(900_000);
    expect(targetOf(capabilityPeople!, 2024, publishedPlan(2025))).toBeNull();
    expect(targetOf(capabilityPeople!, 2025, null)).toBeNull();
  });

  it("is about 80 000 digital engineers in every year", () => {
    expect(targetOf(engineerPeople!, 2024, null)).toMatchObject({ count: 80_000, approximate: true });
    expect(targetOf(engineerPeople!, 2025, null)?.source.date).toBe("2021-10-11");
  });

  it("is null in a year without a source, and for training bases", () => {
    expect(targetOf(sessions!, 2023, null)).toBeNull();
    expect(targetOf(baseCount!, 2025, null)).toBeNull();
  });

  it("prefers the year's own target to one for every year", () => {
    const always = engineerPeople!.targets[0]!;
    const both = { ...engineerPeople!, targets: [always, { ...always, year: 2026, count: 90_000 }] };
    expect(targetOf(both, 2026, null)?.count).toBe(90_000);
    expect(targetOf(both, 2025, null)?.count).toBe(80_000);
  });
});

describe("measureStanding(measure, year, count, plan)", () => {
  it("is count / target, above 1 too", () => {
    expect(measureStanding(sessions!, 2025, 330, null)).toMatchObject({ count: 330, rate: 1.1 });
  });

  it("has no rate where the sources give no number", () => {
    expect(measureStanding(baseCount!, 2025, 12, null)).toMatchObject({
      count: 12,
      target: null,
      rate: null,
    });
  });

  it("has no rate where nothing was reported, and 0 for a reported zero", () => {
    expect(measureStanding(sessions!, 2025, null, null).rate).toBeNull();
    expect(measureStanding(sessions!, 2025, 0, null).rate).toBe(0);
  });

  it("has no rate against a target of 0", () => {
    const nothing = { ...sessions!, targets: [{ ...sessions!.targets[0]!, year: 2025, count: 0 }] };
    expect(measureStanding(nothing, 2025, 5, null).rate).toBeNull();
  });
});
