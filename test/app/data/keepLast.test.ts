import { describe, expect, it } from "vitest";
import { keepLast } from "../../../src/app/data/keepLast.ts";

describe("keepLast(make)", () => {
  const [one, two] = [{ people: 1 }, { people: 2 }];
  const sumOf = () =>
    keepLast((year: number, parts: readonly { readonly people: number }[]) => ({
      year,
      people: parts.reduce((sum, { people }) => sum + people, 0),
    }));

  it("gives the very result again for identical arguments and for a new list of the same elements", () => {
    const sum = sumOf();
    const first = sum(2025, [one, two]);
    expect(first).toEqual({ year: 2025, people: 3 });
    expect(sum(2025, [one, two])).toBe(first);
  });

  it("makes it anew for another argument, another element, fewer or more of them, and after another call", () => {
    const sum = sumOf();
    const first = sum(2025, [one, two]);
    expect(sum(2024, [one, two])).toEqual({ year: 2024, people: 3 });
    expect(sum(2024, [one, { people: 5 }])).toEqual({ year: 2024, people: 6 });
    expect(sum(2024, [one])).toEqual({ year: 2024, people: 1 });
    expect(sum(2024, [one, two, two])).toEqual({ year: 2024, people: 5 });
    expect(sum(2025, [one, two])).not.toBe(first);
    expect(sum(2025, [one, two])).toEqual(first);
  });
});
