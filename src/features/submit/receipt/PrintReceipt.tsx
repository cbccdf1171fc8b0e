import { useEffect, useMemo, useState } from "react";
import { stateCode } from "../../../app/check/stateCode.ts";
import { useRecords } from "../../../app/data/country.ts";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { SheetFrame } from "../../../app/paper/SheetFrame.tsx";
import { MM } from "../../../app/paper/sheetPage.ts";
import { TableOnSheet } from "../../../app/paper/TableOnSheet.tsx";
import { panelsOf } from "../../../app/paper/tableLayout.ts";
import { SHEET_FONTS, useSheetFont } from "../../../app/paper/useSheetFont.ts";
import { PaperAlone } from "../../../app/shell/PaperAlone.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatInstant } from "../../../app/words/format.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import { receiptFacts } from "./receiptFacts.ts";
import { receiptTable } from "./receiptTable.ts";
import "./receipt.css";

/** 打印回执 of one report. */
export function PrintReceipt({ report }: { readonly report: ReceivedReport }) {
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <Button
        label="打印回执"
        aria-label={`打印回执（${report.fileName}）`}
        disabled={printing}
        onClick={() => setPrinting(true)}
      />
      {printing && (
        <PaperAlone>
          <Receipt report={report} setPrinting={setPrinting} />
        </PaperAlone>
      )}
    </>
  );
}

interface ReceiptProps {
  readonly report: ReceivedReport;
  readonly setPrinting: (printing: boolean) => void;
}

/** Width of the type area of A5 in points; the style sheet has the same. */
const WIDTH = 112 * MM;

/** A receipt (回执) on one page of A5, printed as soon as its font is there. */
function Receipt({ report, setPrinting }: ReceiptProps) {
  const { journal } = useRecords();
  const isPlanners = useStore(identity)?.kind === "planner";
  const { title, lines, proves, provesNot } = receiptFacts(report, isPlanners);
  const table = useMemo(() => receiptTable(report), [report]);
  const [printedAt] = useState(() => formatInstant(new Date().toISOString()));
  const font = useSheetFont(
    `${JSON.stringify([title, lines, proves, provesNot, table])}证明不数据版本打印单位：0123456789—·`,
  );
  useEffect(() => {
    if (font === "loading") return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    window.print();
    return () => window.removeEventListener("afterprint", done);
  }, [font, setPrinting]);
  const [panel] = panelsOf(table, WIDTH);
  return (
    <div className="sheets receipt" style={SHEET_FONTS}>
      <SheetFrame
        orientation="a5"
        number={1}
        name={title}
        warnings={[]}
        stamp={`数据版本 ${stateCode(journal)} · ${printedAt}打印`}
      >
        <h1 className="sheet-title">{title}</h1>
        <dl>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {panel && table.rows.length > 0 && (
          <TableOnSheet caption={table.title} table={table} panel={panel} rows={table.rows} ends={true} />
        )}
        {/* The right third is left free for a code to check the receipt by. */}
        <div className="receipt-proof">
          <p>本回执证明：{proves}</p>
          <p>本回执不证明：{provesNot}</p>
        </div>
      </SheetFrame>
    </div>
  );
}
