import { describe, expect, it } from "vitest";
import { inspectedLedger } from "../../../src/app/ledger/inspectedLedger.ts";
import { populationOf } from "../../../src/domain/inspection/population.ts";
import { cellTexts } from "../../../src/intake/ledger/cellText.ts";
import { classRow, readRows } from "../../intake/ledger/ledgerText.ts";

const reading = readRows([
  classRow({ 班次编号: "A-1", 班次名称: "很长的名称".repeat(50) }),
  classRow({ 班次编号: '"第""二""班, 甲"' }),
  classRow({ 班次编号: "A-3", 承办单位: "甲大学" }),
]);

describe("inspectedLedger", () => {
  it.each(["none", "risk"] as const)(
    "gives the population of the whole ledger, parted by %s, from its codes alone",
    (strataBy) => {
      const { classes, bytes, bytesEncoding } = reading;
      const whole = cellTexts(bytes, bytesEncoding);
      const { codes, ...inspected } = inspectedLedger(reading, classes!, [], { objects: "class", strataBy });
      const own = cellTexts(codes.bytes, codes.encoding);
      const population = (
        texts: typeof own,
        { from, to }: typeof codes | NonNullable<typeof classes>["code"],
      ) =>
        populationOf(inspected.classes, {
          ...{ objects: "class", strataBy, baseOf: () => null },
          codeOf: (i) => texts.show(from[i] ?? 0, to[i] ?? 0),
        });
      expect(population(own, codes).map(({ key }) => key.split("|")[2])).toEqual([
        "A-1",
        '第"二"班, 甲',
        "A-3",
      ]);
      expect(population(own, codes)).toEqual(population(whole, classes!.code));
      expect(codes.bytes.length).toBeLessThan(bytes.length / 10);
    },
  );

  it("takes no text where units are inspected, and says which unit is a base", () => {
    const base = { name: "甲大学基地", aliases: ["甲大学"], level: "", batch: "", year: null };
    const register = [{ ...base, region: "", authority: "", field: "" }];
    const asked = inspectedLedger(reading, reading.classes!, register, { objects: "base", strataBy: "none" });
    expect(asked.codes.bytes.length).toBe(0);
    expect(asked.classes.names.units.map((unit, i) => [unit, asked.bases[i]])).toContainEqual([
      "甲大学",
      "甲大学基地",
    ]);
  });
});
