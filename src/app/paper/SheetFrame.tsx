import { Fragment, type ReactNode } from "react";
import "./sheet.css";

/** A stamp is broken between its parts alone. */
const BETWEEN = " · ";

interface SheetFrameProps {
  /** Of A4, or A5 for a receipt. */
  readonly orientation: "portrait" | "landscape" | "a5";
  /** From 1; odd pages have their number on the right. */
  readonly number: number;
  /** The content of the sheet, for screen readers. */
  readonly name: string;
  /** What a reader must know before the figures, such as that they are sample data. */
  readonly warnings: readonly string[];
  /** Identifies the data behind the paper; beside the page number. */
  readonly stamp: string;
  /** The QR code of the paper and what is beside it, in the margin below the type area. */
  readonly check?: ReactNode;
  readonly children: ReactNode;
}

/** One sheet of paper as it will be printed: type area, page number and stamp in the margin. */
export function SheetFrame({ orientation, number, name, warnings, stamp, check, children }: SheetFrameProps) {
  const side = number % 2 === 1 ? "odd" : "even";
  const withCheck = check ? " sheet-with-check" : "";
  return (
    <section
      className={`sheet sheet-${orientation} sheet-${side}${withCheck}`}
      aria-label={`第${number}页 ${name}`}
    >
      {warnings.length > 0 && <p className="sheet-sample">{warnings.join("　")}</p>}
      <div className="sheet-type">{children}</div>
      {check && <div className="sheet-check">{check}</div>}
      {/* Not read out on every page. */}
      <footer className="sheet-foot" aria-hidden="true">
        <span className="sheet-number">— {number} —</span>
        <span className="sheet-stamp">
          {stamp.split(BETWEEN).map((part, i) => (
            <Fragment key={part}>
              {i > 0 && BETWEEN}
              <span>{part}</span>
            </Fragment>
          ))}
        </span>
      </footer>
    </section>
  );
}
