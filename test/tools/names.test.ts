import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("src", () => {
  it("has no files named utils, helpers, types or index: a file is named after its main export", () => {
    const paths = readdirSync(join(import.meta.dirname, "../../src"), { recursive: true, encoding: "utf8" });
    expect(paths).toContain("main.tsx");
    expect(
      paths.filter((path) => /(^|[\\/])(utils?|helpers?|types|index|hooks?|common|misc)(\.|$)/i.test(path)),
    ).toEqual([]);
  });
});
