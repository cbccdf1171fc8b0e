import { Fragment, type ReactNode } from "react";
import { SheetFrame } from "../../../app/paper/SheetFrame.tsx";
import { TYPE_AREA, titleLines } from "../../../app/paper/sheetPage.ts";
import { TableOnSheet } from "../../../app/paper/TableOnSheet.tsx";
import { Link } from "../../../app/shell/Link.tsx";
import { ChartFigure } from "../charts/ChartFigure.tsx";
import type { BriefingFigure, Mast, Stamp } from "../document/document.ts";
import { mastLine } from "../document/mastWords.ts";
import { captionOf } from "../document/numberedParts.ts";
import { stampWords, warningsOf } from "../document/stampWords.ts";
import type { ChartPiece, Page, ParagraphPiece, Piece } from "./page.ts";

interface SheetProps {
  readonly page: Page;
  readonly heading: string;
  readonly mast: Mast;
  readonly stamp: Stamp;
  /** At the foot of the last page; null on the others. */
  readonly check: ReactNode;
  /** Buttons beside a chart; not printed. */
  readonly chartTools: (piece: ChartPiece) => ReactNode;
}

/** One sheet of A4 as it will be printed: type area, notes at its foot, page number and stamp in the margin. */
export function Sheet({ page, heading, mast, stamp, check, chartTools }: SheetProps) {
  const { orientation } = page.section;
  return (
    <SheetFrame
      orientation={orientation}
      number={page.number}
      name={page.section.name}
      warnings={warningsOf(stamp)}
      stamp={stampWords(stamp)}
      check={check}
    >
      {page.pieces.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a page never move
        <PieceOnSheet key={i} {...{ piece, heading, mast, orientation, chartTools }} />
      ))}
      {page.footnotes.length > 0 && (
        <ol className="sheet-footnotes">
          {page.footnotes.map(({ mark, text }) => (
            <li key={mark}>
              {markOf(mark)} {text}
            </li>
          ))}
        </ol>
      )}
    </SheetFrame>
  );
}

/** ① … ⑳, plain figures after that. */
function markOf(mark: number): string {
  return mark <= 20 ? String.fromCodePoint(0x245f + mark) : `[${mark}]`;
}

interface PieceProps extends Pick<SheetProps, "heading" | "mast" | "chartTools"> {
  readonly piece: Piece;
  readonly orientation: Page["section"]["orientation"];
}

function PieceOnSheet({ piece, heading, mast, orientation, chartTools }: PieceProps) {
  switch (piece.kind) {
    case "mast":
      return (
        <header className="sheet-mast">
          <p className="sheet-mast-name">{heading}</p>
          <p className="sheet-mast-line">
            <span>{mastLine(mast).office}</span>
            <span>{mast.issue}</span>
            <span>{mastLine(mast).date}</span>
          </p>
        </header>
      );
    case "title":
      return (
        <h1 className="sheet-title">
          {titleLines(piece.text, TYPE_AREA[orientation].width).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
      );
    case "heading":
      return <h2 className="sheet-heading">{piece.text}</h2>;
    case "paragraph":
      return <ParagraphOnSheet {...piece} />;
    case "figures":
      return <FiguresOnSheet figures={piece.figures} />;
    case "chart":
      return (
        <figure className="sheet-chart">
          <ChartFigure chart={piece.chart} width={TYPE_AREA[orientation].width} number={piece.number} />
          {chartTools(piece)}
        </figure>
      );
    case "table":
      return <TableOnSheet caption={captionOf(piece)} {...piece} />;
  }
}

function ParagraphOnSheet({ sentences, spaced }: ParagraphPiece) {
  return (
    <p className={spaced ? "sheet-text sheet-spaced" : "sheet-text"}>
      {sentences.map(({ sentence: { text, basis }, marks }) => {
        const [first] = basis;
        // The mark stays with the full stop.
        const [words, stop] = [text.slice(0, -1), text.slice(-1)];
        return (
          <Fragment key={text}>
            {first ? (
              <Link to={first.path} params={first.params ?? {}}>
                {words}
              </Link>
            ) : (
              words
            )}
            <span className="sheet-stop">
              {stop}
              {marks.length > 0 && <sup>{marks.map(markOf).join("")}</sup>}
            </span>
          </Fragment>
        );
      })}
    </p>
  );
}

function FiguresOnSheet({ figures }: { figures: readonly BriefingFigure[] }) {
  return (
    <dl className="sheet-figures">
      {figures.map(({ label, text, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
          {detail && <dd className="sheet-detail">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
