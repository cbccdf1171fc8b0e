/** The largest item, or several equal ones. */
export interface Largest<T> {
  /** At least one; equal ones in the order of the list. */
  readonly of: readonly T[];
  /** People of each of them, > 0. */
  readonly people: number;
}

/** The largest items of a list; null where none has people above 0. */
export function largestOf<T>(
  list: readonly T[],
  peopleOf: (each: T, index: number) => number,
): Largest<T> | null {
  const people = list.map(peopleOf);
  const most = people.reduce((max, each) => Math.max(max, each), 0);
  return most > 0 ? { of: list.filter((_, index) => people[index] === most), people: most } : null;
}
