import { describe, expect, it } from "vitest";
import type { PlanAdjustment, PlanTable } from "../../../src/domain/plan/plan.ts";
import type { Entry, EntryBody } from "../../../src/journal/entries/entry.ts";
import { readEntry } from "../../../src/journal/entries/readEntry.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { foldOwn } from "../fold/foldOwn.ts";
import {
  accepted,
  draft,
  journal,
  journalOf,
  SAMPLE_REMOVED,
  sampleLoaded,
  submission,
  unsigned,
  withdrawn,
} from "./draft.ts";

const PLAN: PlanTable = {
  year: 2026,
  ministries: ["财政部", "科技部"],
  fields: ["其他"],
  quotas: [[100], [null]],
  headline: 100,
  source: { documentNumber: "", title: "计划表", date: "2026-01-05", words: "", note: "" },
};
const ADJUSTMENT: PlanAdjustment = {
  year: 2026,
  from: "2026-07",
  changes: [{ ministry: "财政部", field: "其他", before: 100, after: null, remark: "" }],
  headline: null,
  documentNumber: "",
  date: "2026-06-30",
};
const COPY = { name: "上报（六月）.csv", size: 3, sha256: "1".repeat(64) };
const REPORT: EntryBody = {
  ...accepted(submission({ counts: { 其他: 0, 新材料: 7 }, notes: { 新能源: "未开班" } })),
  file: { name: "上报.xlsx", size: 9, sha256: "0".repeat(64), copy: COPY },
  sheet: "上报",
  changes: [{ row: 2, column: "人数", from: "1", to: "7" }],
  programme: [{ year: 2025, ministry: "财政部", cutoff: "2025-06", measure: "期数", count: 3 }],
  receivedOn: "2025-07-08",
  confirmations: [{ code: "count-fell", message: "减少" }],
} as EntryBody;

const BODIES: readonly EntryBody[] = [
  REPORT,
  withdrawn("a".repeat(64)),
  sampleLoaded(submission()),
  SAMPLE_REMOVED,
  { kind: "plan-added", plan: PLAN, confirmations: [] },
  { kind: "plan-adjusted", plan: null, adjustment: ADJUSTMENT, confirmations: [] },
  { kind: "plan-withdrawn", target: "a".repeat(64) },
];
const sealed = Object.fromEntries(journalOf(...BODIES).map((entry) => [entry.body.kind, entry]));

/** An entry as storage gives it back, with one member in another place's value; undefined takes the member away. */
function changed(kind: string, path: string, value: unknown): unknown {
  const entry = structuredClone(sealed[kind]);
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const parent = steps.reduce((at, step) => Object(at)[step], entry as unknown);
  if (value === undefined) delete Object(parent)[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return entry;
}

/** Paths of all members, one element of a list standing for the others. */
function pathsOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return [
    ...(at ? [at] : []),
    ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, at ? `${at}.${key}` : key)),
  ];
}

/** Members that an entry may be without: those that a format does not demand, and names and items of a list. */
const OPTIONAL = /(?:programme|copy)$|body\.(sheet|changes|receivedOn)$|\.(counts|notes)\.|\.\d+$/;

describe("readEntry(value)", () => {
  it.each(Object.entries(sealed))("gives a stored entry %s back as it is", (_, entry) => {
    const stored = structuredClone(entry);
    expect(readEntry(stored)).toBe(stored);
  });

  it.each(
    Object.entries(sealed).flatMap(([kind, entry]) => pathsOf(entry).map((path) => [kind, path] as const)),
  )("refuses %s with another type in %s", (kind, path) => {
    // No member of any kind may be a regular expression, and no text or number may be a date.
    expect(readEntry(changed(kind, path, /x/)).format).toBeNull();
    expect(readEntry(changed(kind, path, true)).format).toBeNull();
  });

  it.each(
    Object.entries(sealed).flatMap(([kind, entry]) =>
      pathsOf(entry)
        .filter((path) => !OPTIONAL.test(path))
        .map((path) => [kind, path] as const),
    ),
  )("refuses %s without %s", (kind, path) => {
    expect(readEntry(changed(kind, path, undefined)).format).toBeNull();
  });

  const FIGURES = [
    ["report-accepted", "body.submissions.0.counts.其他"],
    ["report-accepted", "body.programme.0.count"],
    ["sample-loaded", "body.reports.0.submissions.0.counts.其他"],
    ["plan-added", "body.plan.quotas.0.0"],
    ["plan-added", "body.plan.headline"],
    ["plan-adjusted", "body.adjustment.changes.0.after"],
    ["plan-adjusted", "body.adjustment.headline"],
  ] as const;
  const NO_COUNTS = [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 53, "7", 7n];

  it.each(FIGURES.flatMap(([kind, path]) => NO_COUNTS.map((value) => [kind, path, value] as const)))(
    "refuses %s where %s is %s",
    (kind, path, value) => {
      expect(readEntry(changed(kind, path, value)).format).toBeNull();
    },
  );

  it.each([
    ["report-accepted", "body.kind", "report-rejected"],
    ["report-accepted", "body.kind", "constructor"],
    ["report-accepted", "body.kind", "__proto__"],
    ["report-accepted", "body.kind", ["report-accepted"]],
    ["report-accepted", "body.kind", "plan-added"],
    ["report-accepted", "format", 2],
    ["report-accepted", "format", 0],
    ["report-accepted", "format", 1.5],
    ["plan-added", "format", 1],
    ["report-accepted", "author", { kind: "ministry" }],
    ["report-accepted", "author", { kind: "auditor", name: "财政部" }],
    ["report-accepted", "time", "yesterday"],
    ["report-accepted", "body.receivedOn", "2025-02-30"],
    ["report-accepted", "body.receivedOn", "2025-7-8"],
    ["report-accepted", "body.receivedOn", "2025-07-08T08:00:00.000Z"],
    ["report-accepted", "id", "A".repeat(64)],
    ["report-accepted", "previous", "abc"],
    ["report-accepted", "body.submissions.0.counts", [30_000]],
    ["report-accepted", "body.submissions.0.counts.__proto__", 5],
    ["report-accepted", "body.submissions.0.notes.__proto__", "未开班"],
    ["report-accepted", "body.submissions.0.cutoff", "2025-13"],
    ["report-accepted", "body.submissions.0.year", 25],
    ["plan-added", "body.plan.year", 12025],
    ["plan-added", "body.plan.quotas", [[100]]],
    ["plan-added", "body.plan.quotas", [[100], [1, 2]]],
    ["plan-adjusted", "body.adjustment.from", "2026-7"],
    ["sample-removed", "format", 2],
    ["sample-removed", "writer", "planner"],
    ["sample-removed", "after", ["x"]],
    ["sample-removed", "after", null],
    ["sample-removed", "signature.alg", "sm2"],
    ["sample-removed", "signature.value", "a".repeat(64)],
  ])("refuses %s where %s is %j", (kind, path, value) => {
    expect(readEntry(changed(kind, path, value)).format).toBeNull();
  });

  it.each([undefined, null, 1, "entry", [], {}, { body: null }])("refuses %j", (value) => {
    expect(readEntry(value)).toEqual({ format: null, id: "" });
  });

  it.each(["programme", "sheet", "changes", "receivedOn"])(
    "reads an entry from before reports had %s",
    (member) => {
      expect(readEntry(changed("report-accepted", `body.${member}`, undefined)).format).toBe(3);
    },
  );

  it("reads unsigned entries of the formats that had their kind, and of no other", () => {
    const formats = (body: EntryBody) =>
      ([1, 2] as const).filter((format) => readEntry(unsigned(draft(body), null, format)).format === format);
    expect(Object.fromEntries(BODIES.map((body) => [body.kind, formats(body)]))).toEqual({
      "report-accepted": [1],
      "report-withdrawn": [1],
      "sample-loaded": [1],
      "sample-removed": [1],
      "plan-added": [2],
      "plan-adjusted": [2],
      "plan-withdrawn": [2],
    });
  });

  it("keeps the id of a damaged entry, by which others follow it", () => {
    const { id } = sealed["sample-removed"]!;
    expect(readEntry(changed("sample-removed", "time", null))).toEqual({ format: null, id });
  });

  it("leaves members alone that no format knows, because the id covers them", () => {
    expect(readEntry(changed("sample-removed", "body.more", 1)).format).toBe(3);
  });
});

describe("a damaged entry in a journal", () => {
  const [first, second, third] = journal(
    draft(accepted(submission())),
    draft(accepted(submission({ counts: { 其他: 40_000 } }))),
    draft(accepted(submission({ cutoff: "2025-07" }))),
  ) as [Entry, Entry, Entry];
  const damaged = readEntry({ ...second, body: accepted(submission({ counts: { 其他: Number.NaN } })) });
  const lines = [first, damaged, third];

  it("is reported as changed, and the entry that follows it has no fault", () => {
    expect(verifyEntries(lines)).toEqual([{ kind: "damaged", index: 1, entryId: second.id }]);
  });

  it("counts for nothing: what it replaced counts", () => {
    const { submissions, reports, damaged: number, length, head } = foldOwn(lines);
    expect(submissions.map(({ reportId, counts }) => [reportId, counts.其他])).toEqual([
      [first.id, 30_000],
      [third.id, 30_000],
    ]);
    expect(reports).toHaveLength(2);
    expect({ number, length, head }).toEqual({ number: 1, length: 3, head: third.id });
  });

  it("is the head of the journal where it is the last", () => {
    expect(foldOwn([first, damaged]).head).toBe(second.id);
    expect(foldOwn([first, readEntry(null)]).head).toBe("");
  });

  it("is reported where a member that no format knows has no canonical form", () => {
    const more = readEntry(changed("sample-removed", "body.more", Number.NaN));
    expect(verifyEntries([more]).map(({ kind }) => kind)).toEqual(["wrong-id"]);
  });
});
