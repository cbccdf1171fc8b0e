/** People in 万人 for a message, by decimal text: 20300 is `2.03万人`. */
export function inWan(persons: number): string {
  const digits = String(persons).padStart(5, "0");
  const fraction = digits.slice(-4).replace(/0+$/, "");
  return `${digits.slice(0, -4)}${fraction === "" ? "" : `.${fraction}`}万人`;
}
