import { useEffect } from "react";
import { hrefOf, useRoute } from "../shell/route.ts";
import { singleKeysOn } from "../shell/singleKeys.ts";
import "./previousNext.css";

interface PreviousNextProps {
  /** What is stepped through: 部门 or 领域. */
  readonly kind: string;
  /** In the plan's order. */
  readonly names: readonly string[];
  readonly name: string;
  /** Path before the name, e.g. `/ministry`. */
  readonly folder: string;
}

/** Links to the neighbours in the plan's order, also by the keys `[` and `]` unless a person switched them off. */
export function PreviousNext({ kind, names, name, folder }: PreviousNextProps) {
  const route = useRoute();
  const at = names.indexOf(name);
  const previous = names[at - 1];
  const next = at < 0 ? undefined : names[at + 1];
  const hrefTo = (to: string | undefined) => (to === undefined ? null : hrefOf(`${folder}/${to}`, route));
  const previousHref = hrefTo(previous);
  const nextHref = hrefTo(next);
  const keys = singleKeysOn();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A Chinese input method gives the wide brackets.
      const back = event.key === "[" || event.key === "【";
      const forth = event.key === "]" || event.key === "】";
      const href = back ? previousHref : forth ? nextHref : null;
      if (href === null || !isFree(event) || !singleKeysOn()) return;
      event.preventDefault();
      window.location.hash = href;
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [previousHref, nextHref]);

  return (
    <nav className="previous-next" aria-label={`前后${kind}`}>
      {previousHref !== null && (
        <a
          href={previousHref}
          rel="prev"
          title={`上一个${kind}${keys ? "：按 [ 键" : ""}`}
          aria-keyshortcuts={keys ? "[" : undefined}
        >
          ‹ 上一个 {previous}
        </a>
      )}
      {nextHref !== null && (
        <a
          href={nextHref}
          rel="next"
          title={`下一个${kind}${keys ? "：按 ] 键" : ""}`}
          aria-keyshortcuts={keys ? "]" : undefined}
        >
          {next} 下一个 ›
        </a>
      )}
    </nav>
  );
}

/** True if a key is for the page: not typed into an input, not part of a shortcut, no dialog open. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false;
  if (document.querySelector("dialog[open]")) return false;
  return !(
    event.target instanceof Element &&
    event.target.closest("input, select, textarea, [contenteditable]:not([contenteditable=false])")
  );
}
