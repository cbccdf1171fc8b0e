import type { ReactNode } from "react";
import "./sheet.css";

interface SheetFrameProps {
  readonly orientation: "portrait" | "landscape";
  /** From 1; odd pages have their number on the right. */
  readonly number: number;
  /** The content of the sheet, for screen readers. */
  readonly name: string;
  /** What a reader must know before the figures, such as that they are sample data. */
  readonly warnings: readonly string[];
  /** Identifies the data behind the paper; beside the page number. */
  readonly stamp: string;
  readonly children: ReactNode;
}

/** One sheet of A4 as it will be printed: type area, page number and stamp in the margin. */
export function SheetFrame({ orientation, number, name, warnings, stamp, children }: SheetFrameProps) {
  const side = number % 2 === 1 ? "odd" : "even";
  return (
    <section className={`sheet sheet-${orientation} sheet-${side}`} aria-label={`第${number}页 ${name}`}>
      {warnings.length > 0 && <p className="sheet-sample">{warnings.join("　")}</p>}
      <div className="sheet-type">{children}</div>
      {/* Not read out on every page. */}
      <footer className="sheet-foot" aria-hidden="true">
        <span className="sheet-number">— {number} —</span>
        <span className="sheet-stamp">{stamp}</span>
      </footer>
    </section>
  );
}
