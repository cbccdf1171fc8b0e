import { describe, expect, it } from "vitest";
import { differenceOf, sumKnownPeople, sumPeople } from "../../../src/domain/plan/sumPeople.ts";

describe("sumPeople(people)", () => {
  it("counts an unknown figure as 0", () => {
    expect(sumPeople([100, null, 0, 250])).toBe(350);
    expect(sumPeople([null])).toBe(0);
    expect(sumPeople([])).toBe(0);
  });
});

describe("sumKnownPeople(people)", () => {
  it("is null where no figure is known, and 0 where 0 is", () => {
    expect(sumKnownPeople([100, null, 250])).toBe(350);
    expect(sumKnownPeople([0, null])).toBe(0);
    expect(sumKnownPeople([null, null])).toBeNull();
    expect(sumKnownPeople([])).toBeNull();
  });
});

describe("differenceOf(people, other)", () => {
  it("is below 0 where the other is larger, 0 where they are equal", () => {
    expect([differenceOf(300, 500), differenceOf(500, 500), differenceOf(0, 0)]).toEqual([-200, 0, 0]);
  });

  it("is null where one of them is not known", () => {
    expect([differenceOf(null, 500), differenceOf(500, null), differenceOf(null, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
