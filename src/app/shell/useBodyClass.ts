import { useLayoutEffect } from "react";

/** Marks the whole page while a part of it is there, for the rules of paper: browsers before Chromium 105 know no `:has`. */
export function useBodyClass(name: string, isThere = true): void {
  useLayoutEffect(() => {
    if (!isThere) return;
    document.body.classList.add(name);
    return () => document.body.classList.remove(name);
  }, [name, isThere]);
}
