import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../../src");

/** Files that make the short mark, or read it from a ministry's file. */
const ALLOWED_FILES = ["app/words/format.ts", "intake/rows/figures.ts"];

describe("未报送 (not reported)", () => {
  it("is written in full in every sentence: 未报 is the mark of a cell, or is quoted", () => {
    const paths = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.tsx?$/.test(path) && !ALLOWED_FILES.includes(path));
    expect(paths).toContain("features/overview/YearEndForecast.tsx");
    const short = paths.flatMap((path) =>
      readFileSync(join(SRC, path), "utf8")
        .split("\n")
        .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && /(?<!“)未报(?!送)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(short).toEqual([]);
  });
});
