import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import { nextPlace } from "./nextPlace.ts";

/** Something that is still to be done on a work surface. */
export interface WorkPlace {
  /** The same for the same thing while others come and go. */
  readonly key: unknown;
  /** Moves the focus there. */
  readonly go: () => void;
}

interface WorkBarProps {
  /** What is still to be done, in one line; read out when it changes. */
  readonly state: string;
  /** How many things are still to be done; without any there is nothing to step through. */
  readonly left: number;
  /** Where they are; required fields beside the bar that are not filled in follow by themselves. */
  readonly places?: readonly WorkPlace[];
  /** In place of `places`, for a surface with an order of its own. */
  readonly onStep?: (by: 1 | -1) => void;
  /** What 下一个 is called here. */
  readonly next?: string;
  /** Buttons for the decision. */
  readonly children?: ReactNode;
}

const TO_FILL_IN = "input:invalid, textarea:invalid, select:invalid";

/**
 * The line at the bottom of a work surface that stays in sight while the page scrolls: what is left, F8 and Shift+F8 from
 * one thing to the next, and the decision, to which F8 leads when nothing is left.
 */
export function WorkBar({ state, left, places = [], onStep, next = "下一个（F8）", children }: WorkBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<{ key: unknown; at: number }>({ key: null, at: -1 });

  function step(by: 1 | -1) {
    if (onStep && left > 0) return onStep(by);
    const fields = [...(bar.current?.parentElement?.querySelectorAll<HTMLElement>(TO_FILL_IN) ?? [])];
    const all = [...places, ...fields.map((field) => ({ key: field, go: () => field.focus() }))];
    const at = nextPlace(
      all.map(({ key }) => key),
      last.current,
      by,
    );
    const place = all[at];
    if (!place) bar.current?.querySelector<HTMLElement>(".primary:enabled:not([aria-disabled])")?.focus();
    last.current = { key: place?.key ?? null, at };
    place?.go();
  }
  const onF8 = useRef(step);
  onF8.current = step;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      onF8.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <div className="work-bar" ref={bar}>
      <p role="status">{state}</p>
      {left > 1 && <Button label="上一个" title="Shift+F8" onClick={() => step(-1)} />}
      {left > 0 && <Button label={next} title="F8" onClick={() => step(1)} />}
      {children}
    </div>
  );
}
