import { useMemo } from "react";
import { planCode } from "../../../../app/check/stateCode.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { SheetFrame } from "../../../../app/paper/SheetFrame.tsx";
import { TableOnSheet } from "../../../../app/paper/TableOnSheet.tsx";
import { SHEET_FONTS, useSheetFont } from "../../../../app/paper/useSheetFont.ts";
import { useBodyClass } from "../../../../app/shell/useBodyClass.ts";
import { SAMPLE_LABEL } from "../../../../app/words/productWords.ts";
import { dayInWords } from "../../../../domain/cutoff.ts";
import { INVENTED } from "../../../../domain/edition.ts";
import type { PlanTable } from "../../../../domain/plan/plan.ts";
import { annexPages, annexTable } from "./annex.ts";
import "./annex.css";

/** Left blank for the signatures. */
const SIGNING = ["编制单位", "审核", "日期"];

interface AnnexProps {
  readonly plan: PlanTable;
  readonly draftName: string;
  /** 注 under the table, a sentence each. */
  readonly notes: readonly string[];
  readonly sample: boolean;
  readonly onClose: () => void;
}

/** The draft as the annex 能力提升项目计划表, as it will come out of the printer. */
export function Annex({ plan, draftName, notes, sample, onClose }: AnnexProps) {
  useBodyClass("with-sheets");
  const table = useMemo(() => annexTable(plan, notes), [plan, notes]);
  const pages = useMemo(() => annexPages(table), [table]);
  const stamp = `草案 · 方案“${draftName}” · ${dayInWords(plan.source.date)}编制 · 计划版本 ${planCode(plan)}`;
  const font = useSheetFont(
    `${JSON.stringify(table)}${stamp}${SIGNING.join("")}${INVENTED}${SAMPLE_LABEL}附件单位：续（）0123456789`,
  );
  return (
    <>
      <div className="toolbar annex-bar">
        <Button
          label="打印"
          className="primary"
          disabled={font === "loading"}
          onClick={() => window.print()}
        />
        <Button label="返回编制" onClick={onClose} />
        <span className="note">下面就是打印出来的样子，A4 横向共 {pages.length} 页</span>
      </div>
      <div className="sheets" data-font={font} style={SHEET_FONTS}>
        {pages.map(({ number, panel, rows, continued, ends }) => (
          <SheetFrame
            key={number}
            orientation="landscape"
            number={number}
            name={table.title}
            warnings={[INVENTED, sample ? SAMPLE_LABEL : ""].filter(Boolean)}
            stamp={stamp}
          >
            {!continued && (
              <>
                <p className="annex-mark">附件</p>
                <h1 className="annex-title">{table.title}</h1>
              </>
            )}
            <TableOnSheet
              caption={continued ? `${table.title}（续）` : ""}
              table={table}
              panel={panel}
              rows={rows}
              ends={ends}
            />
            {ends && (
              <p className="annex-signing">
                {SIGNING.map((word) => (
                  <span key={word}>{word}：</span>
                ))}
              </p>
            )}
          </SheetFrame>
        ))}
      </div>
    </>
  );
}
