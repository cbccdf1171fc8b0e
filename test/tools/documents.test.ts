import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SKIPPED_FOLDERS = new Set(["node_modules", "dist", ".git"]);

/** Files and folders of the project, relative to it. */
function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : [path, ...pathsUnder(path)];
    return [path];
  });
}

const paths = pathsUnder(ROOT).map((path) => relative(ROOT, path).replaceAll("\\", "/"));
const fileNames = new Set(paths.map((path) => basename(path)));
const documents = paths.filter((path) => path.endsWith(".md") && path !== "CHANGELOG.md");

/** Placeholders for names that the reader chooses, commands, patterns, addresses. */
const PLACEHOLDER = /[A-Z]{3,}|[<>*\s:@=]|2026\.csv|^\/|^#|^\.\.?\//;
/** Paths of imports and of the built application, which are no files of the project. */
const ELSEWHERE = /^(?:dist|node_modules|read-excel-file|docx|@|write-excel-file)(?:\/|$)/;
const FOLDERS = new Set(paths.filter((path) => !path.includes("/")));
const FOLDER_OF_SRC = /^(?:domain|intake|outgoing|journal|app|features)\//;
/** A name in code of at least two words: planAt, MAX_ROUNDS, useCountry(). */
const NAME = /^([a-zA-Z]+(?:[A-Z_]\w*))(?:\(.*\))?$/;
const FILE_NAME = /^[\w.-]+\.(?:tsx?|mjs|css|json|csv|md|html)$/;

/** Every word in the sources of the program, the tests and the tools, comments included. */
const words = new Set(
  paths
    .filter((path) => /^(?:src|test|tools|data)\/.*\.(?:tsx?|mjs)$/.test(path))
    .flatMap((path) => readFileSync(join(ROOT, path), "utf8").match(/\w+/g) ?? []),
);

function exists(path: string): boolean {
  const known = [path, `${path}.ts`, `${path}.tsx`].map((each) => each.replace(/\/$/, ""));
  return known.some((each) => statSync(join(ROOT, each), { throwIfNoEntry: false }) !== undefined);
}

/** The paths, file names, links and names of code in a document that do not exist. */
function missingIn(document: string): string[] {
  const text = readFileSync(join(ROOT, document), "utf8");
  const spans = [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(
    ([, span = ""]) => span,
  );
  const missing = spans.filter((span) => {
    const [, name] = NAME.exec(span) ?? [];
    if (name) return !words.has(name);
    if (PLACEHOLDER.test(span) || ELSEWHERE.test(span)) return false;
    if (FOLDER_OF_SRC.test(span)) return !exists(`src/${span}`) && !exists(span);
    const [top = ""] = span.split("/");
    if (span.includes("/")) return FOLDERS.has(top) && !exists(span);
    return FILE_NAME.test(span) && !fileNames.has(span);
  });
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^\w+:/.test(link) && !exists(join(dirname(document), link)));
  return [...missing, ...links];
}

describe("the documents", () => {
  it("name only paths, files and names of code that exist", () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        "README.md",
        "CONTRIBUTING.md",
        "src/README.md",
        "docs/decisions/no-router.md",
      ]),
    );
    const missing = documents.flatMap((document) =>
      missingIn(document).map((path) => `${document}: ${path}`),
    );
    expect(missing).toEqual([]);
  });
});
