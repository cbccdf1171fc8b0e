import type { KnownName } from "../../domain/knownName.ts";
import type { ReportedMeasure } from "../../domain/programme/programmeReport.ts";
import { type NameBook, nameBook } from "./names.ts";

/** The known names for reading a file. */
export interface KnownNames {
  readonly ministries: readonly KnownName[];
  readonly fields: readonly KnownName[];
  /** What the long layout may report beside the fields; empty when left out. */
  readonly measures?: readonly ReportedMeasure[];
}

/** Look-ups of the known names; made once for a file. */
export interface NameBooks {
  readonly ministries: NameBook;
  readonly fields: NameBook;
  /** Fields and programme measures: the valid texts of the column 领域 in the long layout. */
  readonly reported: NameBook;
  /** The programme measures by name. */
  readonly measures: ReadonlyMap<string, ReportedMeasure>;
}

/** Builds the books of {@link KnownNames}. */
export function nameBooks({ ministries, fields, measures = [] }: KnownNames): NameBooks {
  return {
    ministries: nameBook(ministries),
    fields: nameBook(fields),
    reported: nameBook([...fields, ...measures]),
    measures: new Map(measures.map((measure) => [measure.name, measure])),
  };
}
