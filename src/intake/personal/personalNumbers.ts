import { foldWidth, withoutInvisible } from "../cells/fold.ts";

/** Kinds of personal numbers and addresses, in the words of findings. */
export type PersonalNumber = "身份证号码" | "手机号码" | "护照号码" | "银行卡号" | "电子邮箱";

/** A shorter text cannot hold a personal number. */
const MIN_LENGTH = 6;

/** Chinese numerals by their digit, 0 to 9. */
const NUMERALS = ["〇零○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
const CHINESE_DIGITS: ReadonlyMap<string, string> = new Map(
  NUMERALS.flatMap((letters, digit) => [...letters].map((letter) => [letter, String(digit)] as const)),
);
/** Shorter runs of Chinese digits are words or counts. */
const CHINESE_RUN = /(?:[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两○][\s.·・_/\-‐-―]{0,3}){11,}/g;

/** Digits with up to three separators between neighbouring ones. */
const PARTED_RUN = /\d(?:[\s.·・•_/\\\-‐-―−,，、]{0,3}\d)+(?:[\s.·・•_/\\\-‐-―−]{0,3}[Xx](?![A-Za-z]))?/g;

const ID_18 = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g;
const ID_15 = /(?<![\d.])\d{15}(?![\d.])/g;
/** Weights of the first 17 digits and the check digits by remainder: GB 11643-1999 (ISO 7064 MOD 11-2). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK_DIGITS = "10X98765432";
/** The first two digits of a division code: GB/T 2260. */
const PROVINCE_CODES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 91".split(
    " ",
  ),
);

// Eleven digits with a unit or 第 are a count, a price or a serial number, not a telephone number.
const MOBILE =
  /(?<![\d.A-Za-z]|第)(?:(?:\+|00)?86)?1[3-9]\d{9}(?!\.?[\dA-Za-z]|\s?[人元次个期份万亿项班号])/g;
/** Labels before a number that was issued to a class or a document. */
const ISSUED_LABEL = /(?:编号|班号|班次|代码|单号|文号|序号|账号|项目号)[:号]?\s?$/;

/** The longest label with what stands around it. */
const MAX_LABEL_LENGTH = 6;

/** Ordinary passports of the People's Republic: E or G and eight digits, or E, a letter and seven digits. */
const PASSPORT = /(?<![A-Za-z\d-])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![A-Za-z\d-])/g;
const CARD = /(?<!\d)(?:62\d{14,17}|[45]\d{15})(?!\d)/g;
// It begins where no character of an address stands before: trying at each of a long run of letters takes minutes.
const MAIL = /(?<![\w.+-])[\w.+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+/;

/**
 * The kind of the personal number in a text; null without one.
 *
 * An identity number of 18 digits is recognised by its province, date of birth and check digit, one of 15 digits by
 * province and date (GB 11643); a bank card by its length, first digits and check digit (ISO/IEC 7812). Also with
 * separators, line breaks, invisible characters and Chinese numerals.
 */
export function personalNumberIn(text: string): PersonalNumber | null {
  if (text.length < MIN_LENGTH) return null;
  const plain = plainText(text);
  if (plain.includes("@") && MAIL.test(plain)) return "电子邮箱";
  const digits = joinedDigits(plain);
  if (matches(digits, ID_18).some(isIdNumber)) return "身份证号码";
  if (matches(digits, ID_15).some((id) => isBorn(id.slice(0, 2), `19${id.slice(6, 12)}`)))
    return "身份证号码";
  if (holdsMobile(digits)) return "手机号码";
  if (matches(digits, CARD).some(isCardNumber)) return "银行卡号";
  return matches(plain, PASSPORT).some((number) => !isDated(number.slice(1))) ? "护照号码" : null;
}

/** True for eleven digits of which the last eight begin with a year, as numbers of classes do. */
export function isDatedNumber(text: string): boolean {
  const [number = ""] = matches(joinedDigits(plainText(text)), MOBILE);
  return isDated(number.slice(-8));
}

function plainText(text: string): string {
  return withoutInvisible(foldWidth(text));
}

function holdsMobile(digits: string): boolean {
  return [...digits.matchAll(MOBILE)].some(
    ({ 0: number, index }) =>
      !(
        isDated(number.slice(-8)) &&
        ISSUED_LABEL.test(digits.slice(Math.max(0, index - MAX_LABEL_LENGTH), index))
      ),
  );
}

/** Text with Chinese numerals as digits and the separators inside of long numbers removed. */
function joinedDigits(text: string): string {
  const arabic = text.replace(CHINESE_RUN, (run) =>
    run.replace(/[^\s.·・_/\-‐-―]/g, (letter) => CHINESE_DIGITS.get(letter) ?? letter),
  );
  return arabic.replace(PARTED_RUN, (run) => {
    const groups = run.split(/[^\dXx]+/);
    if (groups.length === 1 || isCount(run, groups)) return run;
    return groups.join("");
  });
}

/** True for a decimal (1.38) or a count with thousands commas (13,812,345). */
function isCount(run: string, groups: readonly string[]): boolean {
  if (/^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(run)) return true;
  const isDecimal = groups.length === 2 && /^\d+\.\d+$/.test(run);
  // 138.12345678 is a telephone number, not a decimal.
  return isDecimal && !(groups[0]?.length === 3 && groups[1]?.length === 8);
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}

function isIdNumber(id: string): boolean {
  if (!isBorn(id.slice(0, 2), id.slice(6, 14))) return false;
  // A spreadsheet stores it as a number and so replaces the last three digits by 0.
  if (id.endsWith("000")) return true;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return ID_CHECK_DIGITS[sum % 11] === id[17]?.toUpperCase();
}

/** True for the division code of a province and a possible date of birth `YYYYMMDD`. */
function isBorn(province: string, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return PROVINCE_CODES.has(province) && year >= 1900 && year <= 2030 && isDay(date);
}

/** True for digits that begin with a year from 2010 to 2039. */
function isDated(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 2010 && year <= 2039;
}

/** True for an existing date `YYYYMMDD`. */
function isDay(date: string): boolean {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number);
  if (!year || !month || !day || month > 12) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The check digit of ISO/IEC 7812-1 (Luhn). */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
