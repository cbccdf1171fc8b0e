import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const assets = join(import.meta.dirname, "../../dist/assets");

/** What Chromium 102 does not know, the oldest that is supported. `text-wrap: balance` only shapes lines that fit anyway. */
const TOO_NEW_STYLES =
  /:has\(|color-mix\(|light-dark\(|oklch\(|@container|@scope|@starting-style|text-wrap:(?!balance)|\bround\(|[^\w-](translate|rotate|scale):|\d[sld]vh\b|field-sizing|subgrid/g;

/** Calls of functions that came after Chromium 102 and that no library may be given without a substitute. */
const TOO_NEW_CALLS =
  /\.(toReversed|toSorted|toSpliced|isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\(|\b(Object|Map)\.groupBy\(|Array\.fromAsync\(|Promise\.(withResolvers|try)\(|AbortSignal\.any\(/g;

describe("what is shipped runs in the oldest supported browsers", () => {
  it.each(namesOf(".css"))("%s has no style that they do not know", (name) => {
    const css = textOf(name);
    expect(css.match(TOO_NEW_STYLES)).toBeNull();
    expect(nestedRule(css)).toBeNull();
  });

  it.each(namesOf(".js"))("%s calls no function that they do not have", (name) => {
    expect(textOf(name).match(TOO_NEW_CALLS)).toBeNull();
  });
});

function namesOf(ending: string): string[] {
  return readdirSync(assets).filter((name) => name.endsWith(ending));
}

function textOf(name: string): string {
  return readFileSync(join(assets, name), "utf8");
}

/** The beginning of a rule within a rule, null where there is none. */
function nestedRule(css: string): string | null {
  const withoutTexts = css.replace(/"[^"]*"/g, '""');
  const rulesAlone = withoutTexts.replace(
    /@(media|supports|layer|page|property|(-webkit-)?keyframes)[^{;]*[{;]/g,
    "",
  );
  return /\{[^{}]*\{/.exec(rulesAlone)?.[0] ?? null;
}
