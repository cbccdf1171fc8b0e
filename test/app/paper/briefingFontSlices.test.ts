import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontSlices, slicesFor } from "../../../src/app/paper/briefingFontSlices.ts";

describe("fontSlices(weight)", () => {
  it("are static files of the one newer format", () => {
    const files = [400, 700].flatMap((weight) => fontSlices(weight as 400 | 700)).map(({ url }) => url);
    expect(new Set(files).size).toBe(files.length);
    for (const file of files) expect(file).toMatch(/noto-serif-sc-[a-z0-9-]+-(400|700)-normal\.woff2/);
  });
});

describe("slicesFor(text, weight)", () => {
  it("are few for a title, each of the weight", () => {
    const slices = slicesFor("6 个部门落后于时间进度", 700);
    expect(slices.length).toBeGreaterThan(0);
    expect(slices.length).toBeLessThan(10);
    expect(slices.every(({ weight }) => weight === 700)).toBe(true);
  });

  it("are none for no text and for what the font does not hold", () => {
    expect(slicesFor("", 400)).toEqual([]);
    expect(slicesFor("\u{10FFFF}", 400)).toEqual([]);
  });

  it("take a character that two slices hold from the later one, as a browser does", () => {
    expect(slicesFor("A", 400).map(({ url }) => url)).toEqual([expect.stringContaining("-latin-400-")]);
  });
});

describe("the font's licence", () => {
  it("is served beside the built files", () => {
    const of = (path: string) => readFileSync(path, "utf8");
    expect(of("public/noto-serif-sc-license.txt")).toBe(of("node_modules/@fontsource/noto-serif-sc/LICENSE"));
  });
});
