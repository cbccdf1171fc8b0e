import type { Author, Entry, JournalLine, SignedEntry } from "../entries/entry.ts";

/**
 * Whom an entry is for: `all` the plan, the rules, the roster and the register of bases, which every copy needs; `planner` what concerns several ministries;
 * a ministry: its own matter, which it and the planner read.
 */
export type Audience =
  | { readonly kind: "all" }
  | { readonly kind: "planner" }
  | { readonly kind: "ministry"; readonly name: string };

/** Whom an entry is for; null for what no other copy gets: sample data. */
export function audienceOf({ author, body }: Pick<Entry, "author" | "body">): Audience | null {
  switch (body.kind) {
    case "sample-loaded":
    case "sample-removed":
    case "sample-ledger-loaded":
      return null;
    case "plan-added":
    case "plan-adjusted":
    case "plan-withdrawn":
    case "rules-published":
    case "rules-withdrawn":
    case "key-admitted":
    case "key-closed":
    case "bases-listed":
      return { kind: "all" };
    default:
      return author.kind === "ministry" ? author : { kind: "planner" };
  }
}

/** Whether a copy of an author takes an entry: the planner takes all, a ministry its own rows and what is for all. */
export function isFor(reader: Author, entry: Pick<Entry, "author" | "body">): boolean {
  const audience = audienceOf(entry);
  if (audience === null) return false;
  if (reader.kind === "planner" || audience.kind === "all") return true;
  return audience.kind === "ministry" && audience.name === reader.name;
}

/**
 * Whether a copy of an author offers an entry, whoever wrote it: the planner everything, a ministry its own rows. What a
 * ministry's copy says of plans and keys holds for that copy alone.
 */
function offers(writer: Author, entry: Pick<Entry, "author" | "body">): boolean {
  const audience = audienceOf(entry);
  if (audience === null) return false;
  if (writer.kind === "planner") return true;
  return audience.kind === "ministry" && audience.name === writer.name;
}

/**
 * The entries of a copy that a keeper is not known to hold yet. Unsigned ones stay: they would count as the own ones of
 * whoever takes them.
 */
export function entriesToOffer(
  lines: readonly JournalLine[],
  writer: Author,
  held: ReadonlySet<string>,
): SignedEntry[] {
  return lines.filter(
    (line): line is SignedEntry => line.format === 3 && !held.has(line.id) && offers(writer, line),
  );
}
