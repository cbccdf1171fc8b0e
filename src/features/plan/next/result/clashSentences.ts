import { formatPeople, formatWan } from "../../../../app/words/format.ts";
import type { Clash, ClashMember } from "../../../../domain/allocation/clash.ts";
import { conditionAt, type SettledDraft } from "../../../../domain/draft/planDraft.ts";
import { UNIT, WHOLE } from "../../../../domain/edition.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { placeWords, wan } from "../table/placeWords.ts";

export interface ClashLine {
  readonly place: TablePlace;
  readonly text: string;
}

export interface ClashWords {
  /** By how many people, exactly. */
  readonly title: string;
  readonly lines: readonly ClashLine[];
  /** What the figures mean and what can be done. */
  readonly advice: string;
}

/** Most names of cells that a sentence lists. */
const MAX_NAMES = 6;

/** Puts a clash into words, one line for each of its members. */
export function clashWords({ members, people, closed }: Clash, settled: SettledDraft): ClashWords {
  const [ask, allow] = (["lower", "upper"] as const).map((side) =>
    members.filter((member) => member.side === side),
  );
  const sum = (side: readonly ClashMember[] = []) => side.reduce((total, member) => total + member.people, 0);
  const meaning =
    members.length === 1
      ? `${placeWords(members[0] ?? { ministry: null, field: null })}要求 ${wan(sum(ask))}，而它没有一格可以有计划数。`
      : `要求至少的合起来 ${wan(sum(ask))}，允许至多的合起来 ${wan(sum(allow))}，差 ${formatPeople(people)} 人。任何一项让出 ${formatPeople(people)} 人，这几项就能同时成立。`;
  return {
    title:
      members.length === 1
        ? `这项要求不能成立，差 ${formatPeople(people)} 人`
        : `这 ${members.length} 项要求不能同时成立，相差 ${formatPeople(people)} 人`,
    lines: members.map((member) => ({ place: member, text: lineOf(member, settled) })),
    advice: meaning + closedWords(closed),
  };
}

/** The clash in one line: 甲部小计 7.00 与 甲部的乙领域 6.00 不能同时成立，差 1.00 万人. */
export function clashLine({ members, people }: Clash, settled: SettledDraft): string {
  const missing = `差 ${wan(people)}`;
  if (members.length !== 2) return `${members.length} 项要求不能同时成立，${missing}`;
  return `${members.map((member) => shortLineOf(member, settled)).join(" 与 ")} 不能同时成立，${missing}`;
}

function shortLineOf(member: ClashMember, settled: SettledDraft): string {
  const figure = formatWan(member.people);
  const isExact = member.kind === "total" || conditionAt(settled, member).lock !== undefined;
  return isExact ? `${placeWords(member)} ${figure}` : boundLine(member, settled, figure);
}

/** A requirement that is a bound: 甲部小计不少于 0.90, with the figure as it is to be written. */
function boundLine(member: ClashMember, settled: SettledDraft, figure: string): string {
  const isClosed = member.side === "upper" && conditionAt(settled, member).upper === 0;
  const words = isClosed ? "不设计划" : `${member.side === "lower" ? "不少于" : "不多于"} ${figure}`;
  return placeWords(member) + words;
}

function lineOf(member: ClashMember, settled: SettledDraft): string {
  const { kind, side, people } = member;
  const figure = wan(people);
  if (kind === "total")
    return `${WHOLE}总目标为 ${figure}，${side === "lower" ? `各${UNIT}合起来至少要有这么多` : `各${UNIT}合起来至多这么多`}`;
  const isLocked = conditionAt(settled, member).lock !== undefined;
  return isLocked ? `${placeWords(member)}锁定为 ${figure}` : boundLine(member, settled, figure);
}

function closedWords(closed: readonly TablePlace[]): string {
  if (closed.length === 0) return "";
  const names = closed.slice(0, MAX_NAMES).map(placeWords).join("、");
  const more = closed.length > MAX_NAMES ? `等 ${closed.length} 格` : "";
  return `${names}${more}在起点中没有计划数，所以仍为空；为其中一格定下数字，也可能使各项成立。`;
}
