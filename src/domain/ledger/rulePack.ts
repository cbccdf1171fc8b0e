import type { Form, Subject } from "./classWords.ts";

/** What every rule of a notice (规则) has. */
interface RuleBase {
  readonly id: string;
  /** What the rule says, in a few words. */
  readonly title: string;
  /** The sentence of the notice that it rests on, and where it stands. */
  readonly sentence: string;
  readonly clause: string;
}

/** 学时 are held against `limit` x calendar days from 开班 to 结业, both counted. */
export interface HoursADayRule extends RuleBase {
  readonly kind: "hours-a-day";
  readonly form: Exclude<Form, "混合">;
  readonly limit: number;
}

/** Classes of a subject, known by words of their names, have the subject's hours and its learning year. */
export interface SubjectHoursRule extends RuleBase {
  readonly kind: "subject-hours";
  readonly subjects: readonly {
    readonly name: string;
    readonly words: readonly string[];
    readonly hours: number;
    readonly year: number;
  }[];
}

/** The last day of a learning year: a class that ends later is not recognised. */
export interface ClosingDateRule extends RuleBase {
  readonly kind: "closing-date";
  readonly dates: readonly { readonly year: number; readonly date: string }[];
}

/** Hours that a person needs in a year: a ledger without persons shows the supply and cannot check it. */
export interface PersonHoursRule extends RuleBase {
  readonly kind: "person-hours";
  readonly subject: Exclude<Subject, "">;
  readonly hours: number;
}

/** Days after the end of a class by which it is put on file (备案). */
export interface FilingRule extends RuleBase {
  readonly kind: "filing";
  readonly project: string;
  readonly days: number;
}

/** People that a base (继续教育基地) of a level trains in a year. */
export interface BaseDutyRule extends RuleBase {
  readonly kind: "base-duty";
  readonly level: string;
  readonly people: number;
}

export type Rule =
  | HoursADayRule
  | SubjectHoursRule
  | ClosingDateRule
  | PersonHoursRule
  | FilingRule
  | BaseDutyRule;

/** The rules of one notice: a file of `data/rules/`. */
export interface RulePack {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  /** `YYYY-MM-DD`; empty where the document is not at hand. */
  readonly date: string;
  /** Learning years (年度) that it holds for. */
  readonly years: readonly number[];
  /** The region by its short name; empty for the whole country. */
  readonly region: string;
  /** 科目类别 that it holds for; left out: all. A class that names none is taken for one of it. */
  readonly subject?: Exclude<Subject, "">;
  /** What else it is limited to, which no column of a ledger tells; empty without. */
  readonly scope: string;
  /** Why it is off until a person switches it on; empty where it is on. */
  readonly offBecause: string;
  readonly rules: readonly Rule[];
}

/** Of several packs of one id the one with the newest document; of the same date the last. In the order of the ids. */
export function newestPacks(packs: readonly RulePack[]): RulePack[] {
  const newest = new Map<string, RulePack>();
  for (const pack of packs) if (pack.date >= (newest.get(pack.id)?.date ?? "")) newest.set(pack.id, pack);
  return [...newest.values()];
}
