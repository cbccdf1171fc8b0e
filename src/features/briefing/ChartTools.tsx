import { useState } from "react";
import { saveFile } from "../../app/browser/saveFile.ts";
import type { Stamp } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";
import type { ChartPiece } from "./pages/page.ts";

/** Saves one chart as a picture, with its title, source and cut-off; beside the chart on screen, never printed. */
export function ChartTools({ piece, stamp }: { readonly piece: ChartPiece; readonly stamp: Stamp }) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const { chart, number } = piece;

  async function save(kind: "svg" | "png") {
    setState("busy");
    try {
      const { chartPngFile, chartSvgFile } = await import("./charts/chartFiles.ts");
      const bytes =
        kind === "svg" ? await chartSvgFile(chart, stamp, number) : await chartPngFile(chart, stamp, number);
      saveFile(`${fileStem(`图${number}`, chart.title)}.${kind}`, bytes);
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="chart-tools">
      <button
        type="button"
        className="plain"
        aria-label={`图${number}存为 SVG`}
        disabled={state === "busy"}
        onClick={() => void save("svg")}
      >
        存为 SVG
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`图${number}存为 PNG，300 dpi`}
        disabled={state === "busy"}
        onClick={() => void save("png")}
      >
        存为 PNG
      </button>
      {state === "failed" && <span role="alert">没有存成，请检查网络后再试。</span>}
    </div>
  );
}
