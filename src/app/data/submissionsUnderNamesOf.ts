import { underNamesOf } from "../../domain/comparing/mapping.ts";
import { keepLast } from "./keepLast.ts";

/** As {@link underNamesOf}, which goes through all submissions, once for each selected year. */
export const submissionsUnderNamesOf = keepLast(underNamesOf);
