import { describe, expect, it } from "vitest";
import { linkOf } from "../../../src/features/palette/linkOf.ts";

const SELECTION = { year: 2025, asOf: "2025-06" };

describe("linkOf(route, selection)", () => {
  it("writes out year and as-of month that were left to the defaults", () => {
    const route = { path: "/matrix", params: new URLSearchParams() };
    expect(linkOf(route, SELECTION)).toBe("#/matrix?year=2025&asOf=2025-06");
  });

  it("keeps the pace rule and the screen's own filters", () => {
    const params = new URLSearchParams({ pace: "last-year", show: "gap", cell: "教育部|新材料" });
    const [path, query] = linkOf({ path: "/matrix", params }, SELECTION).split("?");
    expect(path).toBe("#/matrix");
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      pace: "last-year",
      show: "gap",
      cell: "教育部|新材料",
      ...SELECTION,
      year: "2025",
    });
  });

  it("is the screen alone while the plans are not read", () => {
    expect(linkOf({ path: "/help", params: new URLSearchParams() }, null)).toBe("#/help");
  });
});
