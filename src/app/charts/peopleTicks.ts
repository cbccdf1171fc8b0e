/** Steps between the ticks of an axis of people, at most. */
const MAX_STEPS = 5;

/** Ticks of an axis from 0 to at least `most` people (1..), a step of 1, 2 or 5 × a power of ten apart. */
export function peopleTicks(most: number): number[] {
  const power = Math.max(1, 10 ** Math.floor(Math.log10(most / MAX_STEPS)));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each * MAX_STEPS >= most) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}
