import type { Month } from "../../domain/cutoff.ts";
import type { PlanAdjustment, PlanTable } from "../../domain/plan/plan.ts";
import type { ProgrammeSource } from "../../domain/programme/programme.ts";
import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { CellChange, Confirmation, FileReference, FoundInFile } from "./fileReference.ts";
import type { LedgerBody } from "./ledgerEntries.ts";

/** Who appended an entry: a ministry for its own report, the planner for everything else. */
export type Author = { readonly kind: "ministry"; readonly name: string } | { readonly kind: "planner" };

/** A file was accepted with all its submissions. */
export interface ReportAccepted {
  readonly kind: "report-accepted";
  readonly file: FileReference;
  /** Name of the sheet that was read; null for a text file, absent in the oldest entries. */
  readonly sheet?: string | null;
  /** Changes before accepting; the stored file is the original. Absent in the oldest entries. */
  readonly changes?: readonly CellChange[];
  readonly submissions: readonly Submission[];
  /** Counts of programme measures; absent when the file has none. */
  readonly programme?: readonly ProgrammeReport[];
  /** The day on which the report was received (收到日期), `YYYY-MM-DD`; absent in older entries: the day of the entry. */
  readonly receivedOn?: string;
  /** Id of the `ledger-accepted` entry whose classes were added up to these submissions; absent for a report's own file. */
  readonly ledger?: string;
  readonly confirmations: readonly Confirmation[];
}

/** An accepted file no longer counts; its entry stays in the journal. */
export interface ReportWithdrawn {
  readonly kind: "report-withdrawn";
  /** Id of the `report-accepted` entry. */
  readonly target: string;
}

/** One file of the sample data. */
export interface SampleReport {
  readonly fileName: string;
  readonly reason: string | null;
  readonly submissions: readonly Submission[];
  readonly programme?: readonly ProgrammeReport[];
}

/** Synthetic reports were loaded (示例数据); they never replace a real report. */
export interface SampleLoaded {
  readonly kind: "sample-loaded";
  readonly reports: readonly SampleReport[];
}

/** All sample data loaded so far no longer counts. */
export interface SampleRemoved {
  readonly kind: "sample-removed";
}

/** A plan table was adopted: it replaces its year's published file and any plan adopted earlier. */
export interface PlanAdded {
  readonly kind: "plan-added";
  readonly plan: PlanTable;
  readonly confirmations: readonly Confirmation[];
}

/** Quotas of a year's plan were changed from a month on. */
export interface PlanAdjusted {
  readonly kind: "plan-adjusted";
  /** Id of the `plan-added` entry whose plan it changes; null for the published file. */
  readonly plan: string | null;
  readonly adjustment: PlanAdjustment;
  readonly confirmations: readonly Confirmation[];
}

/** An adopted plan or an adjustment no longer counts; its entry stays in the journal. */
export interface PlanWithdrawn {
  readonly kind: "plan-withdrawn";
  /** Id of the `plan-added` or `plan-adjusted` entry. */
  readonly target: string;
}

/**
 * The planner signed for a ministry's entry (签收): a report counts for the country from here on, and a withdrawal of a
 * report that was signed for takes effect.
 */
export interface ReportAcknowledged {
  readonly kind: "report-acknowledged";
  /** Id of the ministry's `report-accepted` or `report-withdrawn` entry. */
  readonly target: string;
  /** The day on which the planner received it, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** Ids of concurrent reports (并存) in whose place the target counts, by the planner's decision; absent without any. */
  readonly over?: readonly string[];
}

/** The planner sent a report back (退回): it does not count, and the ministry has to report again. */
export interface ReportReturned {
  readonly kind: "report-returned";
  /** Id of the ministry's `report-accepted` entry; null for a file that did not come in a package. */
  readonly target: string | null;
  readonly file: FileReference;
  /** What the report is about, as far as it could be read. */
  readonly year: number | null;
  readonly cutoff: Month | null;
  /** The day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** What was found, the most urgent first. */
  readonly findings: readonly FoundInFile[];
  /** Lower-case hex SHA-256 of the return slip, whose bytes are kept beside the journal; null without one. */
  readonly slip: string | null;
}

/** A key of another copy of the program was admitted to the roster, after its fingerprint was compared. */
export interface KeyAdmitted {
  readonly kind: "key-admitted";
  /** The public key, lower-case hex. */
  readonly key: string;
  readonly holder: Author;
  /** The office that uses the key (经办处室). */
  readonly office: string;
}

/** A key no longer counts: nothing that it wrote but the entries that are named. */
export interface KeyClosed {
  readonly kind: "key-closed";
  readonly key: string;
  /** Ids of the key's entries that had come by then and still count. Named one by one, because packages bring parts of a chain. */
  readonly entries: readonly string[];
}

/** The planner issued a receipt (回执) to a ministry. */
export interface ReceiptIssued {
  readonly kind: "receipt-issued";
  /** From 1 for each ministry; its name is the entry's author. */
  readonly number: number;
  /** Ids of all entries of the ministry's keys that the planner holds, sorted. */
  readonly holds: readonly string[];
}

/** The planner's note on a ministry, for telephone calls. */
export interface CallNoted {
  readonly kind: "call-noted";
  readonly ministry: string;
  readonly text: string;
  /** Id of the `call-noted` entry in whose place this one stands; null for a new note. */
  readonly corrects: string | null;
}

/** What a year came to in a measure of the programme by a document, for a year without reports. */
export interface YearTotalSet {
  readonly kind: "year-total-set";
  readonly year: number;
  /** See `measureKey`. */
  readonly measure: string;
  /** In the measure's unit; null takes an earlier total back. */
  readonly count: number | null;
  readonly document: ProgrammeSource;
}

export type EntryBody =
  | ReportAccepted
  | ReportWithdrawn
  | ReportAcknowledged
  | ReportReturned
  | KeyAdmitted
  | KeyClosed
  | ReceiptIssued
  | CallNoted
  | YearTotalSet
  | SampleLoaded
  | SampleRemoved
  | PlanAdded
  | PlanAdjusted
  | PlanWithdrawn
  | LedgerBody;

/** What an entry says, without the links, id and signature that the keeper adds. */
export interface EntryDraft {
  readonly author: Author;
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** The reason that a person gave, where the kind or a finding requires one; else null. */
  readonly reason: string | null;
  readonly body: EntryBody;
}

/** An entry of the first two formats: not signed, linked to its author's entry before it. */
export interface UnsignedEntry extends EntryDraft {
  /** The first format with the entry's kind: 1 for reports and sample data, 2 for plans. */
  readonly format: 1 | 2;
  /** Id of the same author's previous entry, null for the first. */
  readonly previous: string | null;
  /** Lower-case hex SHA-256 of the canonical form of all other members. */
  readonly id: string;
}

/** A signature over the bytes of an entry's id. It names its algorithm, so that others can be added. */
export interface Signature {
  readonly alg: "ed25519";
  /** 64 bytes in lower-case hex. */
  readonly value: string;
}

/** An entry that its writer signed; this version writes no other. */
export interface SignedEntry extends EntryDraft {
  readonly format: 3;
  /** The public Ed25519 key, in lower-case hex, of the copy of the program that wrote the entry. */
  readonly writer: string;
  /** Id of the writer's previous entry, null for the first. */
  readonly previous: string | null;
  /** Ids of the last entries of all other chains that the writer knew, sorted: this entry comes after them. */
  readonly after: readonly string[];
  /** Lower-case hex SHA-256 of the canonical form of all other members but the signature. */
  readonly id: string;
  readonly signature: Signature;
}

/** One entry of the journal. Never edited: a correction is a new entry. */
export type Entry = UnsignedEntry | SignedEntry;

/** A stored value that is no valid entry: it is listed as damaged and does not count. */
export interface DamagedEntry {
  readonly format: null;
  /** The stored id; empty where it is no hash. */
  readonly id: string;
}

/** One stored entry, valid or damaged. */
export type JournalLine = Entry | DamagedEntry;
