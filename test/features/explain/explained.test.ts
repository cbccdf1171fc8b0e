import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { explainedBy } from "../../../src/features/explain/explained.ts";
import { plan } from "../../builders.ts";

const position = positionAt(plan(2025, ["新材料"], { 教育部: [100] }), [], "2025-06");
const at = (path: string, query: string) =>
  explainedBy({ path, params: new URLSearchParams(query) }, position);

describe("explainedBy(route, position)", () => {
  it("takes the scope from the screen that is shown", () => {
    expect(at("/", "explain=rate")).toEqual({ figure: "rate", scope: { ministry: null, field: null } });
    expect(at("/programme", "explain=actual")?.scope).toEqual({ ministry: null, field: null });
    expect(at("/ministry/教育部", "explain=gap")?.scope).toEqual({ ministry: "教育部", field: null });
    expect(at("/field/新材料", "explain=gap")?.scope).toEqual({ ministry: null, field: "新材料" });
  });

  it("takes the cell that is open on the matrix", () => {
    expect(at("/matrix", "cell=教育部|新材料&explain=rate")?.scope).toEqual({
      ministry: "教育部",
      field: "新材料",
    });
  });

  it("is null for what is not there, and for screens without figures", () => {
    expect(at("/", "")).toBeNull();
    expect(at("/", "explain=toString")).toBeNull();
    expect(at("/ministry/不存在", "explain=rate")).toBeNull();
    expect(at("/matrix", "cell=教育部|不存在&explain=rate")).toBeNull();
    expect(at("/help", "explain=rate")).toBeNull();
  });
});
