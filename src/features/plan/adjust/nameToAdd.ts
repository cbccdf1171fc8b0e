import type { KnownName } from "../../../domain/knownName.ts";
import { foldName } from "../../../intake/cells/fold.ts";
import { nameBook } from "../../../intake/cells/names.ts";
import { AI_LITERACY } from "../../../intake/plan/planHeader.ts";

/** The known name for a name to be added, or why it cannot be. */
export type NameToAdd =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly message: string;
      /** The nearest known name, for a person to choose; never applied by itself. */
      readonly suggestion: string | null;
    };

/**
 * Checks a ministry or field that an adjustment is to bring into the table: it must be a known name or another
 * spelling of one, because reports are read by the same names, and not be in the table already.
 *
 * @param kind 部门 or 领域
 */
export function nameToAdd(
  text: string,
  kind: string,
  known: readonly KnownName[],
  present: readonly string[],
): NameToAdd {
  if (foldName(text).includes(AI_LITERACY)) {
    const message = `${AI_LITERACY}不得设定计划数：人工智能通识继续教育的通知不允许强制要求、层层定指标、下任务。`;
    return { ok: false, message, suggestion: null };
  }
  const book = nameBook(known);
  const name = book.resolve(text)?.name;
  if (name === undefined) {
    const message = `没有名为“${text.trim()}”的${kind}；上报也按同一份名称识别，新设的${kind}须先列入名称表。`;
    return { ok: false, message, suggestion: book.nearest(text) };
  }
  if (present.includes(name)) return { ok: false, message: `${name}已在表中。`, suggestion: null };
  return { ok: true, name };
}
