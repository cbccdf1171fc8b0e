import { useEffect, useMemo, useState } from "react";
import { CheckBlock } from "../../../app/check/CheckBlock.tsx";
import { checkCodeOf } from "../../../app/check/checkCode.ts";
import { CHECK_SIDE } from "../../../app/check/checkSide.ts";
import { HOW_TO_CHECK } from "../../../app/check/checkWords.ts";
import { receiptStatement } from "../../../app/check/receiptStatement.ts";
import type { Seal } from "../../../app/check/seal.ts";
import { sealPaper } from "../../../app/check/sealPaper.ts";
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
  const isPlanners = useStore(identity)?.kind === "planner";
  const { title, lines, proves, provesNot } = receiptFacts(report, isPlanners);
  const { journal } = useRecords();
  const table = useMemo(() => receiptTable(report), [report]);
  const [statement] = useState(() => receiptStatement(report, journal));
  // Undefined until it is signed, null where the key cannot be read.
  const [seal, setSeal] = useState<Seal | null>();
  useEffect(() => {
    sealPaper(statement).then(setSeal, () => setSeal(null));
  }, [statement]);
  const [printedAt] = useState(() => formatInstant(new Date().toISOString()));
  const font = useSheetFont(
    `${JSON.stringify([title, lines, proves, provesNot, table])}证明不核验码打印${checkCodeOf(statement)}${HOW_TO_CHECK}单位：0123456789—·`,
  );
  useEffect(() => {
    if (font === "loading" || seal === undefined) return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    window.print();
    return () => window.removeEventListener("afterprint", done);
  }, [font, seal, setPrinting]);
  const [panel] = panelsOf(table, WIDTH);
  return (
    <div className="sheets receipt" style={SHEET_FONTS}>
      <SheetFrame
        orientation="a5"
        number={1}
        name={title}
        warnings={[]}
        stamp={`核验码 ${checkCodeOf(statement)} · ${printedAt}打印`}
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
        <div className="receipt-proof">
          <CheckBlock
            seal={seal ?? null}
            side={CHECK_SIDE}
            sentences={[`本回执证明：${proves}`, `本回执不证明：${provesNot}`, HOW_TO_CHECK]}
          />
        </div>
      </SheetFrame>
    </div>
  );
}
