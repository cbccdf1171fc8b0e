import type { FactsOf } from "../findings/facts.ts";
import { findingOf, WHOLE_FILE } from "../findings/finding.ts";
import type { FileReading } from "./readReportFile.ts";
import type { Review } from "./review.ts";

/** The reading of a report file whose check was ended because it went past a limit: refused, nothing read. */
export function unreadReport(facts: FactsOf<"file-too-large">): FileReading {
  return {
    outcome: "reject",
    layout: null,
    encoding: null,
    delimiter: null,
    records: [],
    findings: [findingOf("file-too-large", WHOLE_FILE, facts)],
    rows: [],
    ledger: { records: 0 },
    sheet: null,
    sheets: [],
    columns: [],
  };
}

/** The review of a report whose comparison was ended because it went past a limit: refused, nothing compared. */
export function unreviewedReport(facts: FactsOf<"file-too-large">): Review {
  return {
    submissions: [],
    findings: [findingOf("file-too-large", WHOLE_FILE, facts)],
    batchFindings: [],
    preview: { cutoffs: [], yearsWithoutPlan: [] },
    measures: [],
  };
}
