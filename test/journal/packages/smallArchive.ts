import type { PlanDraft } from "../../../src/domain/draft/planDraft.ts";
import { chainEndsOf } from "../../../src/journal/entries/chains.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import type { StoredDraft } from "../../../src/journal/keepers/databaseLink.ts";
import { type ArchiveContent, writeArchive } from "../../../src/journal/packages/archive.ts";
import { accepted, draft, journal, submission, unsignedJournal, WRITER } from "../entries/draft.ts";

const BYTES = new TextEncoder().encode("年度,部门,领域,统计截止,累计完成人数\r\n".repeat(3));

const planDraft: PlanDraft = {
  id: "draft-1",
  name: "草案一",
  year: 2026,
  base: { parts: [], total: 980_000 },
  done: [],
  undone: [],
};

export const storedDraft: StoredDraft = {
  format: 1,
  draft: planDraft,
  revision: 3,
  created: "2025-07-01T00:00:00.000Z",
  changed: "2025-07-02T00:00:00.000Z",
};

export const ENTRIES = [
  ...unsignedJournal(draft(accepted(submission({ ministry: "科技部" })))),
  ...journal(draft(accepted(submission())), draft(accepted(submission({ ministry: "教育部" })))),
];

export const FILES = [BYTES, Uint8Array.of(1, 2, 3)].map((bytes) => ({ sha256: sha256Hex(bytes), bytes }));

/** Content of every kind, small. */
export const CONTENT: ArchiveContent = {
  manifest: {
    kind: "backup",
    program: "0.2.0",
    created: "2025-07-10T08:00:00.000Z",
    writer: WRITER.publicKey,
    ownKeys: [WRITER.publicKey],
    ends: [...chainEndsOf(ENTRIES).chains.keys()],
    settings: { "briefing-mast": "{}" },
  },
  entries: ENTRIES,
  drafts: [storedDraft],
  fileCount: FILES.length,
  files: FILES,
};

export async function archiveBytes(content: ArchiveContent): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeArchive(content)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
