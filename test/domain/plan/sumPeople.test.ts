import { describe, expect, it } from "vitest";
import { sumKnownPeople, sumPeople } from "../../../src/domain/plan/sumPeople.ts";

describe("sumPeople(people)", () => {
  it("counts what is not known as nobody", () => {
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
