import { dayInWords } from "../../../domain/cutoff.ts";
import type { RulePack } from "../../../domain/ledger/rulePack.ts";
import { readPublishedPack } from "../../../intake/dataFolder/readRules.ts";
import { hasSameContent } from "../../../journal/entries/canonicalJson.ts";

/** Rules that may be published, or why a file holds none. */
export type RulesToPublish =
  | { readonly pack: RulePack; readonly problem?: never }
  | { readonly pack?: never; readonly problem: string };

/**
 * Reads a file of rules that is to be published. The date of its document decides which rules are used, so it may be
 * neither in the future nor earlier than that of the rules in use.
 *
 * @param today `YYYY-MM-DD`
 */
export function rulesToPublish(text: string, inUse: readonly RulePack[], today: string): RulesToPublish {
  let pack: RulePack;
  try {
    pack = readPublishedPack(JSON.parse(text));
  } catch (error) {
    if (error instanceof TypeError) return { problem: error.message };
    return { problem: "这不是规则文件：应为 JSON，写法同 data/rules/ 下的文件。" };
  }
  if (pack.date > today) return { problem: `发文日期 ${pack.date} 晚于今天，请核对“date”。` };
  const before = inUse.find(({ id }) => id === pack.id);
  if (before && before.date > pack.date)
    return {
      problem: `现用的这套规则发文日期是${dayInWords(before.date)}，这份是${dayInWords(pack.date)}，较旧，发布后不会使用。`,
    };
  if (hasSameContent(before, pack)) return { problem: "与现用的规则完全相同，不必发布。" };
  return { pack };
}
