import { type ReactNode, useId, useState } from "react";

interface FoldedProps {
  /** Names what is folded, and the table in it by `labelledBy`. */
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly children: ReactNode;
}

/** A part of a screen of which only the heading shows until it is asked for; on paper it is whole. */
export function Folded({ id, title, unit, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <section className={`section folded ${isOpen ? "folded-open" : ""}`.trim()} aria-labelledby={id}>
      <div className="section-head">
        <h2>
          <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
            <span aria-hidden="true">{isOpen ? "▾ " : "▸ "}</span>
            <span id={id}>{title}</span>
          </button>
        </h2>
        {unit && <span className="unit">{unit}</span>}
      </div>
      <div id={body} className={isOpen ? undefined : "folded-body"}>
        {children}
      </div>
    </section>
  );
}
