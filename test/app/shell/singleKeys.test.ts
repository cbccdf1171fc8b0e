import { afterEach, describe, expect, it, vi } from "vitest";
import { setSingleKeys, singleKeysOn } from "../../../src/app/shell/singleKeys.ts";

/** A browser's store of its own; one that `denies` throws at every touch. */
function storage(denies = false) {
  const kept = new Map<string, string>();
  const store = () => {
    if (denies) throw new DOMException("denied", "SecurityError");
    return kept;
  };
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store().get(key) ?? null,
    setItem: (key: string, value: string) => store().set(key, value),
    removeItem: (key: string) => store().delete(key),
  });
  return kept;
}
afterEach(() => {
  setSingleKeys(true);
  vi.unstubAllGlobals();
});

describe("singleKeysOn() and setSingleKeys(on)", () => {
  it("are on until a person switches them off, and on again", () => {
    const kept = storage();
    expect(singleKeysOn()).toBe(true);
    setSingleKeys(false);
    expect(singleKeysOn()).toBe(false);
    expect(kept.size).toBe(1);
    setSingleKeys(true);
    expect(singleKeysOn()).toBe(true);
    expect(kept.size).toBe(0);
  });

  it("hold for the page where the browser keeps nothing", () => {
    storage(true);
    expect(singleKeysOn()).toBe(true);
    setSingleKeys(false);
    expect(singleKeysOn()).toBe(false);
  });
});
