import type { ReactNode } from "react";
import "./sheet.css";
import { SAMPLE_LABEL } from "../words/productWords.ts";

interface SheetFrameProps {
  readonly orientation: "portrait" | "landscape";
  /** From 1; odd pages have their number on the right. */
  readonly number: number;
  /** What is on the sheet, for whoever hears it read. */
  readonly name: string;
  /** True where any figure draws on sample data. */
  readonly sample: boolean;
  /** What matches the paper to a state of the data; stands beside the page number. */
  readonly stamp: string;
  /** What stands in the type area, one below the other. */
  readonly children: ReactNode;
}

/** One sheet of A4 as it will be printed: type area, page number and stamp in the margin. */
export function SheetFrame({ orientation, number, name, sample, stamp, children }: SheetFrameProps) {
  const side = number % 2 === 1 ? "odd" : "even";
  return (
    <section className={`sheet sheet-${orientation} sheet-${side}`} aria-label={`第${number}页 ${name}`}>
      {sample && <p className="sheet-sample">{SAMPLE_LABEL}</p>}
      <div className="sheet-type">{children}</div>
      {/* Not part of the text: read aloud page after page it would only be in the way. */}
      <footer className="sheet-foot" aria-hidden="true">
        <span className="sheet-number">— {number} —</span>
        <span className="sheet-stamp">{stamp}</span>
      </footer>
    </section>
  );
}
