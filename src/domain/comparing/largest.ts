/** What is largest: one, or several that tie. */
export interface Largest<T> {
  /** All that are equally large, in the order in which they were given; at least one. */
  readonly of: readonly T[];
  /** People of each of them, > 0. */
  readonly people: number;
}

/** The largest of a list, ties together; null where none has people above 0. */
export function largestOf<T>(
  list: readonly T[],
  peopleOf: (each: T, index: number) => number,
): Largest<T> | null {
  const people = list.map(peopleOf);
  const most = people.reduce((max, each) => Math.max(max, each), 0);
  return most > 0 ? { of: list.filter((_, index) => people[index] === most), people: most } : null;
}
