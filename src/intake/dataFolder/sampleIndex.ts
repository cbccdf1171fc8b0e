import { nullable, optional, picklist, record, string } from "valibot";
import { VERDICTS } from "../../domain/inspection/inspection.ts";
import { anyText, dateText, listOf, objectOf, wholeNumber } from "./dataFile.ts";

/** Schema of `data/sample/index.json`: the files in the order in which they are taken to have come. */
export const sampleIndex = objectOf({
  files: listOf(objectOf({ file: anyText, reason: nullable(anyText) })),
  /** The file of {@link sampleLedgerIndex}; left out by an edition without a sample ledger. */
  ledger: optional(anyText),
});

/** Schema of `data/sample/ledger.json`: what belongs to the sample ledger, with what is told of its inspection. */
export const sampleLedgerIndex = objectOf({
  checkedOn: dateText,
  bases: anyText,
  faulty: anyText,
  personal: anyText,
  inspection: objectOf({
    strataBy: picklist(["none", "ministry", "field", "form", "region", "base", "risk"]),
    /** How many are drawn, by the name of the stratum. */
    draws: record(string(), wholeNumber),
    inspectors: listOf(objectOf({ office: anyText, code: anyText })),
    seedSource: anyText,
    seedDay: dateText,
    seed: anyText,
    /** ISO 8601 UTC instants. */
    frozenAt: anyText,
    drawnAt: anyText,
    reportedAt: anyText,
    /** Of the first objects drawn of a stratum, by its name; the others have no result yet. */
    verdicts: record(
      string(),
      listOf(objectOf({ verdict: picklist(VERDICTS), date: dateText, note: anyText })),
    ),
  }),
});
