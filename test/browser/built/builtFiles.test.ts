import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const assets = join(root, "dist/assets");
const oneFile = readFileSync(join(root, "dist-single/knowledge-renewal-planner.html"), "utf8");

/** What Chromium 102 does not know, the oldest that is supported. `text-wrap: balance` only shapes lines that fit anyway. */
const TOO_NEW_STYLES =
  /:has\(|:dir\(|:modal|:user-(in)?valid|:popover-open|color-mix\(|light-dark\(|oklch\(|@container|@scope|@starting-style|@media[^{]*[<>]|text-wrap:(?!balance)|\b(round|mod|rem|abs|sin|cos|pow|exp)\(|[^\w-](translate|rotate|scale):|\d([sld]v[hw]|cq\w+|cap|lh|rlh)\b|field-sizing|subgrid/g;

/** Methods that came after Chromium 102 and whose names no older built-in object has. */
const METHODS =
  "bytes|caretPositionFromPoint|checkVisibility|difference|drop|getComposedRanges|getHTML|getOrInsert|getOrInsertComputed|getSetCookie|hidePopover|intersection|isDisjointFrom|isSubsetOf|isSupersetOf|isWellFormed|moveBefore|requestClose|setFromBase64|setFromHex|setHTML|setHTMLUnsafe|showPopover|startViewTransition|symmetricDifference|take|textStream|toArray|toBase64|toHex|toReversed|toSorted|toSpliced|toWellFormed|togglePopover|transferToFixedLength|union|with|yield";

/** Functions that came after Chromium 102, with the object that has them. */
const FUNCTIONS =
  "AbortSignal.any|AbortSignal.timeout|Array.fromAsync|CSS.highlights|Document.parseHTMLUnsafe|Error.isError|Iterator.concat|Iterator.from|JSON.isRawJSON|JSON.rawJSON|Map.groupBy|Math.f16round|Math.sumPrecise|Object.groupBy|Promise.try|Promise.withResolvers|RegExp.escape|Response.json|URL.canParse|URL.parse|Uint8Array.fromBase64|Uint8Array.fromHex";

const CLASSES =
  "AsyncDisposableStack|CloseWatcher|DisposableStack|EditContext|FileSystemObserver|Float16Array|Highlight|IDBRecord|QuotaExceededError|SuppressedError|ToggleEvent";

/** The built scripts have no comments and no longer names of their own, so that no parser is needed to find a use. */
const TOO_NEW_NAMES = new RegExp(
  `\\.(?:${METHODS})(?=(?:\\?\\.)?\\()|\\b(?:${FUNCTIONS.replaceAll(".", "\\.")})\\b|\\bnew (?:${CLASSES})\\b`,
  "g",
);

/** Calls of what Chromium 102 does not have, each after a question whether it is there. */
const ASKED_FOR_FIRST: Readonly<Record<string, string>> = {
  ".checkVisibility": "AG Grid, else by the box of the element",
  ".toBase64": "qr, else by btoa",
  ".toHex": "@noble/hashes, else by its own table",
  ".yield": "qr in its decoder, else by setTimeout; and the solver's own method",
  "Uint8Array.fromHex": "@noble/hashes, else by its own table",
};

/** Methods of the application's and of libraries' own objects. */
const OF_OTHER_OBJECTS: Readonly<Record<string, string>> = {
  ".bytes": "the buffers of the NATS client",
  ".take": "the counts of a ledger and the table of an audit",
};

const STYLES: readonly (readonly [name: string, css: string])[] = [
  ...namesOf(".css").map((name) => [name, textOf(name)] as const),
  ["the one-file edition", /<style>(.*?)<\/style>/s.exec(oneFile)?.[1] ?? ""],
];

const SCRIPTS: readonly (readonly [name: string, script: string])[] = [
  ...namesOf(".js").map((name) => [name, textOf(name)] as const),
  ["sw.js", readFileSync(join(root, "dist/sw.js"), "utf8")],
  ["the one-file edition", /<script type="module">(.*?)<\/script>/s.exec(oneFile)?.[1] ?? ""],
];

describe("what is shipped runs in the oldest supported browsers", () => {
  it.each(STYLES)("%s has no style that they do not know", (_name, css) => {
    expect(css).not.toBe("");
    expect(css.match(TOO_NEW_STYLES)).toBeNull();
    expect(nestedRule(css)).toBeNull();
  });

  it("its scripts call no function that they do not have", () => {
    const allowed = new Set([...Object.keys(ASKED_FOR_FIRST), ...Object.keys(OF_OTHER_OBJECTS)]);
    const found = SCRIPTS.flatMap(([file, script]) =>
      (script.match(TOO_NEW_NAMES) ?? []).map((name) => ({ file, name, isAllowed: allowed.has(name) })),
    );
    expect(found.filter(({ isAllowed }) => !isAllowed)).toEqual([]);
    // An exception that nothing needs any more would hide the next use.
    expect(new Set(found.map(({ name }) => name))).toEqual(allowed);
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
