import { foldName, foldWidth } from "../table/fold.ts";

/** What is personal, in the words of findings; never the file's own words. */
export type PersonalKind = "姓名" | "身份证号码" | "手机号码" | "联系方式";

const HEADERS: readonly (readonly [RegExp, PersonalKind])[] = [
  // 学员人数 and 参训人员数 count people and name none.
  [/姓名|名单|花名册|^(?:学员|学生|(?:参训|参加|参会|培训|受训)(?:人员|学员))(?:\d|$)/, "姓名"],
  [/身份证|证件号|护照|公民身份/, "身份证号码"],
  [/手机|移动电话/, "手机号码"],
  [/电话|联系方式|微信|邮箱/, "联系方式"],
];

const ID_18 = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g;
const ID_15 = /(?<![\d.])\d{15}(?![\d.])/g;
/** Weights of the first 17 digits and the check digits by remainder: GB 11643-1999 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";
/** The first two digits of a division code: GB/T 2260. */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 91".split(
    " ",
  ),
);

// Eleven digits that are counted, priced or numbered are no telephone number.
const MOBILE =
  /(?<![\d.A-Za-z]|(?:编号|班号|班次|代码|单号|文号|序号|账号|项目号|第)[:号]?\s?)(?:\+?86)?1[3-9]\d{9}(?!\.?[\dA-Za-z]|\s?[人元次个期份万亿项班号])/;

/** What a column is personal by its header; null for any other column. */
export function personalHeader(text: string): PersonalKind | null {
  const folded = foldName(text);
  return HEADERS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** True for a header over numbers that are issued: they are no telephone numbers. */
export function isNumberHeader(text: string): boolean {
  return /编号|编码|代码|序号|单号|文号|班次|班号|账号/.test(foldName(text));
}

/**
 * What personal number a cell holds; null when it holds none.
 *
 * An identity number of 18 digits is known by its place, its date of birth and its check digit, one of 15 digits by
 * place and date (GB 11643). Spaces and dashes in a number do not hide it.
 */
export function personalNumberIn(text: string): "身份证号码" | "手机号码" | null {
  if (text.length < 11) return null;
  const digits = foldWidth(text).replace(/(?<=\d)[ -](?=[\dXx])/g, "");
  if (!/\d{11}/.test(digits)) return null;
  if ((digits.match(ID_18) ?? []).some(isIdNumber)) return "身份证号码";
  if ((digits.match(ID_15) ?? []).some((id) => isBorn(id.slice(0, 2), `19${id.slice(6, 12)}`))) {
    return "身份证号码";
  }
  return MOBILE.test(digits) ? "手机号码" : null;
}

function isIdNumber(id: string): boolean {
  if (!isBorn(id.slice(0, 2), id.slice(6, 14))) return false;
  // A spreadsheet that took it for a number has lost what follows the fifteenth digit.
  if (id.endsWith("000")) return true;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return CHECK_DIGITS[sum % 11] === id[17]?.toUpperCase();
}

/** True for a division code of a province and a date `YYYYMMDD` on which somebody living can be born. */
function isBorn(province: string, date: string): boolean {
  if (!PROVINCES.has(province)) return false;
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || year > 2030 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
