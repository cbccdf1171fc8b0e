import { afterEach, describe, expect, it, vi } from "vitest";
import { keepObject, keepText, keptObject, keptText } from "../../../src/app/stores/kept.ts";

function storage(kept: Record<string, string>) {
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, text: string) => {
      kept[name] = text;
    },
    removeItem: (name: string) => delete kept[name],
  });
  return kept;
}
afterEach(() => vi.unstubAllGlobals());

describe("what a browser keeps", () => {
  it("is given again as it was kept, until it is given up", () => {
    const kept = storage({});
    expect(keepText("a", "off")).toBe(true);
    keepObject("b", { kind: "planner" });
    expect([keptText("a"), keptObject("b")]).toEqual(["off", { kind: "planner" }]);
    keepText("a", null);
    expect([keptText("a"), Object.keys(kept)]).toEqual([null, ["b"]]);
  });

  it("is no object where it was damaged or is none", () => {
    storage({ cut: '{"kind":', nothing: "null", number: "7" });
    for (const name of ["cut", "nothing", "number", "absent"]) expect({ ...keptObject(name) }).toEqual({});
  });

  it("is nothing where the browser denies storage", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
    });
    expect([keptText("a"), keptObject("a"), keepText("a", "x")]).toEqual([null, {}, false]);
  });
});
