import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawObjects, drawScript, populationText } from "../../../src/domain/ledger/inspectionDraw.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const OBJECTS = Array.from({ length: 200 }, (_, i) => ({
  key: `2025|教育部|A ${i}'"`,
  stratum: i % 3 === 0 ? "福建" : "北京",
  unit: `单位${i % 5}`,
}));
const INSPECTORS = Array.from({ length: 6 }, (_, i) => ({ office: `单位${i}`, code: `J${i}` }));
const inOneStratum = OBJECTS.map((object) => ({ ...object, stratum: "" }));

describe("drawObjects", () => {
  it("draws what the script draws with sha256sum and sort, from the frozen text alone", () => {
    const folder = mkdtempSync(join(tmpdir(), "draw-"));
    try {
      const seed = "第2025130期 '03,11' $HOME";
      const text = populationText(inOneStratum);
      writeFileSync(join(folder, "population.txt"), text);
      writeFileSync(join(folder, "draw.sh"), drawScript(17, seed));
      const [first, ...lines] = execFileSync("sh", ["draw.sh"], { cwd: folder, encoding: "utf8" }).split(
        "\n",
      );
      const drawn = drawObjects(inOneStratum, INSPECTORS, 17, seed, digest);
      expect(lines.filter((line) => line !== "")).toEqual(drawn.map(({ hash, key }) => `${hash} ${key}`));
      expect(first).toBe(`${digest(text)}  population.txt`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("gives the same list whatever the order of the population, and another for another seed", () => {
    const draw = (objects: typeof OBJECTS, seed: string) => drawObjects(objects, INSPECTORS, 9, seed, digest);
    expect(draw([...OBJECTS].reverse(), "a")).toEqual(draw(OBJECTS, "a"));
    expect(draw(OBJECTS, "b").map(({ key }) => key)).not.toEqual(draw(OBJECTS, "a").map(({ key }) => key));
    expect(populationText([...OBJECTS].reverse())).toBe(populationText(OBJECTS));
  });

  it("draws as many of each stratum", () => {
    const strata = drawObjects(OBJECTS, INSPECTORS, 9, "a", digest).map(({ stratum }) => stratum);
    expect(strata.filter((stratum) => stratum === "福建")).toHaveLength(9);
    expect(strata.filter((stratum) => stratum === "北京")).toHaveLength(9);
  });

  it("pairs every object with two different inspectors of other units, and says where it cannot", () => {
    for (const { unit, inspectors } of drawObjects(OBJECTS, INSPECTORS, 60, "a", digest)) {
      expect(new Set(inspectors).size).toBe(2);
      expect(inspectors.map(({ office }) => office)).not.toContain(unit);
    }
    const two = INSPECTORS.slice(0, 2);
    expect(() => drawObjects(OBJECTS, two, 60, "a", digest)).toThrow(RangeError);
    expect(() => drawObjects(OBJECTS, [], 1, "a", digest)).toThrow(RangeError);
  });
});
