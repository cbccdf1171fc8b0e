import type { EntryBody, SignedEntry } from "../../src/journal/entries/entry.ts";
import { sealEntry } from "../../src/journal/entries/writer.ts";
import type { StoredFile } from "../../src/journal/keepers/keeper.ts";
import { type ArchiveKind, writeArchive } from "../../src/journal/packages/archive.ts";
import { reportPackage } from "../../src/journal/packages/reportPackage.ts";
import type { ChosenFile } from "../browser/harness/reportFile.ts";
import { accepted, draft, submission, writer } from "../journal/entries/draft.ts";
import { acknowledged } from "../journal/fold/desk.ts";
import { hashOf, reportNumber } from "./reports.ts";

/** A package as it comes by mail, and what it brings. */
export interface SentPackage {
  readonly file: ChosenFile;
  readonly entries: readonly SignedEntry[];
}

export const MINISTRY = "教育部";
/** Reports in a package: several, so that a part of it could be stored. */
const REPORTS = 6;
const [CLERK, PLANNER] = [writer(2), writer(3)];

async function archiveOf(
  kind: ArchiveKind,
  name: string,
  entries: readonly SignedEntry[],
  { files = [], further }: { readonly files?: readonly StoredFile[]; readonly further: object },
): Promise<SentPackage> {
  const pieces: Uint8Array[] = [];
  const created = entries.at(-1)?.time ?? "";
  const manifest = { kind, program: "0", created, writer: null, ownKeys: [], ends: [], ...further };
  for await (const piece of writeArchive({ manifest, entries, files, fileCount: files.length }))
    pieces.push(piece);
  return { file: { name, mimeType: "application/zip", buffer: Buffer.concat(pieces) }, entries };
}

/** Seals bodies about the ministry one after the other, behind the entries that are given. */
function continued(
  by: typeof CLERK,
  chain: readonly SignedEntry[],
  bodies: readonly EntryBody[],
): SignedEntry[] {
  const entries = [...chain];
  const author = { kind: "ministry", name: MINISTRY } as const;
  for (const body of bodies) {
    const time = new Date(Date.UTC(2025, 9, 10, 8, entries.length)).toISOString();
    const links = { previous: entries.at(-1)?.id ?? null, after: [] };
    entries.push(sealEntry(draft(body, { author, time }), links, by));
  }
  return entries.slice(chain.length);
}

/** The report packages of a ministry, each with what came since the one before. */
export async function reportPackages(count: number): Promise<SentPackage[]> {
  const packages: SentPackage[] = [];
  const chain: SignedEntry[] = [];
  for (let n = 0; n < count; n++) {
    const reports = Array.from({ length: REPORTS }, (_, i) => reportNumber(n * REPORTS + i));
    const bodies = reports.map((file, i): EntryBody => {
      const cutoff = `2025-${String((i % 9) + 1).padStart(2, "0")}` as const;
      const report = accepted(submission({ ministry: MINISTRY, cutoff, counts: { 数字技术: n + 1 } }));
      return {
        ...report,
        file: { name: file.name, size: file.buffer.length, sha256: hashOf(file) },
      } as EntryBody;
    });
    const held = chain.map(({ id }) => id);
    chain.push(...continued(CLERK, chain, bodies));
    const own = new Set([CLERK.publicKey]);
    const last = { number: n, holds: held };
    const { entries, manifest } = reportPackage(chain, { ministry: MINISTRY, own, last });
    const files = reports.map((file) => ({ sha256: hashOf(file), bytes: new Uint8Array(file.buffer) }));
    const name = `报送包-${n}.zip`;
    packages.push(await archiveOf("report", name, entries as SignedEntry[], { files, further: manifest }));
  }
  return packages;
}

/** The receipts that the planner answers report packages with: every report is signed for. */
export async function receipts(answered: readonly SentPackage[]): Promise<SentPackage[]> {
  const packages: SentPackage[] = [];
  const chain: SignedEntry[] = [];
  const holds: string[] = [];
  for (const [n, { entries }] of answered.entries()) {
    const ids = entries.map(({ id }) => id);
    holds.push(...ids);
    const issued: EntryBody = { kind: "receipt-issued", number: n + 1, holds: [...holds].sort() };
    const bodies = [...ids.map((id) => acknowledged(id)), issued];
    const answers = continued(PLANNER, chain, bodies);
    chain.push(...answers);
    packages.push(await archiveOf("receipt", `回执-${n}.zip`, answers, { further: { ministry: MINISTRY } }));
  }
  return packages;
}
