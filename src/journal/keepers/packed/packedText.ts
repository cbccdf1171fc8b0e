import type { Entry } from "../../entries/entry.ts";

/** Entries whose text is made at once: the text of a whole long journal takes several times its bytes. */
const ENTRIES_IN_PIECE = 500;

/** What an entry follows, each by its place in the list where it is in it. */
interface Places {
  previous: string | number | null;
  after?: (string | number)[];
}

/**
 * Entries as a JSON list, piece by piece, in which `previous` and `after` name an entry of the list by its place in it: their
 * ids are a third of a long journal, and take long to read and to look up. Other entries never give the same text.
 */
export function* packedPieces(entries: readonly Entry[]): Generator<string> {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? id;
  const packed = (entry: Entry): object => {
    const previous = entry.previous === null ? null : placeOf(entry.previous);
    return entry.format === 3
      ? { ...entry, previous, after: entry.after.map(placeOf) }
      : { ...entry, previous };
  };
  for (let at = 0; at < entries.length; at += ENTRIES_IN_PIECE) {
    const list = JSON.stringify(entries.slice(at, at + ENTRIES_IN_PIECE).map(packed));
    yield `${at === 0 ? "[" : ","}${list.slice(1, -1)}`;
  }
  yield entries.length === 0 ? "[]" : "]";
}

/** The entries of a text that {@link packedPieces} made. */
export function unpackedEntries(text: string): readonly Entry[] {
  const entries: Entry[] = JSON.parse(text);
  const idOf = <T>(place: T | number) => (typeof place === "number" ? entries[place]?.id : place);
  // In place: copies of so many entries would take as long again.
  for (const entry of entries as unknown as Places[]) {
    entry.previous = idOf(entry.previous) ?? null;
    if (entry.after) entry.after = entry.after.map((place) => idOf(place) ?? "");
  }
  return entries;
}
