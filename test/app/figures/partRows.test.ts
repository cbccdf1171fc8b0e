import { describe, expect, it } from "vitest";
import { partRows, type TablePart, type WholeAndParts } from "../../../src/app/figures/partRows.ts";
import { tallyCell } from "../../../src/domain/progress/completion.ts";
import { calendarExpectation } from "../../../src/domain/progress/profile.ts";
import { tally } from "../../builders.ts";
import { dated } from "../../domain/dated.ts";

const part = (name: string, quota: number | null, actual: number | null, cutoff: string | null) => ({
  name,
  tally: tallyCell(quota, actual),
  cutoff,
  asOf: "2025-06",
  carriedForward: cutoff !== null && cutoff < "2025-06",
  expectation: calendarExpectation(cutoff ?? "2025-06"),
});
const whole = (reportedCells: number, ...parts: TablePart[]): WholeAndParts => ({
  ...dated(tally({ quota: 1000, actual: 500, plannedCells: 2, reportedCells }), "2025-06", {
    cutoff: reportedCells > 0 ? "2025-06" : null,
  }),
  parts,
});
const rowsOf = (of: WholeAndParts, other = of) => partRows(of, other);

describe("the rows of a table of parts", () => {
  it("have 合计 first, held against the cut-off of the whole", () => {
    const rows = rowsOf(whole(1, part("教育部", 500, 300, "2025-06")));
    expect(rows.map(({ name, isTotal, cutoffText }) => [name, isTotal, cutoffText])).toEqual([
      ["合计", true, "2025年6月"],
      ["教育部", false, "2025年6月"],
    ]);
    expect(rows[0]).toMatchObject({ rate: 0.5, band: "on-pace" });
  });

  it("hold each part against its own cut-off, and mark one that is carried forward", () => {
    // 35 % is enough by the end of April (120 of 365 days), and not by the end of June (181).
    const [, april, june] = rowsOf(
      whole(2, part("科技部", 100, 35, "2025-04"), part("教育部", 100, 35, "2025-06")),
    );
    expect(april).toMatchObject({ cutoffText: "*2025年4月", band: "on-pace", expected: 120 / 365 });
    expect(june).toMatchObject({ cutoffText: "2025年6月", band: "behind", expected: 181 / 365 });
  });

  it("show what is due of a part that has not reported, by the cut-off of the whole", () => {
    const [sum, silent] = rowsOf(whole(0, part("财政部", 100, null, null)));
    expect(silent).toMatchObject({
      rate: null,
      expected: 181 / 365,
      band: "not-reported",
      cutoffText: "—",
    });
    expect(sum?.cutoffText).toBe("—");
  });

  it("have nothing due where there is no quota", () => {
    const [, offPlan] = rowsOf(whole(1, part("财政部", null, 20, "2025-06")));
    expect(offPlan).toMatchObject({ rate: null, expected: null, band: "no-quota" });
  });

  it("have the band by the other rule beside the chosen one", () => {
    const own = part("科技部", 100, 45, "2025-06");
    const dueLess = { elapsed: 40, total: 100, basis: "ministry-profile" } as const;
    const other = whole(1, { ...own, expectation: dueLess });
    const [sum, row] = rowsOf(whole(1, own), other);
    expect(row).toMatchObject({ band: "slow", otherBand: "on-pace" });
    expect(sum).toMatchObject({ band: "on-pace", otherBand: "on-pace" });
  });
});
