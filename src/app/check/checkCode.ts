import { type Month, monthNumber, monthOf, yearOf } from "../../domain/cutoff.ts";
import { BASE32_DIGITS, base32Values } from "./base32.ts";
import {
  numberedPaper,
  PAPER_BASES,
  PAPER_KINDS,
  PAPER_PACES,
  type PaperId,
  type PaperStatement,
  paperNumber,
} from "./paperStatement.ts";

/** What the code on a paper (核验码) says. It is short enough to be typed, and not signed. */
export interface CheckCode {
  readonly paper: PaperId;
  /** Version of the data (数据版本), see `stateCode`: the first two groups of the code. */
  readonly state: string;
  /** The first {@link FIGURES_BITS} bits of the statement's hash of the figures, as a number. */
  readonly figures: number;
}

const FIGURES_BITS = 30;
const FIRST_YEAR = 2000;

/** The parts of a code between data version and check digit, with their widths in bits; five bits are a digit. */
const PARTS = { kind: 4, year: 7, month: 4, pace: 1, basis: 1, number: 8, figures: FIGURES_BITS } as const;
type Part = keyof typeof PARTS;

const STATE_DIGITS = 8;
/** Digits of a code with its check digit. */
const CODE_DIGITS = 20;
const GROUP = /.{4}(?=.)/g;

/**
 * The code of a paper: five groups of four digits in Crockford's Base32. The first two are the version of the data, the
 * last digit is a check digit. The same data and paper always have the same code.
 *
 * @throws RangeError for a year before 2000 or after 2127, or a ministry after the 255th of its plan
 */
export function checkCodeOf({ paper, state, figures }: PaperStatement): string {
  const { kind, asOf, pace, basis } = paper;
  const digits =
    stateDigits(state) +
    digitsOf({
      kind: PAPER_KINDS.indexOf(kind),
      year: yearOf(asOf) - FIRST_YEAR,
      month: monthNumber(asOf),
      pace: PAPER_PACES.indexOf(pace),
      basis: PAPER_BASES.indexOf(basis),
      number: paperNumber(paper),
      figures: figuresNumber(figures),
    });
  const check = checkDigit(base32Values(digits) ?? []);
  return grouped(digits + BASE32_DIGITS[check]);
}

/** Reads a code as a person types it; null where it is none, or where a digit is wrong. */
export function readCheckCode(text: string): CheckCode | null {
  const values = base32Values(text);
  if (values?.length !== CODE_DIGITS || checkDigit(values.slice(0, -1)) !== values.at(-1)) return null;
  const parts = partsOf(values.slice(STATE_DIGITS, -1));
  const [kind, pace, basis] = [PAPER_KINDS[parts.kind], PAPER_PACES[parts.pace], PAPER_BASES[parts.basis]];
  const asOf = monthIn(FIRST_YEAR + parts.year, parts.month);
  if (!kind || !pace || !basis || !asOf) return null;
  const state = grouped(values.slice(0, STATE_DIGITS).map(digitOf).join(""));
  return {
    paper: { ...numberedPaper(kind, parts.number), asOf, pace, basis },
    state,
    figures: parts.figures,
  };
}

/** The version of the data as it is shown (数据版本), two groups of four digits, from a hash of 40 bits or more in hex. */
export function dataVersion(hash: string): string {
  return grouped(stateDigits(hash));
}

/** What a code has of a hash of figures. */
export function figuresNumber(hash: string): number {
  return Number(BigInt(`0x${hash}`) >> BigInt(hash.length * 4 - FIGURES_BITS));
}

function stateDigits(hash: string): string {
  const value = BigInt(`0x${hash.slice(0, (STATE_DIGITS * 5) / 4)}`);
  return valuesOf(value, STATE_DIGITS).map(digitOf).join("");
}

function digitsOf(parts: Readonly<Record<Part, number>>): string {
  let [packed, width] = [0n, 0];
  for (const part of Object.keys(PARTS) as Part[]) {
    const value = parts[part];
    if (value < 0 || value >= 2 ** PARTS[part]) throw new RangeError(`no code for ${part} ${value}`);
    packed = (packed << BigInt(PARTS[part])) | BigInt(value);
    width += PARTS[part];
  }
  return valuesOf(packed, width / 5)
    .map(digitOf)
    .join("");
}

function partsOf(values: readonly number[]): Record<Part, number> {
  let packed = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  const parts: Partial<Record<Part, number>> = {};
  for (const part of (Object.keys(PARTS) as Part[]).reverse()) {
    parts[part] = Number(packed & ((1n << BigInt(PARTS[part])) - 1n));
    packed >>= BigInt(PARTS[part]);
  }
  return parts as Record<Part, number>;
}

/** The values of `count` digits of five bits. */
function valuesOf(packed: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Number((packed >> BigInt(5 * (count - 1 - i))) & 31n));
}

function digitOf(value: number): string {
  return BASE32_DIGITS[value] ?? "";
}

function grouped(digits: string): string {
  return digits.replace(GROUP, "$&-");
}

function monthIn(year: number, month: number): Month | null {
  return month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/**
 * A check digit over GF(32), each digit weighted by another power of a generator: any one wrong digit and any two that are
 * exchanged are found, because there are fewer digits than the 31 different powers.
 */
function checkDigit(values: readonly number[]): number {
  return values.reduce((sum, value) => timesGenerator(sum ^ value), 0);
}

/** Multiplies by x modulo x^5 + x^2 + 1. */
function timesGenerator(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
