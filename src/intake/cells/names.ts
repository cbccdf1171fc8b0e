import { editDistance } from "../../domain/editDistance.ts";
import { foldName } from "./fold.ts";

/** A ministry or a field with its other spellings. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NameMatch {
  readonly name: string;
  /** `exact` as written; `folded` after width and spaces; `alias` through a known other name. */
  readonly how: "exact" | "folded" | "alias";
}

/** Known names to look text up in. */
export interface NameBook {
  /** The known names in their order. */
  readonly names: readonly string[];
  /** The known name of the text, or null; never a guess. */
  readonly resolve: (text: string) => NameMatch | null;
  /** The most similar known name as a suggestion, or null without a similar one. */
  readonly nearest: (text: string) => string | null;
}

/** No suggestion is made for a longer text. */
const MAX_NAME_LENGTH = 24;
/** Most suggestions for one file; a file with more unknown names does not have typing errors but other names. */
const MAX_SUGGESTIONS = 500;
/** Largest share of different letters in a suggestion. */
const MAX_SHARE_OF_EDITS = 0.5;

/** Makes a name book; spaces and line breaks inside a name are ignored (`新能 源汽 车`). */
export function nameBook(entries: readonly Named[]): NameBook {
  const byKey = new Map<string, { name: string; alias: boolean }>();
  for (const { name, aliases } of entries) {
    for (const alias of aliases) byKey.set(foldName(alias), { name, alias: true });
  }
  for (const { name } of entries) byKey.set(foldName(name), { name, alias: false });
  const offered = new Map<string, string | null>();

  return {
    names: entries.map(({ name }) => name),
    resolve(text) {
      const found = byKey.get(foldName(text));
      if (!found) return null;
      return { name: found.name, how: found.alias ? "alias" : text === found.name ? "exact" : "folded" };
    },
    nearest(text) {
      const key = foldName(text);
      const known = offered.get(key);
      if (known !== undefined) return known;
      if (offered.size >= MAX_SUGGESTIONS) return null;
      let best: { name: string; share: number } | null = null;
      if (key !== "" && key.length <= MAX_NAME_LENGTH) {
        for (const [candidate, { name }] of byKey) {
          const share = editDistance(key, candidate) / Math.max(key.length, candidate.length);
          if (share <= MAX_SHARE_OF_EDITS && (best === null || share < best.share)) best = { name, share };
        }
      }
      const name = best?.name ?? null;
      offered.set(key, name);
      return name;
    },
  };
}
