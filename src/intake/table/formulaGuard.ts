/**
 * Text that a spreadsheet would run as a formula when it opens a file (CSV injection).
 *
 * The first characters after OWASP ASVS 1.2.10 and the OWASP page on CSV injection: `= + - @`, tab, line ends and
 * NUL, and the full-width forms that Chinese spreadsheets take for the same.
 */

// A lone hyphen runs nothing: it is how tables say that nothing was reported, and it must still say so afterwards.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RUNS = /^'*(?![-－]$)[=+\-@\t\r\n\u0000＝＋－＠]/;

/**
 * Neutralises a text cell by one leading apostrophe when a spreadsheet would run it, also behind apostrophes of its
 * own. Only for text: a figure is written as a figure.
 */
export function guardFormula(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** True for text that a spreadsheet would run as it is written; an apostrophe in front keeps it from running. */
export function runsAsFormula(text: string): boolean {
  return !text.startsWith("'") && RUNS.test(text);
}

/** Takes the apostrophe of {@link guardFormula} away again: `unguardFormula(guardFormula(x)) === x` for every text. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
}
