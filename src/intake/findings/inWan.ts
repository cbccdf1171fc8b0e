/**
 * People in 万人 for a message, by decimal text: 20300 is `2.03万人`.
 *
 * @param beside people in the same sentence, with whose figures it shares the number of decimals
 */
export function inWan(persons: number, beside: readonly number[] = []): string {
  const decimals = Math.max(
    ...[persons, ...beside].map((people) => fractionOf(people).replace(/0+$/, "").length),
  );
  const fraction = fractionOf(persons).slice(0, decimals);
  return `${Math.trunc(persons / 10_000)}${fraction === "" ? "" : `.${fraction}`}万人`;
}

/** The four digits behind the point. */
function fractionOf(persons: number): string {
  return String(persons).padStart(4, "0").slice(-4);
}
