/** True for one list, and for two of which each element is identical with the other's in its place. */
export function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((element, i) => element === other[i]));
}
