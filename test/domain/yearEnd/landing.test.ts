import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, expectedRest } from "../../../src/domain/yearEnd/landing.ts";

describe("expectedRest(done, quota, course, rule)", () => {
  const course = { share: 0.4, rate: 0.9 };

  it("is the part of the usual year end that is usually still to come, whatever was done", () => {
    expect(expectedRest(400, 1000, course, "bornhuetter-ferguson")).toBeCloseTo(540, 9);
    expect(expectedRest(0, 1000, course, "bornhuetter-ferguson")).toBeCloseTo(540, 9);
  });

  it("by Benktander lands on the mean of that landing and done / share, weighted by the share", () => {
    const done = 500;
    const plain = done + expectedRest(done, 1000, course, "bornhuetter-ferguson");
    const landing = done + expectedRest(done, 1000, course, "benktander");
    expect(landing).toBeCloseTo(0.4 * (done / 0.4) + 0.6 * plain, 9);
  });

  it("is 0 once the year has ended", () => {
    for (const rule of ["bornhuetter-ferguson", "benktander"] as const)
      expect(expectedRest(900, 1000, { share: 1, rate: 0.9 }, rule)).toBe(0);
  });
});

describe("apportion(people, weights)", () => {
  it("gives what rounding leaves to the largest remainders, of equal ones to the first", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1]);
    expect(apportion(100, [0, 1, 0])).toEqual([0, 100, 0]);
  });

  it("gives 0 to all where no weight is above 0", () => {
    expect(apportion(10, [0, 0])).toEqual([0, 0]);
    expect(apportion(10, [])).toEqual([]);
  });

  it("adds up to the people, and is within one person of the exact share", () => {
    const weights = fc.array(fc.nat(200_000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(2_000_000), weights, (people, parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        fc.pre(sum > 0);
        const shares = apportion(people, parts);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(people);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (people * parts[index]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});
