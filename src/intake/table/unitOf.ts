import { isBlank } from "../cells/fold.ts";
import type { Unit } from "../cells/numbers.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import type { Column, Header } from "./header.ts";
import type { TableRecord } from "./table.ts";
import { unitNamedIn } from "./titles.ts";

/** Reports a line under the table that names another unit than the one in which the figures are read. */
export function checkUnitBelow(line: TableRecord, unit: Unit, report: ReportFinding): void {
  const named = unitNamedIn(line);
  if (named === null || named === unit) return;
  const value = line.cells.filter((cell) => !isBlank(cell)).join(" ");
  const facts = named === "other" ? { isUnclear: true } : { declared: unit };
  report("unit-conflict", { row: line.row, line: line.line, column: null }, { value, ...facts });
}

/** The unit of the figures; units in the header and the titles must be the same. */
export function unitOf(header: Header, title: Unit | null, report: ReportFinding): Unit | null {
  const figures = header.columns.filter(
    ({ kind }) => kind === "persons" || kind === "count" || kind === "subtotal",
  );
  const first = header.records[0];
  const place = (column: Column | null): FindingPlace => ({
    row: first?.row ?? null,
    line: first?.line ?? null,
    column: column?.name || null,
  });
  let unit = title;
  const take = (found: Unit | "other" | null, column: Column | null) => {
    if (found === null) return;
    const value = column?.text ?? "";
    if (found === "other") report("unit-not-persons", place(column), { value });
    else if (unit !== null && unit !== found)
      report("unit-conflict", place(column), { value, declared: unit });
    else unit = found;
  };
  take(header.groupUnit, null);
  // A unit in a separate cell, without the name of a column.
  for (const column of header.columns) if (column.kind === "blank") take(column.unit, column);
  const agreed = unit;
  for (const column of figures) take(column.unit, column);
  // A unit in one field's column does not apply to the other fields.
  const silent = figures.find((column) => column.unit === null);
  const named = figures.find((column) => column.unit === "万人");
  if (agreed === null && silent && named) {
    report("unit-conflict", place(silent), { wanColumn: named.name });
  }
  return unit;
}
