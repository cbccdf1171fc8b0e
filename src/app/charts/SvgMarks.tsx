import { createElement } from "react";
import type { Mark } from "./marks.ts";

interface SvgMarksProps {
  readonly marks: readonly Mark[];
  /** `%` where lengths across are per cent of the drawing's width. */
  readonly across?: "" | "%";
}

/** The lengths across; `dx` stays in pixels. */
const ACROSS: ReadonlySet<string> = new Set(["x", "x1", "x2", "width"]);

/** Marks as elements of an `<svg>`. */
export function SvgMarks({ marks, across = "" }: SvgMarksProps) {
  return marks.map(({ tag, ...rest }, index) => {
    const { text, ...attributes } = { text: undefined, ...rest };
    const written = Object.entries(attributes).map(([name, value]) => [
      name,
      across !== "" && ACROSS.has(name) ? `${value}${across}` : value,
    ]);
    // The order of a drawing never changes, so the index is the key.
    return createElement(tag, { key: index, ...Object.fromEntries(written) }, text);
  });
}
