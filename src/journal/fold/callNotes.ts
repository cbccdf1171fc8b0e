import type { Entry } from "../entries/entry.ts";
import { isAuthority, type Roster } from "./roster.ts";

/** A note of the planner on a ministry, as its last correction has it. */
export interface CallNote {
  /** Id of the entry that holds now: a correction names it. */
  readonly id: string;
  readonly ministry: string;
  readonly text: string;
  /** ISO 8601 UTC instant of the first entry. */
  readonly time: string;
  /** ISO 8601 UTC instant of the last correction; null without one. */
  readonly correctedAt: string | null;
  /** The office that wrote the entry that holds; null for this copy of the program. */
  readonly office: string | null;
}

/**
 * The notes that this copy and the planner wrote, the newest first. Of two concurrent corrections the later one in the
 * order holds. A correction of a note that is not here, or is on another ministry, stands as a note of its own.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function callNotesIn(entries: readonly Entry[], roster: Roster): CallNote[] {
  const notes: CallNote[] = [];
  const places = new Map<string, number>();
  for (const entry of entries) {
    const { id, time, body } = entry;
    const role = roster.roleOf(entry);
    if (body.kind !== "call-noted" || !isAuthority(role)) continue;
    const { ministry, text, corrects } = body;
    const known = corrects === null ? undefined : places.get(corrects);
    const first = known === undefined ? undefined : notes[known];
    const corrected = first?.ministry === ministry ? first : null;
    const place = corrected && known !== undefined ? known : notes.length;
    places.set(id, place);
    notes[place] = {
      id,
      ministry,
      text,
      time: corrected?.time ?? time,
      correctedAt: corrected && time,
      office: role.kind === "own" ? null : officeOf(entry, roster),
    };
  }
  return notes.reverse();
}

function officeOf(entry: Entry, { keys }: Roster): string {
  return keys.find(({ key }) => entry.format === 3 && key === entry.writer)?.office ?? "";
}
