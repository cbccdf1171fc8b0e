import { workerCalls } from "../../app/workers/workerCalls.ts";
import { EDITION_TEXT } from "../../domain/edition.ts";
import type { BriefingDocument } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";
import type { ExportToWrite } from "./exportWriters.ts";
import type { BriefingLayout } from "./pages/briefingLayout.ts";

/** A form in which a briefing is exported. */
export interface ExportForm {
  readonly label: string;
  /** Of the file's name, without the dot. */
  readonly ending: string;
  /** Rejects with {@link ExportStopped} when it is stopped. */
  readonly write: (layout: BriefingLayout) => Promise<Uint8Array>;
  /** Stops the writing; absent where it cannot be stopped. */
  readonly stop?: () => void;
}

/** A person stopped the writing of an export. */
export class ExportStopped extends Error {
  override readonly name = "ExportStopped";
}

const writing = workerCalls<ExportToWrite, Uint8Array>(
  () => new Worker(new URL("./exportWorker.ts", import.meta.url), { type: "module", name: EDITION_TEXT }),
  {
    stopped: "导出程序没有启动或中途停止。",
    failed: (message) => `导出没有完成（${message}）。`,
  },
);

function writtenAside(label: string, ending: ExportToWrite["ending"]): ExportForm {
  return {
    label,
    ending,
    async write(layout) {
      try {
        return await writing.call({ ending, layout });
      } catch (error) {
        // A worker does not load a script again that it could not load once.
        writing.end(new ExportStopped());
        throw error;
      }
    },
    stop: () => writing.end(new ExportStopped()),
  };
}

export const EXPORT_FORMS: readonly ExportForm[] = [
  writtenAside("Word（.docx）", "docx"),
  writtenAside("Excel（.xlsx）", "xlsx"),
  writtenAside("CSV（.zip）", "csv.zip"),
  {
    label: "全部图（.zip）",
    ending: "charts.zip",
    write: async ({ charts, document }) =>
      (await import("./charts/chartFiles.ts")).chartFilesZip(charts, document.stamp),
  },
];

/** The pictures as which one chart is saved; `label` and `detail` are the name of the button. */
export const CHART_FORMS = [
  { ending: "svg", label: "存为 SVG", detail: "" },
  { ending: "png", label: "存为 PNG", detail: "，300 dpi" },
] as const;

/** The name of an exported file: the paper, its as-of date, the code of the data. */
export function exportFileName({ heading, stamp }: BriefingDocument, ending: string): string {
  return `${fileStem(heading, stamp.cutoff, stamp.code)}.${ending}`;
}

/** The state of the last export. */
export interface ExportState {
  readonly step: "writing" | "written" | "stopped" | "failed";
  readonly label: string;
  /** Of the file. */
  readonly name: string;
}

/** The message about the last export. */
export function exportMessage({ step, label, name }: ExportState): string {
  switch (step) {
    case "writing":
      return `正在生成 ${label}…`;
    case "written":
      return `已生成“${name}”，请在浏览器的下载中查看。`;
    case "stopped":
      return `已停止，没有生成 ${label}。`;
    case "failed":
      return `${label} 没有生成：程序没有载入完整或运行出错。请检查网络后再试，或刷新页面。`;
  }
}
