import type { Vocabulary } from "../../../../app/dataFolder/planFiles.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { TableNames } from "../../../../domain/plan/plan.ts";
import { foldName } from "../../../../intake/cells/fold.ts";
import { nameBook } from "../../../../intake/cells/names.ts";
import { HEADER_WORDS } from "../../../../intake/findings/headerWords.ts";
import { messageOf } from "../../../../intake/findings/messages.ts";
import type { PlanContext } from "../../../../intake/plan/readPlan.ts";
import { readPlanCells } from "../../../../intake/plan/readPlanCells.ts";
import { planTableTexts } from "../../../../outgoing/planTableCells.ts";

/** The name under which a ministry or field is added, or why it cannot be. */
export type NewName =
  | {
      readonly ok: true;
      readonly name: string;
      /** False for a name that no list has yet: reports of it are read only once the plan is adopted. */
      readonly known: boolean;
      /** A similar known name that may have been meant; null without one. */
      readonly near: string | null;
    }
  | { readonly ok: false; readonly problem: string };

/** Words of the table's layout, which cannot be names. */
const TABLE_WORDS = new Set([...HEADER_WORDS, `涉及${UNIT}`, "小计", "合计", "总计"].map(foldName));
/** At least two letters, and not so long that no table has room for it. */
const NAME = /^(?=.*\p{L}.*\p{L})[^\p{C}]{2,40}$/u;

/** Checks by the reading of plan tables that a table with this name reads back. An alias becomes the known name. */
export function readNewName(
  typed: string,
  axis: "ministry" | "field",
  taken: readonly string[],
  vocabulary: Vocabulary,
): NewName {
  const name = typed.trim();
  if (name === "") return { ok: false, problem: "请填写名称。" };
  if (TABLE_WORDS.has(foldName(name)) || !NAME.test(name))
    return { ok: false, problem: `“${name}”不能作为名称。` };
  const known = readBack(name, axis, vocabulary);
  const reading =
    known.outcome === "accept" ? known : readBack(name, axis, withNames(vocabulary, axis, [name]));
  const [read = ""] = axis === "ministry" ? reading.ministries : reading.fields;
  const error = reading.findings.find(({ severity }) => severity === "error");
  if (reading.outcome !== "accept" || read === "")
    return { ok: false, problem: error ? messageOf(error) : "这个名称在计划表中读不回来。" };
  if (taken.includes(read)) return { ok: false, problem: `表中已有“${read}”。` };
  if (known.outcome !== "accept" && read !== name) return { ok: false, problem: `请写成“${read}”。` };
  const isKnown = known.outcome === "accept";
  const book = nameBook(axis === "ministry" ? vocabulary.ministries : vocabulary.fields);
  return { ok: true, name: read, known: isKnown, near: isKnown ? null : book.nearest(name) };
}

function readBack(name: string, axis: "ministry" | "field", context: PlanContext) {
  const { ministries, fields } = context;
  const table = {
    ministries: [axis === "ministry" ? name : (ministries[0]?.name ?? "部")],
    fields: [axis === "field" ? name : (fields[0]?.name ?? "域")],
    quotas: [[100]],
  };
  return readPlanCells(planTableTexts(table), context);
}

/** The names that a draft's table is read against: the known ones and the draft's own. */
export function contextOf(vocabulary: Vocabulary, table: TableNames): PlanContext {
  return withNames(withNames(vocabulary, "ministry", table.ministries), "field", table.fields);
}

function withNames(context: PlanContext, axis: "ministry" | "field", names: readonly string[]): PlanContext {
  const key = axis === "ministry" ? "ministries" : "fields";
  const known = new Set(context[key].map(({ name }) => name));
  const added = names.filter((name) => !known.has(name)).map((name) => ({ name, aliases: [] }));
  return { ...context, [key]: [...context[key], ...added] };
}
