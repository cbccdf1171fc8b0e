import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  drawObjects,
  drawScript,
  inspectorsText,
  populationText,
  strataIn,
} from "../../../src/domain/inspection/inspectionDraw.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const OBJECTS = Array.from({ length: 90 }, (_, i) => ({
  key: `2025|教育部|A ${i}'"\\`,
  stratum: i % 3 === 0 ? "福建" : "北京 'a\"",
  unit: `第${i % 5}培训中心`,
}));
const INSPECTORS = Array.from({ length: 6 }, (_, i) => ({ office: `第${i}培训中心`, code: `J${i}` }));
const STRATA = strataIn(OBJECTS).map((stratum, i) => ({ ...stratum, draws: 17 - i }));

describe("drawObjects", () => {
  it("draws what the script draws with sha256sum and sort, from the frozen texts alone", () => {
    const folder = mkdtempSync(join(tmpdir(), "draw-"));
    try {
      const seed = "第2025130期 '03,11' $HOME";
      const text = populationText(OBJECTS);
      writeFileSync(join(folder, "population.txt"), text);
      writeFileSync(join(folder, "inspectors.txt"), inspectorsText(INSPECTORS));
      writeFileSync(join(folder, "draw.sh"), drawScript(STRATA, INSPECTORS.length, seed));
      const printed = execFileSync("sh", ["draw.sh"], { cwd: folder, encoding: "utf8" });
      const [first, ...lines] = printed.trimEnd().split("\n");
      expect(first).toBe(`${digest(text)}  population.txt`);
      const drawn = drawObjects(OBJECTS, STRATA, INSPECTORS, seed, digest);
      expect(lines.slice(0, 33)).toEqual(drawn.map(({ hash, key }) => `${hash} ${key}`));
      const inTurn = lines.slice(33).map((line) => line.slice(65));
      const own = drawn[0]?.unit;
      const others = inTurn.filter((key) => !key.startsWith(`${own}|`));
      expect(drawn[0]?.inspectors.map(({ office, code }) => `${office}|${code}`)).toEqual(others.slice(0, 2));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("gives the same list whatever the order of the population, and another for another seed", () => {
    const draw = (objects: typeof OBJECTS, seed: string) =>
      drawObjects(objects, STRATA, INSPECTORS, seed, digest);
    expect(draw([...OBJECTS].reverse(), "a")).toEqual(draw(OBJECTS, "a"));
    expect(draw(OBJECTS, "b").map(({ key }) => key)).not.toEqual(draw(OBJECTS, "a").map(({ key }) => key));
    expect(populationText([...OBJECTS].reverse())).toBe(populationText(OBJECTS));
  });

  it("draws as many of each stratum as were set for it", () => {
    const drawn = drawObjects(OBJECTS, STRATA, INSPECTORS, "a", digest);
    for (const { name, draws } of STRATA)
      expect(drawn.filter(({ stratum }) => stratum === name)).toHaveLength(draws);
  });

  it("pairs every object with two different inspectors of other units, and says where it cannot", () => {
    for (const { unit, inspectors } of drawObjects(OBJECTS, STRATA, INSPECTORS, "a", digest)) {
      expect(new Set(inspectors).size).toBe(2);
      expect(inspectors.map(({ office }) => office)).not.toContain(unit);
    }
    const two = INSPECTORS.slice(0, 2);
    expect(() => drawObjects(OBJECTS, STRATA, two, "a", digest)).toThrow(RangeError);
    expect(() => drawObjects(OBJECTS, STRATA, [], "a", digest)).toThrow(RangeError);
  });

  it("takes a branch of the unit for the unit itself", () => {
    const [object] = OBJECTS;
    const branch = { office: "第 0 培训中心北京分部", code: "X" };
    const inspectors = [branch, ...INSPECTORS.slice(1, 3)];
    const strata = strataIn([object!]).map((stratum) => ({ ...stratum, draws: 1 }));
    for (const seed of "abcdef") {
      const [drawn] = drawObjects([object!], strata, inspectors, seed, digest);
      expect(drawn?.inspectors).not.toContain(branch);
    }
  });
});
