import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("src", () => {
  it("has no drawers: a file is named after what it holds", () => {
    const paths = readdirSync(join(import.meta.dirname, "../../src"), { recursive: true, encoding: "utf8" });
    expect(paths).toContain("main.tsx");
    expect(
      paths.filter((path) => /(^|[\\/])(utils?|helpers?|types|index|hooks?|common|misc)(\.|$)/i.test(path)),
    ).toEqual([]);
  });
});
