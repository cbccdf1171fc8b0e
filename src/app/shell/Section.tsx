import type { ReactNode } from "react";

interface SectionProps {
  /** Id of the heading, which names the section. */
  readonly id: string;
  readonly title: ReactNode;
  /** What the figures are in, at the right of the heading; false leaves that place empty. */
  readonly unit?: string | false;
  readonly level?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Section({ id, title, unit, level = 2, className = "", children }: SectionProps) {
  const Heading = `h${level}` as const;
  const heading = <Heading id={id}>{title}</Heading>;
  return (
    <section className={`section ${className}`.trim()} aria-labelledby={id}>
      {unit === undefined ? (
        heading
      ) : (
        <div className="section-head">
          {heading}
          {unit && <span className="unit">{unit}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
