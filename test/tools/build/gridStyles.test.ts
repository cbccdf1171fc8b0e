import { describe, expect, it } from "vitest";
import { gridCss } from "../../../tools/build/gridStyles.ts";

describe("the styles of the grid", () => {
  const css = gridCss();

  it("hold the rules of every part, and the variables with the application's values", () => {
    expect(css).toContain(".ag-row-pinned");
    expect(css).toContain(".ag-cell-inline-editing");
    expect(css).toMatch(/:where\(\.ag-theme-planner\) \{[^}]*--ag-row-height: 32px;/);
    expect(css).toMatch(/--ag-header-row-border: solid var\(--ag-border-width\) #1b2733;/);
  });

  it("mix colours of known values only", () => {
    const mixes = css.match(/color-mix\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g) ?? [];
    expect(mixes.length).toBeGreaterThan(20);
    expect(mixes.filter((mix) => mix.includes("var("))).toEqual([]);
  });
});
