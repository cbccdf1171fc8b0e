import { PROJECTS } from "../../domain/edition.ts";
import { NOT_GIVEN } from "../../domain/ledger/classColumns.ts";
import { FORMS, SUBJECTS } from "../../domain/ledger/classWords.ts";
import { dateOf } from "../../domain/ledger/day.ts";
import { readDay, readYear } from "../cells/dates.ts";
import { foldName, foldText, foldWidth, isBlank, withoutInvisible } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import { hasControlCharacter, readPersons, type Unit } from "../cells/numbers.ts";
import type { FactsOf } from "../findings/facts.ts";
import type { FindingCode } from "../findings/findingCodes.ts";

/** What was found in reading a cell. */
export interface CellFinding {
  readonly code: FindingCode;
  readonly facts: FactsOf<FindingCode>;
}

/** A cell as read: its value as the column holds it, and what is to be reported each time it occurs. */
export interface CellReading {
  /** Null where the cell cannot be used. */
  readonly value: number | null;
  readonly findings: readonly CellFinding[];
}

/** Reads the text of a cell that is not blank, or says what a blank one means. */
export type CellReader = (text: string) => CellReading;

function finding<Code extends FindingCode>(code: Code, facts: FactsOf<Code>): CellFinding {
  return { code, facts: facts as FactsOf<FindingCode> };
}

function read(value: number, ...findings: CellFinding[]): CellReading {
  return { value, findings };
}

function fault<Code extends FindingCode>(code: Code, facts: FactsOf<Code>): CellReading {
  return { value: null, findings: [finding(code, facts)] };
}

const MISSING: CellReading = { value: null, findings: [finding("missing-key", {})] };

/** A cell that must not be blank. */
function needed(reader: CellReader): CellReader {
  return (text) => (isBlank(text) ? MISSING : hasControlCharacter(text) ? control(text) : reader(text));
}

function control(text: string): CellReading {
  return fault("control-character", { value: text });
}

export const readYearCell: CellReader = needed((text) => {
  const reading = readYear(text);
  if (!reading.ok) return fault("invalid-year", { value: text });
  const { year, normalised } = reading;
  return normalised ? read(year, finding("date-normalised", { value: text, to: year })) : read(year);
});

/** Reads a name of a book as its position. */
export function nameReader(
  book: NameBook,
  code: "unknown-ministry" | "unknown-field" | "unknown-region",
): CellReader {
  return needed((text) => {
    const match = book.resolve(text);
    if (!match) return fault(code, { value: text, suggestion: book.nearest(text) });
    const value = book.names.indexOf(match.name);
    if (match.how === "exact") return read(value);
    const notice = match.how === "alias" ? "alias-resolved" : "name-normalised";
    // The short form of a region is a name of it like the full one.
    if (code === "unknown-region" && notice === "alias-resolved") return read(value);
    return read(value, finding(notice, { value: text, to: match.name }));
  });
}

export const readDayCell: CellReader = needed((text) => {
  const reading = readDay(text);
  if (!reading.ok) return fault(reading.fault, { value: text, isDay: true });
  const { day, normalised } = reading;
  return normalised ? read(day, finding("date-normalised", { value: text, to: dateOf(day) })) : read(day);
});

const FORM_ENDING = /(?:式|形式|学习|培训|授课|教学)$/;
const MIXED_FORM =
  /^(?:混合|(?:线上|网授|网络|远程)[+和与、/,结合]*(?:线下|面授|现场)(?:相?结合)?|(?:线下|面授|现场)[+和与、/,结合]*(?:线上|网授|网络|远程)(?:相?结合)?)$/;
const FACE_FORM = /^(?:面授|线下|现场|集中|脱产|面对面)$/;
const ONLINE_FORM = /^(?:网授|线上|远程|网络|在线|网上|直播|网络远程|线上远程)$/;

export const readFormCell: CellReader = needed((text) => {
  const folded = foldName(text);
  const exact = FORMS.indexOf(text as (typeof FORMS)[number]);
  if (exact !== -1) return read(exact);
  const word = folded.replace(FORM_ENDING, "").replace(FORM_ENDING, "");
  const value = [FACE_FORM, ONLINE_FORM, MIXED_FORM].findIndex((pattern) => pattern.test(word));
  if (value === -1) return fault("unknown-form", { value: text });
  return read(value, finding("alias-resolved", { value: text, to: FORMS[value] ?? "" }));
});

/** A class of a year has fewer. */
const MAX_HOURS = 10_000;
const HOURS = /^(\d{1,6})(?:\.(\d)0*)?(?:学时|课时)?$/;

/** Hours in tenths. */
export const readHoursCell: CellReader = needed((text) => {
  const folded = foldName(text);
  const match = HOURS.exec(folded);
  const tenths = Number(match?.[1]) * 10 + Number(match?.[2] ?? 0);
  if (!match || tenths === 0 || tenths > MAX_HOURS * 10) return fault("invalid-hours", { value: text });
  return foldWidth(text) === text
    ? read(tenths)
    : read(tenths, finding("fullwidth-normalised", { value: text }));
});

/** Hours of a part: a blank and 0 are allowed. */
export const readPartHoursCell: CellReader = (text) => {
  if (isBlank(text) || /^[-—–/]$/.test(foldName(text))) return read(NOT_GIVEN);
  return /^0+(?:\.0+)?$/.test(foldName(text)) ? read(0) : readHoursCell(text);
};

/** Reads people. @param declared the unit in the header */
export function peopleReader(declared: Unit | null): CellReader {
  return (text) => {
    const reading = readPersons(text, declared);
    if (!reading.ok)
      return fault(reading.fault, declared === null ? { value: text } : { value: text, declared });
    const { persons, notices } = reading;
    if (persons === null) return read(NOT_GIVEN, finding("not-reported", {}));
    const found = notices.map((code) => finding(code, { value: text }));
    return read(persons, ...(persons === 0 ? [finding("class-without-people", {})] : []), ...found);
  };
}

/** Reads a word of a list as its position; a blank is the first. */
function wordReader(words: readonly string[], code: "unknown-subject" | "unknown-project"): CellReader {
  return (text) => {
    if (isBlank(text)) return read(0);
    const value = words.indexOf(foldName(text));
    return value === -1 ? fault(code, { value: text }) : read(value);
  };
}

export const readSubjectCell = wordReader(SUBJECTS, "unknown-subject");
export const readProjectCell = wordReader(PROJECTS, "unknown-project");

const BRACKETS: Readonly<Record<string, string>> = {
  "[": "(",
  "【": "(",
  "〔": "(",
  "]": ")",
  "】": ")",
  "〕": ")",
};

/** The name of a unit (承办单位) for comparison: width, spaces and brackets folded. */
function foldUnit(text: string): string {
  return foldName(text).replace(/[[\]【】〔〕]/g, (bracket) => BRACKETS[bracket] ?? bracket);
}

/** Reads units as positions in a list that grows; spellings that differ in width, spaces or brackets are one. */
export function unitReader(units: string[]): CellReader {
  const known = new Map<string, number>();
  return needed((text) => {
    const key = foldUnit(text);
    const found = known.get(key);
    if (found !== undefined) return read(found);
    known.set(key, units.length);
    units.push(foldText(withoutInvisible(text)).trim());
    return read(units.length - 1);
  });
}
