/** What Windows does not take in a file's name, and what reads badly there. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu;
const LONGEST = 60;

/** The name of a file without its ending, of its parts: 图1-缺口最大的是教育部. */
export function fileStem(...parts: readonly string[]): string {
  const whole = parts
    .map((part) => part.replace(FORBIDDEN, "").trim())
    .filter(Boolean)
    .join("-");
  return [...whole].slice(0, LONGEST).join("").replace(/[.]+$/, "");
}
