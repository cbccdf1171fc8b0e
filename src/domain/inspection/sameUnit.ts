/** A shorter name says too little to be found inside another. */
const MIN_LENGTH_INSIDE = 4;

/**
 * True for an office and a unit that may be one: the same name but for blanks and width, or one name inside the other, as
 * of a unit and its branch. An inspector is then passed over.
 */
export function isSameUnit(office: string, unit: string): boolean {
  const [one, other] = [folded(office), folded(unit)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return one === other || (shorter.length >= MIN_LENGTH_INSIDE && longer.includes(shorter));
}

function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
