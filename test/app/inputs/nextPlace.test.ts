import { describe, expect, it } from "vitest";
import { nextPlace } from "../../../src/app/inputs/nextPlace.ts";

const START = { key: null, at: -1 };

describe("nextPlace(keys, last, by)", () => {
  it("begins at either end", () => {
    expect(nextPlace(["a", "b", "c"], START, 1)).toBe(0);
    expect(nextPlace(["a", "b", "c"], START, -1)).toBe(2);
    expect(nextPlace([], START, 1)).toBe(-1);
  });

  it("goes on around the ends", () => {
    expect(nextPlace(["a", "b", "c"], { key: "a", at: 0 }, 1)).toBe(1);
    expect(nextPlace(["a", "b", "c"], { key: "c", at: 2 }, 1)).toBe(0);
    expect(nextPlace(["a", "b", "c"], { key: "a", at: 0 }, -1)).toBe(2);
  });

  it("goes on behind a place that was done since", () => {
    expect(nextPlace(["a", "c", "d"], { key: "b", at: 1 }, 1)).toBe(1);
    expect(nextPlace(["a", "c", "d"], { key: "b", at: 1 }, -1)).toBe(0);
    expect(nextPlace(["a", "b"], { key: "c", at: 2 }, 1)).toBe(0);
    expect(nextPlace(["b"], { key: "a", at: 0 }, -1)).toBe(0);
  });
});
