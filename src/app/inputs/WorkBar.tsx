import type { ReactNode } from "react";

interface WorkBarProps {
  /** What is still to be done, in one line; read out when it changes. */
  readonly state: string;
  /** Buttons for the next step. */
  readonly children: ReactNode;
}

/** The line at the bottom of a work surface that stays in sight while the page scrolls. */
export function WorkBar({ state, children }: WorkBarProps) {
  return (
    <div className="work-bar">
      <p role="status">{state}</p>
      {children}
    </div>
  );
}
