import type { Band } from "../domain/pace.ts";
import { BAND_WORDS } from "./text.ts";

/** A band as a word; its shade only repeats what the word says. */
export function BandLabel({ band }: { readonly band: Band }) {
  return <span className={`band band-${band}`}>{BAND_WORDS[band]}</span>;
}
