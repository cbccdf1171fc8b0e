import { hasLostLetters } from "../bytes/mojibake.ts";
import { isBlank } from "../cells/fold.ts";
import { runsAsFormula } from "../cells/formulaGuard.ts";
import { hasControlCharacter } from "../cells/numbers.ts";
import type { FactsOf } from "../findings/facts.ts";
import { type Finding, type FindingPlace, findingOf } from "../findings/finding.ts";
import {
  isFigureHeader,
  isNumberHeader,
  isPlaceHeader,
  personalHeader,
} from "../personal/personalHeaders.ts";
import { isNameColumn, listsNames } from "../personal/personalNames.ts";
import { isDatedNumber, type PersonalNumber, personalNumberIn } from "../personal/personalNumbers.ts";
import { SIGNATURE } from "../table/rowKinds.ts";
import type { CellTexts } from "./cellText.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import type { HeaderCell } from "./ledgerHeader.ts";
import type { RecordBlock } from "./records/recordBlock.ts";
import type { ScannedRecord } from "./records/recordScanner.ts";
import type { SignsIn } from "./records/textSigns.ts";

const MAX_PERSONAL_FINDINGS = 200;
/** Cells of a column that is not read which are looked through for names of persons. */
const MAX_CELLS_OF_NAMES = 2000;

/** Looks after the text of a ledger that is kept and not read: its encoding, personal data, formulas. */
export class LedgerTexts {
  /** Once there are any, they are all that is handed on of the file. */
  readonly personal: Finding[] = [];
  readonly #texts: CellTexts;
  readonly #signsIn: SignsIn;
  readonly #findings: LedgerFindings;
  readonly #isUtf16: boolean;
  readonly #unread = new Map<number, { readonly first: number; readonly cells: string[] }>();

  constructor(texts: CellTexts, signs: SignsIn, findings: LedgerFindings, isUtf16: boolean) {
    this.#texts = texts;
    this.#signsIn = signs;
    this.#findings = findings;
    this.#isUtf16 = isUtf16;
  }

  /** Headers of personal data. */
  checkHeader(header: readonly HeaderCell[], place: FindingPlace): void {
    header.forEach(({ text, column }, index) => {
      const kind = column === null ? personalHeader(text) : null;
      if (kind) this.#reportPersonal({ ...place, column: kind }, { found: "header", position: index + 1 });
    });
  }

  /** A line that is no class: a title or a note. A signature may hold the sender's name and telephone number. */
  checkLine(cells: readonly string[], place: FindingPlace): void {
    const isSigned = SIGNATURE.test(cells.join(" "));
    cells.forEach((text, index) => {
      const found = personalNumberIn(text);
      const column = `第${index + 1}列`;
      if (found && (!isSigned || found === "身份证号码"))
        this.#reportPersonal({ ...place, column }, { found });
      if (!isSigned && listsNames(text))
        this.#reportPersonal({ ...place, column }, { found: "list-of-names" });
    });
  }

  /** The text of a cell that is read, which was not met before; null where it cannot be decoded. */
  newText(
    from: number,
    to: number,
    isEscaped: boolean,
    place: FindingPlace,
    isFigure: boolean,
  ): string | null {
    const text = this.#decoded(from, to, isEscaped, place);
    if (text === null) return null;
    const found = personalNumberIn(text);
    if (found && (!isFigure || found === "身份证号码")) this.#reportPersonal(place, { found });
    if (!isFigure && listsNames(text)) this.#reportPersonal(place, { found: "list-of-names" });
    return text;
  }

  /** A cell that is kept as text. @returns false where it is damaged */
  checkKept(record: ScannedRecord, index: number, header: HeaderCell, row: number): boolean {
    const from = record.from[index] as number;
    const to = record.to[index] as number;
    const signs = this.#signsIn(from, to);
    const isUnread = header.column === null;
    if (signs === 0 && !(isUnread && this.#wants(index))) return true;
    const place = { row, line: record.line, column: header.column ?? `第${index + 1}列` };
    const text = this.#decoded(from, to, record.escaped[index] === 1, place);
    if (text === null) return false;
    const fault = keptFault(text, header);
    if (fault === "control-character" || fault === "formula-like-text")
      this.#findings.report(fault, place, { value: text });
    else if (fault) this.#reportPersonal(place, { found: fault });
    if (isUnread) this.#keepUnread(index, row, text);
    return true;
  }

  /** Looks through a column of a block that is kept as text. A record that {@link checkKept} is needed for is no longer plain. */
  checkAll({ count, width, from, to, isPlain }: RecordBlock, index: number, header: HeaderCell): void {
    if (header.column === null && this.#wants(index)) {
      isPlain.fill(0);
      return;
    }
    const signsIn = this.#signsIn;
    const isNeeded = header.column === "班次编号" || header.column === "班次名称";
    for (let i = 0, at = index; i < count; i++, at += width) {
      if (isPlain[i] === 0) continue;
      const first = from[at] as number;
      const end = to[at] as number;
      if (first === end) {
        if (isNeeded) isPlain[i] = 0;
      } else if (signsIn(first, end) !== 0 && !this.#isSilent(first, end, header)) isPlain[i] = 0;
    }
  }

  /** Columns of names, once all rows were read. */
  checkColumns(header: readonly HeaderCell[]): void {
    for (const [index, { first, cells }] of this.#unread) {
      if (isNameColumn(cells, isPlaceHeader(header[index]?.text ?? "")))
        this.#reportPersonal(
          { row: first, line: null, column: `第${index + 1}列` },
          { found: "column-of-names" },
        );
    }
  }

  #decoded(from: number, to: number, isEscaped: boolean, place: FindingPlace): string | null {
    const text = this.#texts.read(from, to, isEscaped);
    if (text !== null && !hasLostLetters(text)) return text;
    const isDamaged = text === null || this.#isUtf16;
    this.#findings.report(isDamaged ? "encoding-error" : "mojibake", place, isDamaged ? {} : { value: text });
    return null;
  }

  /** True where nothing is to be reported of a cell that is kept. */
  #isSilent(from: number, to: number, header: HeaderCell): boolean {
    const text = this.#texts.read(from, to, false);
    return text !== null && !hasLostLetters(text) && keptFault(text, header) === null;
  }

  #wants(index: number): boolean {
    return (this.#unread.get(index)?.cells.length ?? 0) < MAX_CELLS_OF_NAMES;
  }

  #keepUnread(index: number, row: number, text: string): void {
    if (isBlank(text)) return;
    const known = this.#unread.get(index);
    if (!known) this.#unread.set(index, { first: row, cells: [text] });
    else if (this.#wants(index)) known.cells.push(text);
  }

  #reportPersonal(place: FindingPlace, facts: FactsOf<"personal-data">): void {
    if (this.personal.length < MAX_PERSONAL_FINDINGS)
      this.personal.push(findingOf("personal-data", place, facts));
  }
}

/** What is to be reported of a cell that is kept; null for nothing. Cells that are not read may hold any other text. */
function keptFault(
  text: string,
  header: HeaderCell,
): PersonalNumber | "list-of-names" | "control-character" | "formula-like-text" | null {
  const found = personalNumberIn(text);
  if (found && isPersonalHere(found, text, header)) return found;
  if (listsNames(text)) return "list-of-names";
  if (header.column === null) return null;
  if (hasControlCharacter(text)) return "control-character";
  return runsAsFormula(text) ? "formula-like-text" : null;
}

/** False for a count, and for the number of a class that holds a date. */
function isPersonalHere(number: PersonalNumber, text: string, { column, text: header }: HeaderCell): boolean {
  if (number === "身份证号码") return true;
  if (column === "班次编号" || (column === null && isNumberHeader(header))) return !isDatedNumber(text);
  return column !== null || !isFigureHeader(header);
}
