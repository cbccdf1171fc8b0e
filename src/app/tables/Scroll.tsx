import { type ReactNode, useEffect, useRef, useState } from "react";

interface ScrollProps {
  /** Id of the heading that names what scrolls, or its name itself. */
  readonly labelledBy?: string | undefined;
  readonly label?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The frame of a table that may be larger than its place; a Tab stop only while there is something to scroll. */
export function Scroll({ labelledBy, label, className = "scroll-x", children }: ScrollProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
    );
    for (const observed of [element, ...element.children]) observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={overflows ? className : `${className} fits`}
      {...(overflows && { role: "region", tabIndex: 0, "aria-label": label, "aria-labelledby": labelledBy })}
    >
      {children}
    </div>
  );
}
