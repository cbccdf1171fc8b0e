import { useState } from "react";
import { saveFile } from "../../app/browser/saveFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import type { Stamp } from "./document/document.ts";
import { chartFileName } from "./document/fileNames.ts";
import { CHART_FORMS } from "./exportForms.ts";
import type { ChartPiece } from "./pages/page.ts";

/** Buttons beside a chart on screen that save it as a picture with its title, source and cut-off. */
export function ChartTools({ piece, stamp }: { readonly piece: ChartPiece; readonly stamp: Stamp }) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const { chart, number } = piece;

  async function save(ending: "svg" | "png") {
    setState("busy");
    try {
      const { CHART_WRITERS } = await import("./charts/chartFiles.ts");
      saveFile(chartFileName(chart, number, ending), await CHART_WRITERS[ending](chart, stamp, number));
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="chart-tools">
      {CHART_FORMS.map(({ ending, label, detail }) => (
        <Button
          label={label}
          key={ending}
          className="plain"
          aria-label={`图${number}${label}${detail}`}
          disabled={state === "busy"}
          onClick={() => void save(ending)}
        />
      ))}
      {state === "failed" && <span role="alert">没有存成，请检查网络后再试。</span>}
    </div>
  );
}
