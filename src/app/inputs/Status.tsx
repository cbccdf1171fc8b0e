import type { ReactNode } from "react";

interface StatusProps {
  /** What to say; nothing is shown, and nothing read out, without it. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/**
 * What a control is doing or has done, beside it. Readers of the screen hear it when it changes, so it is drawn before
 * there is something to say: many do not read out words that arrive together with their live region.
 */
export function Status({ children, className = "note" }: StatusProps) {
  return (
    <span className={className} role="status">
      {children}
    </span>
  );
}

/** The same for nobody's eyes, where the screen shows it in another way, as in the number of rows of a table. */
export function HiddenStatus({ children }: Pick<StatusProps, "children">) {
  return <Status className="visually-hidden">{children}</Status>;
}
