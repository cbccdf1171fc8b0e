import { useEffect, useState } from "react";

/**
 * False at first, true in a later turn of the page: for what takes long to draw, so that it does not hold up what
 * stands around it.
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
