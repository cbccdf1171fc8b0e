/**
 * The index of the place that a step leads to, around the ends; −1 where there is none.
 * A place that was done since the last step is no longer among `keys`: the one that took its index is next.
 *
 * @param last the place that the last step led to, and its index then; index −1 before the first step
 */
export function nextPlace(
  keys: readonly unknown[],
  last: { readonly key: unknown; readonly at: number },
  by: 1 | -1,
): number {
  const { length } = keys;
  if (length === 0) return -1;
  const found = keys.indexOf(last.key);
  const at = found >= 0 ? found + by : by === 1 ? Math.max(0, last.at) : Math.max(0, last.at) - 1;
  return (at + length) % length;
}
