import { formatSignedWan } from "../../../../app/words/format.ts";
import { isMove, type MoveParts } from "../../../../domain/allocation/movesOf.ts";
import { UNIT } from "../../../../domain/edition.ts";

/** What each cause is called, in the order in which they act. */
const CAUSES: readonly (readonly [keyof MoveParts, string])[] = [
  ["opened", "新设"],
  ["weights", "权重"],
  ["total", "总目标"],
  ["ministry", `${UNIT}要求`],
  ["field", "领域要求"],
  ["bound", "本格要求"],
  ["rounding", "取整"],
];

/** Why a figure moved, the largest cause first: 总目标 +0.52，取整 −0.01 (万人). */
export function moveReasons(parts: MoveParts): string {
  return CAUSES.map(([key, word]) => ({ word, people: parts[key] }))
    .filter(({ people }) => isMove(people))
    .sort((a, b) => Math.abs(b.people) - Math.abs(a.people))
    .map(({ word, people }) => `${word} ${formatSignedWan(people)}`)
    .join("，");
}
