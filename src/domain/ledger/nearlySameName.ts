import { editDistance } from "../editDistance.ts";

/** Names differ in at most one of so many letters. */
const LETTERS_PER_DIFFERENCE = 8;
/** Longer names are compared as written. */
const MAX_NAME_LENGTH = 80;

/**
 * True for two names of classes that are likely one: the same but for marks and blanks, or with a letter in eight
 * different. Names with other numbers (第1期, 第2期) are different classes.
 */
export function nearlySameName(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === other) return one !== "";
  if (one.length > MAX_NAME_LENGTH || other.length > MAX_NAME_LENGTH) return false;
  if (numbersOf(one) !== numbersOf(other)) return false;
  const allowed = Math.floor(Math.max(one.length, other.length) / LETTERS_PER_DIFFERENCE);
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
}

function lettersOf(name: string): string {
  return name.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

function numbersOf(name: string): string {
  return (name.match(/[\p{N}一二三四五六七八九十百上下初中高甲乙丙丁]/gu) ?? []).join("");
}
