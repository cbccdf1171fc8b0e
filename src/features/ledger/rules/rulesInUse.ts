import { newestPacks, type RulePack } from "../../../domain/ledger/rulePack.ts";
import { readPublishedPack } from "../../../intake/dataFolder/readRules.ts";
import type { PublishedRules } from "../../../journal/fold/ledgerState.ts";

/**
 * Whether published rules are used: `replaced` where a pack of the same id has a newer document, `unreadable` where this
 * program does not know their form.
 */
export type RulesStanding = "used" | "replaced" | "withdrawn" | "unreadable";

export interface RulesInUse {
  readonly packs: readonly RulePack[];
  readonly published: readonly (PublishedRules & { readonly standing: RulesStanding })[];
}

/** The packs that a ledger is checked by: those of the data folder and the published ones, of one id the newest. */
export function rulesInUse(files: readonly RulePack[], published: readonly PublishedRules[]): RulesInUse {
  const read = new Map(published.map((rules) => [rules, readPack(rules)]));
  const offered = published.flatMap((rules) => (rules.withdrawn ? [] : (read.get(rules) ?? [])));
  const packs = newestPacks([...files, ...offered]);
  const standingOf = (rules: PublishedRules): RulesStanding => {
    const pack = read.get(rules);
    if (rules.withdrawn) return "withdrawn";
    if (!pack) return "unreadable";
    return packs.includes(pack) ? "used" : "replaced";
  };
  return { packs, published: published.map((rules) => ({ ...rules, standing: standingOf(rules) })) };
}

function readPack({ body }: PublishedRules): RulePack | null {
  try {
    return readPublishedPack(body.pack);
  } catch {
    return null;
  }
}
