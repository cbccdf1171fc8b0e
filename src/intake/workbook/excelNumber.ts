/** Digits that a spreadsheet shows and compares by. */
const SIGNIFICANT = 15;

/**
 * A workbook's stored number as exact decimal text.
 *
 * A workbook stores binary fractions with up to 17 digits: 0.1+0.2 as `0.30000000000000004`, where Excel shows and
 * compares 0.3. Excel's rule is followed: the first 15 significant digits count (Microsoft, "Excel specifications
 * and limits": number precision). Exponents are written out, so that `1.2E4` is `12000`. Text that is no number
 * is given back.
 */
export function excelNumber(stored: string): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  if (Number.isSafeInteger(number) && Math.abs(number) < 1e15) return String(number);
  return plainDecimal(number.toPrecision(SIGNIFICANT));
}

/** `1.20000E+4` as `12000`, `3.000e-1` as `0.3`. */
function plainDecimal(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? [];
  const point = whole.length + Number(exponent);
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, "0");
  const at = Math.max(1, point);
  const decimals = digits.slice(at).replace(/0+$/, "");
  return `${sign}${digits.slice(0, at)}${decimals === "" ? "" : `.${decimals}`}`;
}
