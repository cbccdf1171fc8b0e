import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/domain/allocation/allocation.ts";
import { reproduction } from "../../../src/domain/draft/reproduction.ts";
import { compareTables, distanceOf } from "../../../src/domain/draft/tablesCompared.ts";
import { settledDemand } from "../../../src/domain/draft/workedDraft.ts";
import { publishedPlan } from "../../builders.ts";

describe("reproduction(before, real, id)", () => {
  const [before, real] = [publishedPlan(2024), publishedPlan(2025)];
  const draft = reproduction(before, real, "a");
  const { ministries, fields, total } = settledDemand(draft).demand;
  const result = allocate(settledDemand(draft).demand);
  if (result.kind !== "table") throw new Error("2025 cannot be made again");
  const made = { ministries, fields, quotas: result.table };

  it("starts from 2024 and knows of 2025 the total and the sums alone", () => {
    expect(draft.base.parts.map(({ table }) => table.source.year)).toEqual([2024]);
    expect(total).toBe(980_000);
    expect(
      settledDemand(draft).demand.conditions.every(
        ({ ministry, field }) => ministry === null || field === null,
      ),
    ).toBe(true);
  });

  it("ties to every sum of 2025", () => {
    const { total, ...sums } = compareTables([made, real]);
    expect(total.people).toEqual([980_000, 980_000]);
    for (const { people } of [...sums.ministries, ...sums.fields]) expect(people[0]).toBe(people[1]);
  });

  it("is so far from the cells that were published: sums alone do not know them", () => {
    const { people, alike, farthest, ministries: unlike } = distanceOf(made, real);
    expect({ people, alike, unlike }).toEqual({ people: 383_200, alike: 8, unlike: 0 });
    expect(farthest[0]).toMatchObject({ ministry: "财政部", field: "其他", people: [9600, 60_000] });
  });
});
