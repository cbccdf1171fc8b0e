import { keepObject, keptObject } from "../../../app/stores/kept.ts";
import { createStore } from "../../../app/stores/store.ts";

/** A clerk's own note of where and when a report was sent; it proves nothing. */
export interface SentNote {
  readonly to: string;
  /** `YYYY-MM-DD`; empty where it was not filled in. */
  readonly on: string;
}

export const NO_NOTE: SentNote = { to: "", on: "" };

type SentNotes = Readonly<Record<string, SentNote>>;

/** A backup holds it under this name. */
const KEY = "sent-notes";

/** The notes by the id of the report's entry, remembered in this browser. */
export const sentNotes = createStore<SentNotes>(remembered());

/** Notes where a report was sent, or takes the note away where it is empty; what another tab has noted meanwhile stays. */
export function noteSent(report: string, note: SentNote): void {
  const { [report]: _, ...others } = { ...sentNotes.get(), ...remembered() };
  const isEmpty = note.to === "" && note.on === "";
  sentNotes.set(isEmpty ? others : { ...others, [report]: note });
  keepObject(KEY, sentNotes.get());
}

function remembered(): SentNotes {
  return Object.fromEntries(
    Object.entries(keptObject(KEY)).map(([id, note]) => {
      const { to, on } = Object(note);
      return [id, { to: typeof to === "string" ? to : "", on: typeof on === "string" ? on : "" }];
    }),
  );
}
