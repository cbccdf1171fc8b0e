import type { Field } from "../../domain/field.ts";
import type { Ministry } from "../../domain/ministry.ts";
import type { ReportedMeasure } from "../../domain/programme/programmeReport.ts";
import { type NameBook, nameBook } from "./names.ts";

/** The names that a file is read against. */
export interface KnownNames {
  readonly ministries: readonly Ministry[];
  readonly fields: readonly Field[];
  /** What the long layout may report beside the fields; none where left out. */
  readonly measures?: readonly ReportedMeasure[];
}

/** The known names ready to look text up in; made once for a file. */
export interface NameBooks {
  readonly ministries: NameBook;
  readonly fields: NameBook;
  /** The fields and the programme measures: what the column 领域 of the long layout may name. */
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
