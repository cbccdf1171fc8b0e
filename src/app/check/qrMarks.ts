import { encodeQR } from "qr";
import type { Mark } from "../charts/marks.ts";

/** Error correction M, and the modules of white around a QR code that ISO/IEC 18004 (9.1) wants. */
const OPTIONS = { ecc: "medium", border: 4 } as const;

/**
 * A QR code with its quiet zone as marks. All dark modules are one path, so that no hairlines are between them.
 *
 * @param side of the square with the quiet zone, in points or pixels
 */
export function qrMarks(text: string, side: number): readonly Mark[] {
  const rows = encodeQR(text, "raw", OPTIONS);
  const module = side / rows.length;
  const runs = rows.flatMap((row, y) =>
    darkRuns(row).map(({ from, count }) => {
      const width = rounded(count * module);
      return `M${rounded(from * module)} ${rounded(y * module)}h${width}v${rounded(module)}h-${width}z`;
    }),
  );
  return [
    { tag: "rect", x: 0, y: 0, width: side, height: side, fill: "#ffffff" },
    { tag: "path", d: runs.join(""), fill: "#000000", stroke: "none", strokeWidth: 0 },
  ];
}

/** The same as a GIF of `scale` pixels a module, for files that hold pictures. */
export function qrGif(text: string, scale: number): Uint8Array {
  return encodeQR(text, "gif", { ...OPTIONS, scale });
}

function darkRuns(row: readonly boolean[]): { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.from + last.count === x) last.count += 1;
    else runs.push({ from: x, count: 1 });
  }
  return runs;
}

/** To a thousandth of a point. */
function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}
