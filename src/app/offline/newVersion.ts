import { createStore } from "../stores/store.ts";

/** A version of the application that is ready to take the place of the one shown. */
export interface NewVersion {
  /** Takes it over and opens the page anew. */
  readonly accept: () => void;
}

/** Null while none is ready. */
export const newVersion = createStore<NewVersion | null>(null);
