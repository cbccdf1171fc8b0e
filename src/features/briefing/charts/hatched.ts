import { type Mark, type PathMark, type RectMark, RULE } from "../../../app/charts/marks.ts";
import { points } from "./textMarks.ts";

/** A hatched rectangle; its outline is inside its length. */
export function hatched(x: number, y: number, width: number, height: number): Mark[] {
  const edge = Math.min(0.5, width / 2);
  const outline: RectMark = {
    tag: "rect",
    x: x + edge / 2,
    y: y + edge / 2,
    width: width - edge,
    height: height - edge,
    fill: "#ffffff",
    stroke: RULE,
    strokeWidth: edge,
  };
  return [outline, hatching(x, y, width, height)];
}

/** Slanted lines that fill a rectangle; a pattern would need an id that is unique on the page. */
function hatching(x: number, y: number, width: number, height: number): PathMark {
  const step = 3;
  const strokes: string[] = [];
  for (let at = step / 2; at < width + height; at += step) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    strokes.push(`M${points(x1)} ${points(y1)}L${points(x2)} ${points(y2)}`);
  }
  return { tag: "path", d: strokes.join(""), fill: "none", stroke: RULE, strokeWidth: 0.6 };
}
