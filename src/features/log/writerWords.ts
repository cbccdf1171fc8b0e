import { formatInstant } from "../../app/words/format.ts";
import { holderWords } from "../../app/words/keyWords.ts";
import { STANDING_WORDS } from "../../app/words/reporting/receivedWords.ts";
import { chainKey } from "../../journal/entries/chains.ts";
import type { Entry, JournalLine } from "../../journal/entries/entry.ts";
import { fingerprintOf } from "../../journal/entries/fingerprint.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { roleIn } from "../../journal/fold/roster.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/** Who wrote an entry: `本机`, `计划管理方（规划司）`, `甲部（人事司）`, `未登记的身份`. */
export function writerWords(entry: Entry, state: JournalState): string {
  const admitted = entry.format === 3 && state.keys.find(({ key }) => key === entry.writer);
  const holder = admitted ? holderWords(admitted.holder) + (admitted.office && `（${admitted.office}）`) : "";
  switch (roleIn(state, entry).kind) {
    case "own":
      return entry.format === 3 ? "本机" : "本机（旧格式，未签名）";
    case "planner":
    case "ministry":
      return holder;
    case "closed-key":
      return `已停用的身份：${holder}`;
    case "unknown-key":
      return "未登记的身份";
  }
}

/** What the planner decided about a report, or why it does not count; empty for one that this copy stored. */
export function admissionWords({ admission, verdict, sameAs }: ReceivedReport): string {
  if (sameAs !== null) return "与另一份相同，只计一次";
  if (admission === "accepted") return verdict ? "已签收" : "";
  return STANDING_WORDS[admission];
}

/** A chain of the journal: what one copy of the program wrote. */
export interface ChainRow {
  readonly key: string;
  /** Who wrote its last entry. */
  readonly writer: string;
  /** For comparing by telephone; empty for entries from before they were signed. */
  readonly fingerprint: string;
  readonly entries: number;
  /** How many of its reports wait for a signature. */
  readonly awaiting: number;
  /** How many of its reports are refused, because of the key that wrote them. */
  readonly refused: number;
  /** Time of its last entry, as it is shown. */
  readonly lastTime: string;
}

const REFUSED = new Set(["unknown-key", "closed-key", "wrong-ministry"]);

/** The chains in the order of their first entries. */
export function chainRows(entries: readonly JournalLine[], state: JournalState): ChainRow[] {
  const reports = new Map(state.reports.map((report) => [report.entryId, report]));
  const chains = new Map<string, { entries: number; awaiting: number; refused: number; last: Entry }>();
  for (const entry of entries) {
    if (entry.format === null) continue;
    const key = chainKey(entry);
    const chain = chains.get(key) ?? { entries: 0, awaiting: 0, refused: 0, last: entry };
    const admission = reports.get(entry.id)?.admission ?? "";
    chain.entries++;
    chain.last = entry;
    if (admission === "awaiting") chain.awaiting++;
    if (REFUSED.has(admission)) chain.refused++;
    chains.set(key, chain);
  }
  return [...chains].map(([key, { last, ...counts }]) => ({
    key,
    writer: writerWords(last, state),
    fingerprint: last.format === 3 ? fingerprintOf(key) : "",
    ...counts,
    lastTime: formatInstant(last.time),
  }));
}
