import { describe, expect, it } from "vitest";
import type { EntryBody, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sealEntry } from "../../../src/journal/entries/writer.ts";
import { storedHash } from "../../../src/journal/keepers/checkStored.ts";
import { type ArchiveKind, writeArchive } from "../../../src/journal/packages/archive.ts";
import { type ReadArchive, readArchive } from "../../../src/journal/packages/readArchive.ts";
import { heldEntries, previewReceipt, receiptEntries } from "../../../src/journal/packages/receiptPackage.ts";
import { previewPackage, reportPackage } from "../../../src/journal/packages/reportPackage.ts";
import { accepted, draft, SAMPLE_REMOVED, submission, withdrawn, writer } from "../entries/draft.ts";
import { ledgerAccepted } from "../entries/ledgerBodies.ts";
import { acknowledged } from "../fold/desk.ts";

const FINANCE = "财政部";
const [CLERK, PLANNER] = [writer(2), writer(1)];
const OWN = new Set([CLERK.publicKey]);

/** Entries of one writer in a chain, about 财政部 unless another author is given. */
function chainOf(by: typeof CLERK, ...bodies: (EntryBody | [EntryBody, string])[]): SignedEntry[] {
  const entries: SignedEntry[] = [];
  for (const each of bodies) {
    const [body, name] = Array.isArray(each) ? each : [each, FINANCE];
    const author = { kind: "ministry", name } as const;
    entries.push(sealEntry(draft(body, { author }), { previous: entries.at(-1)?.id ?? null, after: [] }, by));
  }
  return entries;
}

async function archiveOf(
  kind: ArchiveKind,
  entries: readonly SignedEntry[],
  further: Readonly<Record<string, unknown>>,
): Promise<ReadArchive> {
  const manifest = {
    kind,
    program: "0",
    created: "2025-07-10T08:00:00.000Z",
    writer: null,
    ownKeys: [],
    ends: [],
    ...further,
  };
  const pieces: BlobPart[] = [];
  for await (const piece of writeArchive({ manifest, entries, files: [], fileCount: 0 }))
    pieces.push(new Uint8Array(piece));
  return readArchive(new Blob(pieces));
}

const [report, sample, correction, foreign] = chainOf(
  CLERK,
  accepted(submission()),
  SAMPLE_REMOVED,
  accepted(submission({ cutoff: "2025-07" })),
  [accepted(submission({ ministry: "科技部" })), "科技部"],
) as [SignedEntry, SignedEntry, SignedEntry, SignedEntry];
const ALL = [report, sample, correction, foreign];

describe("a report package (报送包)", () => {
  it("brings the ministry's ledgers beside its reports", () => {
    const [brought] = chainOf(CLERK, ledgerAccepted()) as [SignedEntry];
    const { entries, manifest } = reportPackage([brought], { ministry: FINANCE, own: OWN, last: null });
    expect(entries.map(storedHash)).toEqual([ledgerAccepted().file.sha256]);
    expect(manifest.named.map(({ file }) => file)).toEqual(["台账.csv"]);
  });

  it("holds the ministry's own reports, and nothing else that its copy wrote", () => {
    const { entries, manifest } = reportPackage(ALL, { ministry: FINANCE, own: OWN, last: null });
    expect(entries).toEqual([report, correction]);
    expect(manifest).toMatchObject({ ministry: FINANCE, lastReceipt: 0 });
    expect(manifest.named.map(({ file }) => file)).toEqual(["上报.csv", "上报.csv"]);
  });

  it("leaves out what the last receipt names, and still names it", () => {
    const last = { number: 3, holds: [report.id] };
    const { entries, manifest } = reportPackage(ALL, { ministry: FINANCE, own: OWN, last });
    expect(entries).toEqual([correction]);
    expect(manifest.named.map(({ id }) => id)).toEqual([report.id, correction.id]);
    expect(manifest.lastReceipt).toBe(3);
  });

  it("says at the planner's what is new, known and missing, and who wrote it", async () => {
    const { entries, manifest } = reportPackage(ALL, {
      ministry: FINANCE,
      own: OWN,
      last: { number: 1, holds: [report.id] },
    });
    const archive = await archiveOf("report", entries as SignedEntry[], { ...manifest });
    expect(previewPackage(archive, [])).toMatchObject({
      ministry: FINANCE,
      writers: [CLERK.publicKey],
      added: [correction],
      known: 0,
      missing: [{ id: report.id }],
      refused: 0,
    });
    expect(previewPackage(archive, [report, correction])).toMatchObject({ added: [], known: 1, missing: [] });
  });

  it("brings no report of another ministry, and no entry of another kind", async () => {
    const { manifest } = reportPackage(ALL, { ministry: FINANCE, own: OWN, last: null });
    const archive = await archiveOf("report", ALL, { ...manifest });
    expect(previewPackage(archive, [])).toMatchObject({ added: [report, correction], refused: 2 });
  });

  it("is none without its manifest", async () => {
    expect(previewPackage(await archiveOf("report", ALL, {}), [])).toBeNull();
    expect(previewPackage(await archiveOf("backup", ALL, {}), [])).toBeNull();
  });
});

describe("a receipt (回执)", () => {
  const holds = heldEntries(ALL, { ministry: FINANCE, keys: OWN });
  const planned = chainOf(
    PLANNER,
    acknowledged(report.id),
    [acknowledged(foreign.id), "科技部"],
    withdrawn(correction.id),
    { kind: "receipt-issued", number: 1, holds },
  );

  it("names every report of the ministry's keys that the planner holds", () => {
    expect(holds).toEqual([report.id, correction.id].sort());
  });

  it("holds the planner's verdicts for the ministry and its receipts, and nothing about another", () => {
    const own = new Set([PLANNER.publicKey]);
    const entries = receiptEntries([...ALL, ...planned], { ministry: FINANCE, own });
    expect(entries).toEqual([planned[0], planned[3]]);
  });

  it("says at the ministry's what is new and who wrote it, and refuses what is no answer", async () => {
    const archive = await archiveOf("receipt", planned, { ministry: FINANCE });
    expect(previewReceipt(archive, [planned[0] as SignedEntry])).toMatchObject({
      writers: [PLANNER.publicKey],
      added: [planned[3]],
      known: 1,
      refused: 2,
    });
    expect(previewReceipt(await archiveOf("receipt", planned, {}), [])).toBeNull();
  });
});
