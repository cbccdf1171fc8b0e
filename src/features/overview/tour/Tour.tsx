import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { stepOf, TOUR_STEPS } from "./tourSteps.ts";
import "./tour.css";

/** Space between what a step points at and its frame, and between the frame and the panel, px. */
const GAP = 8;

/**
 * Five things to know about 总览, each beside the thing itself. Nothing is blocked meanwhile: everything can be used, and
 * 跳过 or Esc leaves at once. The step is in the address.
 */
export function Tour() {
  const route = useRoute();
  const step = stepOf(route.params.get("tour"));
  const { at, title, words } = TOUR_STEPS[step] ?? { at: "", title: "", words: "" };
  const panel = useRef<HTMLElement>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  const [height, setHeight] = useState(0);

  const go = (to: number) => changeParams(route, { tour: String(to + 1) }, true);
  const leave = useCallback(() => {
    changeParams(route, { tour: null }, true);
    document.getElementById("main")?.focus();
  }, [route]);

  // Measured anew while the page loads, scrolls or changes its size.
  useEffect(() => {
    const measure = () => setBox(document.querySelector(at)?.getBoundingClientRect() ?? null);
    document.querySelector(at)?.scrollIntoView({ block: "nearest" });
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    window.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
    };
  }, [at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its own height
  useLayoutEffect(() => setHeight(panel.current?.offsetHeight ?? 0), [step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out
  useEffect(() => panel.current?.focus(), [step]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) leave();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [leave]);

  const below = (box?.bottom ?? 0) + 2 * GAP;
  const isBelow = box !== null && below + height <= window.innerHeight;
  return (
    <>
      {box && (
        <div
          className="tour-frame"
          style={{
            left: box.left - GAP,
            top: box.top - GAP,
            width: box.width + 2 * GAP,
            height: box.height + 2 * GAP,
          }}
        />
      )}
      <section
        ref={panel}
        tabIndex={-1}
        className="tour"
        aria-labelledby="tour-title"
        aria-describedby="tour-words"
        style={
          isBelow ? { left: `min(${box.left}px, 100vw - 380px)`, top: below } : { right: 24, bottom: 24 }
        }
      >
        <h2 id="tour-title">
          {title}
          <span className="note">
            （{step + 1}/{TOUR_STEPS.length}）
          </span>
        </h2>
        <p id="tour-words">{words}</p>
        <div className="toolbar">
          {step > 0 && <Button label="上一步" onClick={() => go(step - 1)} />}
          {step < TOUR_STEPS.length - 1 ? (
            <>
              <Button label="下一步" className="primary" onClick={() => go(step + 1)} />
              <Button label="跳过（Esc）" onClick={leave} />
            </>
          ) : (
            <Button label="看完了" className="primary" onClick={leave} />
          )}
        </div>
      </section>
    </>
  );
}
