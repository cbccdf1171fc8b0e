import { useEffect, useMemo, useState } from "react";

/** Rows of input up to which a result is there at once. */
const MAX_AT_ONCE = 2000;

/**
 * What takes long of a long list, worked out in a task of its own after the screen is drawn; null until then. Each use has its
 * own task, so that the browser can answer a person between them.
 *
 * @param input anything that is the same object while it has the same content
 * @param size rows of the list
 */
export function useLater<Input, Result>(
  input: Input,
  size: number,
  compute: (input: Input) => Result,
): Result | null {
  const isShort = size <= MAX_AT_ONCE;
  const atOnce = useMemo(() => (isShort ? compute(input) : null), [isShort, input, compute]);
  const [later, setLater] = useState<{ readonly input: Input; readonly result: Result } | null>(null);
  useEffect(() => {
    if (isShort) return;
    const timer = setTimeout(() => setLater({ input, result: compute(input) }));
    return () => clearTimeout(timer);
  }, [isShort, input, compute]);
  return isShort ? atOnce : later?.input === input ? later.result : null;
}
