import type { LedgerCounts, RowKind } from "../../intake/readReport.ts";

const WORDS: Readonly<Record<RowKind, string>> = {
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

const KINDS = Object.keys(WORDS) as RowKind[];

/** How every row of the file was taken; the kinds add up to the rows. */
export function LedgerLine({ ledger }: { readonly ledger: LedgerCounts }) {
  const parts = KINDS.filter((kind) => (ledger[kind] ?? 0) > 0).map(
    (kind) => `${WORDS[kind]} ${ledger[kind]}`,
  );
  return (
    <span>
      共 {ledger.records} 行{parts.length > 0 && `：${parts.join("、")}`}
    </span>
  );
}
