import {
  array,
  custom,
  exactOptional,
  type GenericSchema,
  is,
  literal,
  nullable,
  object,
  string,
} from "valibot";
import type { PlanAdjustment, PlanTable } from "../../domain/plan/plan.ts";
import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type {
  Author,
  DamagedEntry,
  Entry,
  EntryBody,
  SampleReport,
  SignedEntry,
  UnsignedEntry,
} from "./entry.ts";
import type { LedgerBody } from "./ledgerEntries.ts";
import {
  byName,
  changes,
  confirmations,
  day,
  file,
  fitsNames,
  hash,
  instant,
  isWhole,
  month,
  signatureValue,
  whole,
  year,
} from "./schemas.ts";

const text = string();
const author = custom<Author>((value) => {
  const { kind, name } = Object(value);
  return kind === "planner" || (kind === "ministry" && typeof name === "string");
});

const counts = byName<number>(isWhole);
const notes = byName<string>((value) => typeof value === "string");

const submissions: GenericSchema<Submission[]> = array(
  object({ year, ministry: text, cutoff: month, counts, notes }),
);
const programme: GenericSchema<ProgrammeReport[]> = array(
  object({ year, ministry: text, cutoff: month, measure: text, count: whole }),
);
const sampleReports: GenericSchema<SampleReport[]> = array(
  object({
    fileName: text,
    reason: nullable(text),
    submissions,
    programme: exactOptional(programme),
  }),
);

const tableMembers: GenericSchema<PlanTable> = object({
  year,
  ministries: array(text),
  fields: array(text),
  quotas: array(array(nullable(whole))),
  headline: whole,
  source: object({
    documentNumber: text,
    title: text,
    date: text,
    words: text,
    note: text,
  }),
});
const plan = custom<PlanTable>((value) => is(tableMembers, value) && fitsNames(value, value.quotas));
const adjustment: GenericSchema<PlanAdjustment> = object({
  year,
  from: month,
  changes: array(
    object({
      ministry: text,
      field: text,
      before: nullable(whole),
      after: nullable(whole),
      remark: text,
    }),
  ),
  headline: nullable(whole),
  documentNumber: text,
  date: text,
});

const withdrawal = object({ target: text });
/** Of these kinds the other members are checked where they are read, see `isWholeLedgerBody`. */
const withFile = object({ file });
const anyMembers = object({});

/** The members of each kind of body, beside `kind`. */
const BODIES: {
  readonly [K in Exclude<EntryBody, LedgerBody>["kind"]]: GenericSchema<
    Omit<Extract<EntryBody, { kind: K }>, "kind">
  >;
} & { readonly [K in LedgerBody["kind"]]: GenericSchema } = {
  "report-accepted": object({
    file,
    sheet: exactOptional(nullable(text)),
    changes: exactOptional(changes),
    submissions,
    programme: exactOptional(programme),
    receivedOn: exactOptional(day),
    ledger: exactOptional(hash),
    confirmations,
  }),
  "report-withdrawn": withdrawal,
  "report-acknowledged": object({ target: hash, receivedOn: day, over: exactOptional(array(hash)) }),
  "report-returned": object({
    target: nullable(hash),
    file,
    year: nullable(year),
    cutoff: nullable(month),
    receivedOn: day,
    findings: array(object({ code: text, message: text, count: whole })),
    slip: nullable(hash),
  }),
  "key-admitted": object({ key: hash, holder: author, office: text }),
  "key-closed": object({ key: hash, entries: array(hash) }),
  "receipt-issued": object({ number: whole, holds: array(hash) }),
  "call-noted": object({ ministry: text, text, corrects: nullable(hash) }),
  "year-total-set": object({
    year,
    measure: text,
    count: nullable(whole),
    document: object({ documentNumber: text, title: text, date: day }),
  }),
  "sample-loaded": object({ reports: sampleReports }),
  "sample-removed": object({}),
  "plan-added": object({ plan, confirmations }),
  "plan-adjusted": object({ plan: nullable(text), adjustment, confirmations }),
  "plan-withdrawn": withdrawal,
  "ledger-accepted": withFile,
  "ledger-withdrawn": withdrawal,
  "bases-listed": withFile,
  "inspection-frozen": anyMembers,
  "inspection-drawn": anyMembers,
  "inspection-reported": anyMembers,
  "rules-published": anyMembers,
  "rules-withdrawn": withdrawal,
  "sample-ledger-loaded": anyMembers,
};

const draftMembers = {
  author,
  time: instant,
  reason: nullable(text),
  body: custom<EntryBody>((value) => {
    const { kind } = Object(value);
    return (
      typeof kind === "string" && Object.hasOwn(BODIES, kind) && is(BODIES[kind as EntryBody["kind"]], value)
    );
  }),
  previous: nullable(hash),
  id: hash,
};

const unsignedEntry: GenericSchema<UnsignedEntry> = object({
  format: custom<UnsignedEntry["format"]>((value) => value === 1 || value === 2),
  ...draftMembers,
});

const signedEntry: GenericSchema<SignedEntry> = object({
  format: literal(3),
  writer: hash,
  ...draftMembers,
  after: array(hash),
  signature: object({ alg: literal("ed25519"), value: signatureValue }),
});

/** The unsigned format of each kind that one has; the other kinds are always signed. */
const UNSIGNED_FORMAT: { readonly [K in EntryBody["kind"]]?: UnsignedEntry["format"] } = {
  "report-accepted": 1,
  "report-withdrawn": 1,
  "sample-loaded": 1,
  "sample-removed": 1,
  "plan-added": 2,
  "plan-adjusted": 2,
  "plan-withdrawn": 2,
};

/** The newest format that this program reads; older ones need no upgrade. */
const NEWEST_FORMAT = 3;

/** Whether a stored value was written by a newer program: it has a format number that this one does not know. */
export function isOfNewerFormat(value: unknown): boolean {
  const { format } = Object(value);
  return Number.isSafeInteger(format) && format > NEWEST_FORMAT;
}

/**
 * Checks the members of a stored entry, but neither its id nor its signature, see `verifyEntries`. Unknown members are
 * allowed and kept, because the id covers them.
 *
 * @param value of a known format, see {@link isOfNewerFormat}
 * @returns the same object, or a damaged entry
 */
export function readEntry(value: unknown): Entry | DamagedEntry {
  if (is(signedEntry, value)) return value;
  if (is(unsignedEntry, value) && UNSIGNED_FORMAT[value.body.kind] === value.format) return value;
  const { id } = Object(value);
  return { format: null, id: is(hash, id) ? id : "" };
}
