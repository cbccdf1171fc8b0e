import type { ReactNode } from "react";
import { hrefOf, type ParamChanges, useRoute } from "./route.ts";

interface LinkProps {
  /** Path of the screen, e.g. `/ministry/甲部`. */
  readonly to: string;
  readonly params?: ParamChanges;
  readonly className?: string;
  readonly current?: boolean;
  /** −1 where arrow keys lead to it and Tab does not. */
  readonly tabIndex?: -1;
  readonly children: ReactNode;
}

/** A link to another screen that keeps the year and the as-of month. */
export function Link({ to, params, className, current, tabIndex, children }: LinkProps) {
  const route = useRoute();
  return (
    <a
      href={hrefOf(to, route, params)}
      className={className}
      tabIndex={tabIndex}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </a>
  );
}
