import type { HiddenFacts } from "../findings/factShapes.ts";
import { onOneLine } from "../findings/onOneLine.ts";
import { unitNamedIn } from "../table/titles.ts";
import { decodeXml, type XmlTag } from "./xmlTags.ts";

/** Findings of this kind in one sheet; more say nothing new. */
const MAX_ASIDES = 3;
const MAX_QUOTED_LENGTH = 40;
/** A paragraph of a text box (DrawingML and OpenDocument), or a line above or below the printed page. */
const HOLDS_TEXT = /^(?:p|(?:odd|even|first)(?:Header|Footer))$/;
/** Codes for place, font and size in the lines of a printed page (ECMA-376 part 1, 18.3.1.46). */
const PAGE_CODES = /&(?:"[^"]*"|\d+|K[\dA-Fa-f]{6}|[A-Za-z])/g;

/**
 * Gathers text that a person sees on a sheet although it stands in no cell, as the tags around it go by. What names a unit
 * other than people is added to the concerns: the figures are read without it.
 */
export function asideReader(concerns: HiddenFacts[]) {
  let [depth, written] = [0, ""];
  let found = 0;
  return {
    onTag({ name, kind }: XmlTag): void {
      if (!HOLDS_TEXT.test(name) || kind === "empty") return;
      depth += kind === "open" ? 1 : -1;
      if (depth > 0) return;
      const text = onOneLine(decodeXml(written).replace(PAGE_CODES, " ").trim());
      written = "";
      const unit = unitNamedIn({ row: 0, line: 0, cells: [text] });
      if (unit === null || unit === "人" || found++ >= MAX_ASIDES) return;
      concerns.push({ hidden: "aside", text: text.slice(0, MAX_QUOTED_LENGTH) });
    },
    onText(text: string): void {
      if (depth > 0) written += text;
    },
  };
}
