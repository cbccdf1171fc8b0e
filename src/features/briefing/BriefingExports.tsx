import { useState } from "react";
import { saveFile } from "../../app/data/saveFile.ts";
import type { BriefingDocument } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";

interface BriefingExportsProps {
  readonly briefing: BriefingDocument;
  readonly fontReady: "loading" | "ready" | "absent";
}

/** The forms a briefing leaves in. Every writer is loaded when it is asked for. */
const FORMS: readonly {
  readonly label: string;
  readonly ending: string;
  readonly write: (briefing: BriefingDocument) => Promise<Uint8Array>;
}[] = [
  {
    label: "Word（.docx）",
    ending: "docx",
    write: async (briefing) => (await import("./docx/briefingDocx.ts")).briefingDocx(briefing),
  },
  {
    label: "Excel（.xlsx）",
    ending: "xlsx",
    write: async (briefing) => (await import("./xlsx/briefingXlsx.ts")).briefingXlsx(briefing),
  },
  {
    label: "CSV（.zip）",
    ending: "csv.zip",
    write: async (briefing) => (await import("./briefingCsv.ts")).briefingCsvZip(briefing),
  },
  {
    label: "全部图（.zip）",
    ending: "charts.zip",
    write: async (briefing) => (await import("./charts/chartFiles.ts")).chartFilesZip(briefing),
  },
];

/** 打印 and the exports of the briefing that is shown. */
export function BriefingExports({ briefing, fontReady }: BriefingExportsProps) {
  const [message, setMessage] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  async function save({ label, ending, write }: (typeof FORMS)[number]) {
    setBusy(label);
    setMessage({ text: `正在生成 ${label}…`, failed: false });
    const name = `${fileStem(briefing.heading, briefing.stamp.cutoff, briefing.stamp.code)}.${ending}`;
    try {
      const bytes = await write(briefing);
      saveFile(name, bytes);
      setMessage({ text: `已生成“${name}”，请在浏览器的下载中查看。`, failed: false });
    } catch {
      setMessage({
        text: `${label} 没有生成：程序没有载入完整或运行出错。请检查网络后再试，或刷新页面。`,
        failed: true,
      });
    } finally {
      setBusy(null);
    }
  }

  return (
    <div className="briefing-exports">
      <button
        type="button"
        className="primary"
        disabled={fontReady === "loading"}
        onClick={() => window.print()}
      >
        打印或存为 PDF
      </button>
      {FORMS.map((form) => (
        <button key={form.ending} type="button" disabled={busy !== null} onClick={() => void save(form)}>
          {form.label}
        </button>
      ))}
      <p className="note" role={message?.failed ? "alert" : "status"}>
        {fontReady === "loading" && "正在准备印刷字体…"}
        {fontReady === "absent" && "印刷字体没有载入，将用本机已有的字体打印；请检查网络后刷新。"}
        {message?.text}
      </p>
    </div>
  );
}
