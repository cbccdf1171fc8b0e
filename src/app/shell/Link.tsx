import type { ReactNode } from "react";
import { hrefOf, type ParamChanges, useRoute } from "./route.ts";

interface LinkProps {
  /** Path of the screen, e.g. `/ministry/教育部`. */
  readonly to: string;
  readonly params?: ParamChanges;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to another screen that keeps the year and the as-of month. */
export function Link({ to, params, className, current, children }: LinkProps) {
  const route = useRoute();
  return (
    <a href={hrefOf(to, route, params)} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
