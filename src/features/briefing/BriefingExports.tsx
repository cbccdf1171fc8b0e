import { useState } from "react";
import { saveFile } from "../../app/browser/saveFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import type { SheetFontState } from "../../app/paper/useSheetFont.ts";
import {
  EXPORT_FORMS,
  type ExportForm,
  type ExportState,
  ExportStopped,
  exportFileName,
  exportMessage,
} from "./exportForms.ts";
import type { BriefingLayout } from "./pages/briefingLayout.ts";

interface BriefingExportsProps {
  readonly layout: BriefingLayout;
  readonly fontReady: SheetFontState;
}

const FONT_NOTES: Readonly<Record<SheetFontState, string>> = {
  loading: "正在准备印刷字体…",
  ready: "",
  absent: "印刷字体没有载入，将用本机已有的字体打印；请检查网络后刷新。",
};

/** 打印 and the exports of the briefing that is shown. */
export function BriefingExports({ layout, fontReady }: BriefingExportsProps) {
  const [state, setState] = useState<ExportState | null>(null);

  const stop = state?.step === "writing" && EXPORT_FORMS.find(({ label }) => label === state.label)?.stop;

  async function save({ label, ending, write }: ExportForm) {
    const name = exportFileName(layout.document, ending);
    const goTo = (step: ExportState["step"]) => setState({ step, label, name });
    goTo("writing");
    try {
      saveFile(name, await write(layout));
      goTo("written");
    } catch (error) {
      goTo(error instanceof ExportStopped ? "stopped" : "failed");
    }
  }

  return (
    <div className="briefing-exports">
      <Button
        label="打印或存为 PDF"
        className="primary"
        disabled={fontReady === "loading"}
        onClick={() => window.print()}
      />
      {EXPORT_FORMS.map((form) => (
        <Button
          label={form.label}
          key={form.ending}
          disabled={state?.step === "writing"}
          onClick={() => void save(form)}
        />
      ))}
      {stop && <Button label="停止" onClick={stop} />}
      <p className="note" role={state?.step === "failed" ? "alert" : "status"}>
        {FONT_NOTES[fontReady]}
        {state && exportMessage(state)}
      </p>
    </div>
  );
}
