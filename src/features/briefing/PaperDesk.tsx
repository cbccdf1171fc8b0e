import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { CheckBlock } from "../../app/check/CheckBlock.tsx";
import { CHECK_SIDE } from "../../app/check/checkSide.ts";
import { checkSentences, NOT_SIGNED } from "../../app/check/checkWords.ts";
import { sealPaper } from "../../app/check/sealPaper.ts";
import { SHEET_FONTS, useSheetFont } from "../../app/paper/useSheetFont.ts";
import { useBodyClass } from "../../app/shell/useBodyClass.ts";
import { BriefingExports } from "./BriefingExports.tsx";
import { ChartTools } from "./ChartTools.tsx";
import type { BriefingDocument } from "./document/document.ts";
import { warningsOf } from "./document/stampWords.ts";
import { briefingLayout } from "./pages/briefingLayout.ts";
import { Sheet } from "./pages/Sheet.tsx";

/** Letters on the sheets that are not in the document: page numbers, captions, marks of footnotes. */
const FIXED_LETTERS = `${warningsOf({ sample: true, notCounted: 1, lost: true }).join("")}0123456789—·（续）表图第页单位：数据见系统中的相应页面，本件未印该。版本＿年月日编${NOT_SIGNED}核验码${[null, { writer: "" }].flatMap(checkSentences).join("")}①②③④⑤⑥⑦⑧⑨⑩`;

interface PaperDeskProps {
  readonly document: BriefingDocument;
  /** The name of the paper, for the bar above it. */
  readonly name: string;
  /** What is chosen of the paper. */
  readonly children: ReactNode;
}

/** A paper's sheets as they will be printed, what is chosen of it, and the exports. */
export function PaperDesk({ document, name, children }: PaperDeskProps) {
  const { statement } = document;
  const seal = useQuery({ queryKey: ["seal", statement], queryFn: () => sealPaper(statement), retry: false });
  const layout = useMemo(
    () => briefingLayout({ ...document, seal: seal.data ?? null }),
    [document, seal.data],
  );
  const { pages } = layout;
  const letters = useMemo(() => `${FIXED_LETTERS}${JSON.stringify(document)}`, [document]);
  const fontReady = useSheetFont(letters);
  useBodyClass("with-sheets", true);
  // The paper's own title is the screen's too; the outline of the file begins with it.
  const Name = pages.some(({ pieces }) => pieces.some(({ kind }) => kind === "title")) ? "p" : "h1";
  return (
    <>
      <div className="head briefing-bar">
        <Name className="briefing-name">
          {name}，A4 共 {pages.length} 页
        </Name>
        <p className="subtitle">
          下面就是打印出来的样子 · 核验码 <strong className="code">{document.stamp.code}</strong>
          ，与每页页脚相同；数据一变就变，前两组是数据版本
        </p>
      </div>
      <div className="briefing-choice">
        {children}
        <BriefingExports layout={layout} fontReady={fontReady} />
      </div>
      <div className="sheets briefing-sheets" data-font={fontReady} style={SHEET_FONTS}>
        {pages.map((page) => (
          <Sheet
            key={page.number}
            page={page}
            heading={document.heading}
            mast={document.mast}
            stamp={document.stamp}
            check={
              page.number === pages.length && <CheckBlock seal={layout.document.seal} side={CHECK_SIDE} />
            }
            chartTools={(piece) => <ChartTools piece={piece} stamp={document.stamp} />}
          />
        ))}
      </div>
    </>
  );
}
