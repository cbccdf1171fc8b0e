import { Fragment, type ReactNode } from "react";
import { Link } from "../../app/Link.tsx";
import { SAMPLE_LABEL } from "../../app/text.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { cellWords } from "./cellWords.ts";
import type { Cell, Figure, Stamp } from "./document.ts";
import { TYPE_AREA, titleLines } from "./page.ts";
import {
  type ChartPiece,
  captionOf,
  type Page,
  type ParagraphPiece,
  type Piece,
  type TablePiece,
} from "./paginate.ts";
import { stampWords } from "./stampWords.ts";

interface SheetProps {
  readonly page: Page;
  readonly heading: string;
  readonly stamp: Stamp;
  /** What a hand can do with a chart; not printed. */
  readonly chartTools: (piece: ChartPiece) => ReactNode;
}

/** One sheet of A4 as it will be printed: type area, notes at its foot, page number and stamp in the margin. */
export function Sheet({ page, heading, stamp, chartTools }: SheetProps) {
  const { orientation } = page.section;
  const side = page.number % 2 === 1 ? "odd" : "even";
  return (
    <section
      className={`sheet sheet-${orientation} sheet-${side}`}
      aria-label={`第${page.number}页 ${page.section.name}`}
    >
      {stamp.sample && <p className="sheet-sample">{SAMPLE_LABEL}</p>}
      <div className="sheet-type">
        {page.pieces.map((piece, i) => (
          // A page's pieces never move: they are laid out anew as a whole.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <PieceOnSheet key={i} {...{ piece, heading, stamp, orientation, chartTools }} />
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
      </div>
      {/* Not part of the text: read aloud page after page it would only be in the way. */}
      <footer className="sheet-foot" aria-hidden="true">
        <span className="sheet-number">— {page.number} —</span>
        <span className="sheet-stamp">{stampWords(stamp)}</span>
      </footer>
    </section>
  );
}

/** ① … ⑳, plain figures after that. */
function markOf(mark: number): string {
  return mark <= 20 ? String.fromCodePoint(0x245f + mark) : `[${mark}]`;
}

interface PieceProps extends Pick<SheetProps, "heading" | "stamp" | "chartTools"> {
  readonly piece: Piece;
  readonly orientation: Page["section"]["orientation"];
}

function PieceOnSheet({ piece, heading, stamp, orientation, chartTools }: PieceProps) {
  switch (piece.kind) {
    case "mast":
      return (
        <p className="sheet-mast">
          <span>{heading}</span>
          <span>{stamp.cutoff}</span>
        </p>
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
      return <TableOnSheet piece={piece} />;
  }
}

function ParagraphOnSheet({ sentences, beside }: ParagraphPiece) {
  return (
    <p className={beside ? "sheet-text sheet-beside" : "sheet-text"}>
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

function FiguresOnSheet({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="sheet-figures">
      {figures.map(({ label, cell, detail }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{cellWords(cell)}</dd>
          {detail && <dd className="sheet-detail">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

function TableOnSheet({ piece }: { piece: TablePiece }) {
  const { table, panel, rows } = piece;
  return (
    <div className="sheet-table">
      <table>
        <caption>
          {captionOf(piece)}
          {table.unit !== null && <span className="sheet-unit">单位：{table.unit}</span>}
        </caption>
        <colgroup>
          {panel.columns.map(({ key }, i) => (
            <col key={key} style={{ width: `${panel.widths[i]}pt` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {panel.columns.map(({ key, head, align }) => (
              <th key={key} scope="col" className={`align-${align}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table's rows never move
            <tr key={i} className={`role-${row.role}`}>
              {panel.columns.map(({ key, align }, c) => {
                const cell = row.cells[key] ?? { kind: "none", word: "" };
                const className = `align-${align} ${shadeOf(cell)}`.trim();
                return c === 0 ? (
                  <th key={key} scope="row" className={className}>
                    {cellWords(cell)}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {cellWords(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {piece.ends &&
        [...table.notes, table.source].map((note) => (
          <p key={note} className="sheet-note">
            {note}
          </p>
        ))}
    </div>
  );
}

function shadeOf(cell: Cell): string {
  if (cell.kind === "not-reported") return "sheet-hatched";
  return cell.kind === "rate" && cell.step ? `sheet-step-${cell.step}` : "";
}
