import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** A field that is also a word of its own. */
const WORDS = ["其他"];

describe("src/", () => {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const named = (file: string): string[] =>
    (JSON.parse(read(file)) as { name: string; aliases: string[] }[]).flatMap(({ name, aliases }) => [
      name,
      ...aliases,
    ]);
  const { projects } = JSON.parse(read("data/edition.json")) as { projects: string[] };
  const names = [
    ...named("data/ministries.json"),
    ...named("data/fields.json"),
    ...projects.slice(1),
    "人社部",
    // Every number of a document has its year in these brackets.
    "〔20",
  ].filter((name) => !WORDS.includes(name));

  /** Files that mean these words themselves: another sense, a law of the whole country, a pattern of files. */
  const ALLOWED =
    /RulesTab|HoursTable|findings\/messages|readEdition|rowKinds|personalNames|readBases|domain\/edition/;

  it("takes the word of the unit and of the whole from the edition", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const found = files.filter((path) => {
      if (!/\.tsx?$/.test(path) || ALLOWED.test(path.replaceAll("\\", "/"))) return false;
      const code = read(join("src", path)).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
      return /部门|全国/.test(code.replaceAll("主管部门", ""));
    });
    expect(found).toEqual([]);
  });

  it("names no ministry, field, sub-project or document: they are in the data folder", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const found = files
      .filter((path) => /\.(ts|tsx|css)$/.test(path))
      .flatMap((path) => {
        const text = read(join("src", path));
        return names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
      });
    expect(names.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
});
