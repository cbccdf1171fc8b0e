import { useEffect, useState } from "react";

/** False at first, true after `wait` ms: for parts that take long to draw, so that they do not delay the others. */
export function useLater(wait: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return due;
}
