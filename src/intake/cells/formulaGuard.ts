/**
 * Text that a spreadsheet would run as a formula when it opens a file (CSV injection), by its first character: `= + - @`,
 * tab, line ends and NUL (OWASP ASVS 1.2.10, OWASP page on CSV injection), and the full-width forms that Chinese
 * spreadsheets accept.
 */

// A single hyphen is no formula: it means not reported and must stay as it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RUNS = /^'*(?![-－]$)[=+\-@\t\r\n\u0000＝＋－＠]/;

/**
 * Adds a leading apostrophe to text that a spreadsheet would run, also where the text begins with apostrophes. Not for
 * figures.
 */
export function guardFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** True for text that a spreadsheet would run; text that begins with an apostrophe is not run. */
export function runsAsFormula(text: string): boolean {
  return !text.startsWith("'") && RUNS.test(text);
}

/** Removes the apostrophe of {@link guardFormula}: `unguardFormula(guardFormula(x)) === x` for every text. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
}
