import type { Condition } from "../../../../domain/allocation/demand.ts";
import {
  type DraftDecision,
  isRestricting,
  type PlanDraft,
  settle,
} from "../../../../domain/draft/planDraft.ts";
import { UNIT, WHOLE } from "../../../../domain/edition.ts";
import { placeKey, type TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { conditionWords, partsWords, placeWords, wan } from "../table/placeWords.ts";

export interface DecisionSentence {
  readonly text: string;
  /** False where a later decision took its place, wholly: it makes no difference to the table any more. */
  readonly stands: boolean;
}

/** A draft's decisions as sentences in their order; what it began with comes first. */
export function decisionSentences(draft: Pick<PlanDraft, "base" | "done" | "year">): DecisionSentence[] {
  const { base, done, year } = draft;
  const last = lastWords(draft);
  const at = (key: string) => last.get(key) ?? -1;
  const begun = `${year}年计划表从${partsWords(base.parts)}开始，${WHOLE}总目标 ${wan(base.total)}。`;
  return [
    { text: begun, stands: at("start") < 0 || at("total") < 0 },
    ...done.map((decision, i) => ({
      text: sentenceOf(decision),
      stands: keysOf(decision).some((key) => at(key) === i),
    })),
  ];
}

/** For whatever is decided, the last decision about it that still counts. */
function lastWords({ base, done }: Pick<PlanDraft, "base" | "done">): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [i, decision] of done.entries()) for (const key of keysOf(decision)) last.set(key, i);
  const { ministries, fields } = settle({ base, done });
  const known = ({ ministry, field }: TablePlace) =>
    (ministry === null || ministries.includes(ministry)) && (field === null || fields.includes(field));
  for (const [i, decision] of done.entries()) {
    if (decision.kind !== "conditions") continue;
    // Of a place that is not in the table, or was left out and brought back since, nothing is asked any more.
    for (const condition of decision.conditions) {
      const key = `condition ${placeKey(condition)}`;
      const left = [
        placeKey({ ministry: condition.ministry, field: null }),
        placeKey({ ministry: null, field: condition.field }),
      ].some((name) =>
        done.some((later, at) => at > i && later.kind === "remove" && placeKey(later) === name),
      );
      if (last.get(key) === i && (left || !known(condition))) last.delete(key);
    }
  }
  return last;
}

function keysOf(decision: DraftDecision): string[] {
  switch (decision.kind) {
    case "start":
    case "total":
      return [decision.kind];
    case "conditions":
      return [
        ...decision.conditions.map((condition) => `condition ${placeKey(condition)}`),
        ...(decision.total === undefined ? [] : ["total"]),
      ];
    case "add":
    case "remove":
      return [`name ${placeKey(decision)}`];
  }
}

function sentenceOf(decision: DraftDecision): string {
  switch (decision.kind) {
    case "start":
      return `起点改为${partsWords(decision.parts)}。`;
    case "total":
      return `${WHOLE}总目标定为 ${wan(decision.people)}。`;
    case "conditions": {
      const { conditions, total } = decision;
      const parts = [
        ...(total === undefined ? [] : [`${WHOLE}总目标定为 ${wan(total)}`]),
        ...conditions.map(conditionSentence),
      ];
      return `${parts.length > 1 ? `一次定下 ${parts.length} 处：` : ""}${parts.join("；")}。`;
    }
    case "add": {
      const { ministry, field, people } = decision;
      const begins = people > 0 ? `，以 ${wan(people)}起步，按其余各格的份额分摊` : "，各格另定";
      return `加入${ministry === null ? "领域" : UNIT}“${ministry ?? field}”${begins}。`;
    }
    case "remove":
      return `去掉${decision.ministry === null ? "领域" : UNIT}“${decision.ministry ?? decision.field}”。`;
  }
}

function conditionSentence(condition: Condition): string {
  if (!isRestricting(condition)) return `解除对${placeWords(condition)}的要求`;
  return `${placeWords(condition)}${conditionWords(condition)}`;
}
