/** Adds people up; a figure that is not known (null) adds nothing, so the sum of none is 0. */
export function sumPeople(people: readonly (number | null)[]): number {
  return people.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

/** As {@link sumPeople}; null where not one figure is known, so that "no quota" does not become a quota of 0. */
export function sumKnownPeople(people: readonly (number | null)[]): number | null {
  return people.some((each) => each !== null) ? sumPeople(people) : null;
}

/** `people` less `other`; null where one of them is not known. */
export function differenceOf(people: number | null, other: number | null): number | null {
  return people === null || other === null ? null : people - other;
}
