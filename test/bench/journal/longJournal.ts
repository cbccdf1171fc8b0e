import { chainEndsOf } from "../../../src/journal/entries/chains.ts";
import type { EntryBody, EntryDraft, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { sealEntry, type Writer } from "../../../src/journal/entries/writer.ts";
import { writer } from "../../journal/entries/draft.ts";
import { type TenYears, tenYears } from "../tenYears.ts";

/** A journal of the planner's copy with what fifteen ministries sent in ten years. */
export interface LongJournal extends Pick<TenYears, "ministries" | "fields"> {
  /** Files by their path under `data/`, as text. */
  readonly dataFiles: TenYears["files"];
  /** The planner admits every ministry's key; then reports, each signed for by the planner. All signatures hold. */
  readonly entries: readonly SignedEntry[];
  /** The ends of the chains with their chains, as the journal's store holds them. */
  readonly ends: readonly (readonly [id: string, chain: string])[];
  /** The texts of the reported files. */
  readonly files: readonly string[];
  /** The planner, whose copy this is. */
  readonly own: Writer;
}

const MINISTRIES = 15;
const FIELDS = 15;

/** Makes a journal with about so many entries; every ministry corrects its reports until there are enough. */
export function longJournal(length: number, seal: typeof sealEntry = sealEntry): LongJournal {
  const { ministries, fields, files: dataFiles, entries: reports } = tenYears(MINISTRIES, FIELDS);
  const own = writer(1);
  const writers = new Map(ministries.map((name, i) => [name, writer(2 + i)]));
  const heads = new Map<Writer, string>();
  const entries: SignedEntry[] = [];
  const files: string[] = [];
  /** The planner knows every chain, a ministry the planner's and its own. */
  const write = (by: Writer, draft: EntryDraft): SignedEntry => {
    const known = [...heads].filter(([other]) => other !== by && (by === own || other === own));
    const entry = seal(draft, { previous: heads.get(by) ?? null, after: known.map(([, id]) => id) }, by);
    heads.set(by, entry.id);
    entries.push(entry);
    return entry;
  };
  const planner = { kind: "planner" } as const;
  for (const [name, { publicKey: key }] of writers) {
    const body: EntryBody = {
      kind: "key-admitted",
      key,
      holder: { kind: "ministry", name },
      office: "人事司",
    };
    write(own, { author: planner, time: "2021-01-04T08:00:00.000Z", reason: null, body });
  }
  const versions = Math.ceil(length / (2 * reports.length));
  for (const { entry } of reports)
    for (let version = 0; version < versions && entries.length < length; version++) {
      const { author, body } = entry;
      const by = author.kind === "ministry" ? writers.get(author.name) : undefined;
      const [submission] = body.kind === "report-accepted" ? body.submissions : [];
      if (!by || !submission || body.kind !== "report-accepted") continue;
      const minute = String(version).padStart(2, "0");
      const counts = Object.fromEntries(
        Object.entries(submission.counts).map(([field, people]) => [field, people + version]),
      );
      const text = [submission.ministry, submission.cutoff, ...Object.entries(counts)].join("\r\n");
      const bytes = new TextEncoder().encode(text);
      const file = { name: body.file.name, size: bytes.length, sha256: sha256Hex(bytes) };
      files.push(text);
      const reported = write(by, {
        author,
        time: entry.time.replace(":00:00.", `:${minute}:00.`),
        reason: version === 0 ? null : "核对原始台账后更正",
        body: { ...body, file, submissions: [{ ...submission, counts }] },
      });
      const receivedOn = entry.time.slice(0, 10);
      write(own, {
        author,
        time: entry.time.replace(":00:00.", `:${minute}:30.`),
        reason: null,
        body: { kind: "report-acknowledged", target: reported.id, receivedOn },
      });
    }
  return { dataFiles, entries, ends: [...chainEndsOf(entries).chains], files, own, ministries, fields };
}
