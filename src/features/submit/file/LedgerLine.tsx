import type { LedgerCounts, RowKind } from "../../../intake/report/readReport.ts";
import { ROW_WORDS } from "./rowWords.ts";

const KINDS = Object.keys(ROW_WORDS) as RowKind[];

/** How many rows of the file were recognised as what; the kinds add up to the rows. */
export function LedgerLine({ ledger }: { readonly ledger: LedgerCounts }) {
  const parts = KINDS.filter((kind) => (ledger[kind] ?? 0) > 0).map(
    (kind) => `${ROW_WORDS[kind]} ${ledger[kind]}`,
  );
  return (
    <span>
      共 {ledger.records} 行{parts.length > 0 && `：${parts.join("、")}`}
    </span>
  );
}
