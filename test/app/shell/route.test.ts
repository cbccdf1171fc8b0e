import { describe, expect, it } from "vitest";
import { hrefOf } from "../../../src/app/shell/route.ts";

const route = { path: "/matrix", params: new URLSearchParams("year=2025&asOf=2025-06&show=gap") };

describe("hrefOf(path, route, changes, keepAll)", () => {
  it("keeps year and as-of month, and leaves a screen's own filters behind", () => {
    expect(hrefOf("/log", route)).toBe("#/log?year=2025&asOf=2025-06");
  });
  it("keeps filters on the same screen when asked", () => {
    expect(hrefOf("/matrix", route, { show: "rate" }, true)).toBe(
      "#/matrix?year=2025&asOf=2025-06&show=rate",
    );
  });
  it("takes a parameter away with null", () => {
    expect(hrefOf("/", route, { year: null, asOf: null })).toBe("#/");
  });
  it("encodes names but not the slashes between them", () => {
    expect(hrefOf("/ministry/教育部", { path: "/", params: new URLSearchParams() })).toBe(
      `#/ministry/${encodeURIComponent("教育部")}`,
    );
  });
});
