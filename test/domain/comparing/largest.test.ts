import { describe, expect, it } from "vitest";
import { largestOf } from "../../../src/domain/comparing/largest.ts";

describe("largestOf(list, peopleOf)", () => {
  it("is all that tie, in their order", () => {
    expect(largestOf(["b", "a", "c"], (name) => (name === "c" ? 1 : 7))).toEqual({
      of: ["b", "a"],
      people: 7,
    });
  });

  it("is null where all have 0", () => {
    expect(largestOf([0, -3], (people) => people)).toBeNull();
    expect(largestOf([], () => 1)).toBeNull();
  });
});
