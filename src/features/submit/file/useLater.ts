import { useEffect, useState } from "react";

/**
 * False at first, true in a later task: for parts that take long to draw, so that they do not delay the others.
 *
 * @param wait ms
 */
export function useLater(wait: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return due;
}
