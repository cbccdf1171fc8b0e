import type { Mark, RectMark } from "../../../app/charts/marks.ts";
import { CHART_FONT } from "../../../app/paper/briefingFont.ts";

/**
 * Paints a chart's marks on a canvas whose unit is the point, in the fonts of the page (an SVG drawn as an image would not
 * use them). They must be loaded before.
 */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    switch (mark.tag) {
      case "rect":
        fill(context, mark.fill, () => context.fillRect(mark.x, mark.y, mark.width, mark.height));
        stroke(context, mark, () => context.strokeRect(mark.x, mark.y, mark.width, mark.height));
        break;
      case "line":
        stroke(context, mark, () =>
          context.stroke(new Path2D(`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`)),
        );
        break;
      case "path":
        fill(context, mark.fill, () => context.fill(new Path2D(mark.d)));
        stroke(context, mark, () => context.stroke(new Path2D(mark.d)));
        break;
      case "text":
        context.font = `${mark.fontWeight} ${mark.fontSize}px ${CHART_FONT}`;
        context.textAlign = mark.textAnchor === "middle" ? "center" : mark.textAnchor;
        fill(context, mark.fill, () => context.fillText(mark.text, mark.x + (mark.dx ?? 0), mark.y));
    }
  }
}

function fill(context: CanvasRenderingContext2D, colour: string, draw: () => void): void {
  if (colour === "none") return;
  context.fillStyle = colour;
  draw();
}

function stroke(
  context: CanvasRenderingContext2D,
  mark: Pick<RectMark, "stroke" | "strokeWidth" | "strokeDasharray">,
  draw: () => void,
): void {
  if (mark.stroke === undefined) return;
  context.strokeStyle = mark.stroke;
  context.lineWidth = mark.strokeWidth ?? 1;
  context.setLineDash(mark.strokeDasharray?.split(" ").map(Number) ?? []);
  draw();
}
