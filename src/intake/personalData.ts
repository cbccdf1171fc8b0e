import { foldName, foldWidth } from "./fold.ts";

const PERSONAL_HEADER = /姓名|身份证|证件号|手机|电话|联系方式/;
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
/** Weights of the first 17 digits and the check digits by remainder: GB 11643-1999 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";

/** True for a column of trainees' names, identity numbers or telephone numbers. */
export function isPersonalHeader(text: string): boolean {
  return PERSONAL_HEADER.test(foldName(text));
}

/** What personal data a cell holds, in Chinese; null when it holds none. Spaces and dashes in a number do not hide it. */
export function personalDataIn(text: string): string | null {
  if (text.length < 11) return null;
  const digits = foldWidth(text).replace(/(?<=\d)[ -](?=\d)/g, "");
  if (!/\d{11}/.test(digits)) return null;
  if ((digits.match(ID_NUMBER) ?? []).some(isIdNumber)) return "含有身份证号码";
  return MOBILE.test(digits) ? "含有手机号码" : null;
}

/** An 18-digit identity number by its check digit. */
function isIdNumber(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECK_DIGITS[sum % 11] === text[17]?.toUpperCase();
}
