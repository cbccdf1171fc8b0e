import type { RowKind } from "../../../intake/report/readReport.ts";

/** What a row of a file was recognised as. */
export const ROW_WORDS: Readonly<Record<RowKind, string>> = {
  title: "标题",
  header: "表头",
  data: "数据",
  subtotal: "小计",
  total: "合计",
  note: "说明",
  "repeated-header": "重复表头",
  blank: "空行",
  error: "有误",
};
