import { useMutation } from "@tanstack/react-query";
import type { PlanAdjustment, PlanTable } from "../../domain/plan/plan.ts";
import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { Author, Entry, EntryBody } from "../../journal/entries/entry.ts";
import type { CellChange, Confirmation } from "../../journal/entries/fileReference.ts";
import { reportAccepted } from "../../journal/entries/reportAccepted.ts";
import type { AppendOptions } from "../../journal/keepers/keeper.ts";
import type { Vocabulary } from "../dataFolder/planFiles.ts";
import { journalKeeper } from "./keeper.ts";
import { type FileToStore, storedFile } from "./storedFile.ts";

/** A checked file that a person confirmed. */
export interface ReportToAccept extends FileToStore {
  /** Changes made by a person before confirming. */
  readonly changes: readonly CellChange[];
  readonly submissions: readonly Submission[];
  /** Counts of programme measures. */
  readonly programme: readonly ProgrammeReport[];
  /** The day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly confirmations: readonly Confirmation[];
  readonly reason: string | null;
  readonly expectedHead: string | null;
}

function authorOf(parts: readonly { readonly ministry: string }[]): Author {
  const [first] = parts;
  const single = first && parts.every(({ ministry }) => ministry === first.ministry);
  return single ? { kind: "ministry", name: first.ministry } : { kind: "planner" };
}

/**
 * Stores an accepted file: one entry and what is kept of the file in one transaction, see {@link storedFile}.
 * Rejects with JournalMovedError when another tab appended since the preview, with StorageError when the
 * browser refuses; nothing is stored then.
 */
export async function acceptReport(report: ReportToAccept): Promise<Entry> {
  const { sheet, changes, submissions, programme, receivedOn, confirmations } = report;
  const { file, stored } = storedFile(report);
  return appendEntry(
    reportAccepted({ file, sheet, changes, submissions, receivedOn, confirmations }, programme),
    report.reason,
    { expectedHead: report.expectedHead, files: [stored] },
    authorOf([...submissions, ...programme]),
  );
}

/** Withdraws an accepted file with a reason; its entry stays in the journal. */
export async function withdrawReport(target: string, author: Author, reason: string): Promise<Entry> {
  return appendEntry({ kind: "report-withdrawn", target }, reason, {}, author);
}

/**
 * Signs for a report or a withdrawal (签收).
 *
 * @param receivedOn the day of receipt, `YYYY-MM-DD`
 * @param over ids of concurrent reports in whose place the report counts, see `Coexisting`
 */
export async function acknowledge(
  target: string,
  author: Author,
  receivedOn: string,
  reason: string | null = null,
  over: readonly string[] = [],
): Promise<Entry> {
  const body: EntryBody = {
    kind: "report-acknowledged",
    target,
    receivedOn,
    ...(over.length > 0 && { over }),
  };
  return appendEntry(body, reason, {}, author);
}

/** Loads the sample data (示例数据) as one entry, in place of an earlier load. */
export function useLoadSample() {
  return useMutation({
    mutationFn: async (vocabulary: Vocabulary) => {
      // Loaded on demand, to keep it out of the first script.
      const { fetchSampleReports } = await import("../dataFolder/sampleData.ts");
      return appendEntry({ kind: "sample-loaded", reports: await fetchSampleReports(vocabulary) });
    },
  });
}

/** Removes all sample data; real reports stay. */
export function useRemoveSample() {
  return useMutation({ mutationFn: () => appendEntry({ kind: "sample-removed" }) });
}

/** A decision about a plan that a person confirmed. */
interface DecisionToStore {
  readonly confirmations: readonly Confirmation[];
  readonly reason: string;
  /** Head of the journal that the decision was made against. */
  readonly expectedHead: string | null;
}

/**
 * Adopts a plan table: it becomes its year's plan, before the published file and what was adopted earlier.
 * Rejects with JournalMovedError when another tab appended since, with StorageError when the browser refuses;
 * nothing is stored then.
 */
export async function appendPlan(adopted: DecisionToStore & { readonly plan: PlanTable }): Promise<Entry> {
  const { plan, confirmations, reason, expectedHead } = adopted;
  const { year, ministries, fields, quotas, headline, source } = plan;
  // The table alone: adjustments are separate entries.
  const table = { year, ministries, fields, quotas, headline, source };
  return appendEntry({ kind: "plan-added", plan: table, confirmations }, reason, { expectedHead });
}

/** Stores an adjustment of the adopted plan `planId`, or of the published file (null); rejects as {@link appendPlan}. */
export async function appendAdjustment(
  adjusted: DecisionToStore & { readonly planId: string | null; readonly adjustment: PlanAdjustment },
): Promise<Entry> {
  const { planId, adjustment, confirmations, reason, expectedHead } = adjusted;
  const body: EntryBody = { kind: "plan-adjusted", plan: planId, adjustment, confirmations };
  return appendEntry(body, reason, { expectedHead });
}

/** Withdraws an adopted plan or an adjustment with a reason; its entry stays in the journal. */
export async function withdrawPlan(target: string, reason: string): Promise<Entry> {
  return appendEntry({ kind: "plan-withdrawn", target }, reason);
}

/** Stores an entry of this copy, by the planner unless another author is given; rejects as {@link appendPlan}. */
export async function appendEntry(
  body: EntryBody,
  reason: string | null = null,
  options: AppendOptions = {},
  author: Author = { kind: "planner" },
): Promise<Entry> {
  return (await journalKeeper).append({ author, time: new Date().toISOString(), reason, body }, options);
}

/** The bytes that were stored under a hash; null when this browser does not hold them. */
export async function readStored(sha256: string): Promise<Uint8Array | null> {
  return (await journalKeeper).readFile(sha256);
}
