import type { BriefingDocument } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";
import type { BriefingLayout } from "./pages/briefingLayout.ts";

/** A form in which a briefing is exported. */
export interface ExportForm {
  readonly label: string;
  /** Of the file's name, without the dot. */
  readonly ending: string;
  readonly write: (layout: BriefingLayout) => Promise<Uint8Array>;
}

/** The code of each form is loaded when it is chosen. */
export const EXPORT_FORMS: readonly ExportForm[] = [
  {
    label: "Word（.docx）",
    ending: "docx",
    write: async (layout) => (await import("./docx/briefingDocx.ts")).briefingDocx(layout),
  },
  {
    label: "Excel（.xlsx）",
    ending: "xlsx",
    write: async (layout) => (await import("./xlsx/briefingXlsx.ts")).briefingXlsx(layout),
  },
  {
    label: "CSV（.zip）",
    ending: "csv.zip",
    write: async (layout) => (await import("./briefingCsv.ts")).briefingCsvZip(layout),
  },
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
  readonly step: "writing" | "written" | "failed";
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
    case "failed":
      return `${label} 没有生成：程序没有载入完整或运行出错。请检查网络后再试，或刷新页面。`;
  }
}
