import type { Band } from "../../domain/progress/pace.ts";
import { BAND_WORDS } from "../words/paceWords.ts";

/** A band as a word; its shade only repeats what the word says. */
export function BandLabel({ band }: { readonly band: Band }) {
  return <span className={`band band-${band}`}>{BAND_WORDS[band]}</span>;
}
