import { isBlank } from "../cells/fold.ts";
import { readPersons, type Unit } from "../cells/numbers.ts";
import { beginsNote, type RowKind, SIGNATURE, sumWord } from "../table/rowKinds.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import { type HeaderCell, ledgerHeaderOf } from "./ledgerHeader.ts";

/** What a record under the header is, whose 年度 or 部门 cannot be read. */
export function kindOfOddRow(cells: readonly string[]): RowKind {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first = ""] = filled;
  if (filled.length === 0) return "blank";
  for (const label of filled.slice(0, 4)) {
    const sum = sumWord(label);
    if (sum) return sum;
  }
  if (ledgerHeaderOf(cells)) return "repeated-header";
  const isNote = beginsNote(first) || SIGNATURE.test(filled.join(" "));
  return isNote && filled.length <= MAX_CELLS_OF_NOTE ? "note" : "data";
}

/** A row with more filled cells is meant as a class. */
const MAX_CELLS_OF_NOTE = 4;

/** Sums of people, held against the rows of 小计 and 合计. */
export class PeopleSums {
  #all = 0;
  #part = 0;

  add(people: number): void {
    if (people <= 0) return;
    this.#all += people;
    this.#part += people;
  }

  /** Checks a row of sums, and begins a new part after a 小计. */
  check(
    kind: "subtotal" | "total",
    cells: readonly string[],
    header: readonly HeaderCell[],
    unit: Unit | null,
    place: { readonly row: number; readonly line: number },
    findings: LedgerFindings,
  ): void {
    const index = header.findIndex(({ column }) => column === "培训人数");
    const value = cells[index] ?? "";
    const sum = kind === "total" ? this.#all : this.#part;
    if (kind === "subtotal") this.#part = 0;
    findings.report(
      kind === "total" ? "total-row-excluded" : "subtotal-row-excluded",
      { ...place, column: null },
      {},
    );
    const stated = readPersons(value, unit);
    const at = { ...place, column: "培训人数" };
    if (!stated.ok) findings.report(stated.fault, at, { value });
    else if (stated.persons !== null && stated.persons !== sum)
      findings.report(kind === "total" ? "total-mismatch" : "subtotal-mismatch", at, {
        value,
        stated: stated.persons,
        sum,
        unit: unit ?? "人",
      });
  }
}
