import { describe, expect, it } from "vitest";
import { chosenByKey } from "../../../src/features/palette/chosenByKey.ts";

describe("chosenByKey(key, chosen, count)", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 19, 0],
    ["ArrowUp", 5, 4],
    ["ArrowUp", 0, 19],
    ["PageDown", 3, 11],
    ["PageDown", 15, 19],
    ["PageUp", 11, 3],
    ["PageUp", 3, 0],
    ["Enter", 3, null],
    ["a", 3, null],
  ])("%s on row %i of 20 chooses %s", (key, chosen, next) => {
    expect(chosenByKey(key, chosen, 20)).toBe(next);
  });

  it("stays on the first row of an empty list", () => {
    for (const key of ["ArrowDown", "ArrowUp", "PageDown", "PageUp"]) expect(chosenByKey(key, 0, 0)).toBe(0);
  });
});
