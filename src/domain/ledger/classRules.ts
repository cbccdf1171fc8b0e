import { FORMS, SUBJECTS } from "./classWords.ts";
import { type Day, dayOf } from "./day.ts";
import type { Rule, RulePack } from "./rulePack.ts";

/** What the rules look at of a class. Hours in tenths, `NOT_GIVEN` without. */
export interface RuledClass {
  readonly year: number;
  readonly start: Day;
  readonly end: Day;
  readonly form: number;
  readonly hours: number;
  readonly faceHours: number;
  readonly onlineHours: number;
  readonly subject: number;
  /** Its name (班次名称), made only where a rule asks for it. */
  readonly nameOf: () => string;
}

/** A rule that a class does not keep, with what was found. */
export interface Breach {
  readonly pack: RulePack;
  readonly rule: Rule;
  /** True where the rule is not one of the class's own region and is held as a yardstick (参照). */
  readonly isYardstick: boolean;
  readonly found: BreachFacts;
}

export type BreachFacts =
  /** Hours of a form a day, and the limit. */
  | {
      readonly kind: "hours-a-day";
      readonly form: string;
      readonly hours: number;
      readonly days: number;
      readonly limit: number;
    }
  | {
      readonly kind: "subject-hours";
      readonly subject: string;
      readonly hours: number;
      readonly due: number;
      readonly year: number;
      readonly dueYear: number;
    }
  | { readonly kind: "closing-date"; readonly date: string };

type ClassCheck = (course: RuledClass) => BreachFacts | null;

interface BoundCheck {
  readonly pack: RulePack;
  readonly rule: Rule;
  readonly isYardstick: boolean;
  readonly check: ClassCheck;
}

/** Checks classes against the rules that hold in their regions. */
export interface ClassRules {
  /** False for a region in which no rule is held. */
  readonly holdIn: (region: number) => boolean;
  /** The rules that a class of a region does not keep; empty for most. */
  readonly breachesOf: (region: number, course: RuledClass) => readonly Breach[];
  /** The last day of a learning year in a region, by the packs that name one; null without one. */
  readonly closingDay: (region: number, year: number, subject: number) => Day | null;
}

const NO_BREACH: readonly Breach[] = [];

/**
 * Binds rule packs to regions. A pack holds in its own region; those in `yardsticks` are held against the other regions
 * too, where what is not met is no breach.
 *
 * @param regions names of the regions in the order of the ledger's column
 * @param yardsticks ids of packs
 */
export function classRules(
  packs: readonly RulePack[],
  regions: readonly string[],
  yardsticks: ReadonlySet<string> = new Set(),
): ClassRules {
  const bound = regions.map((region) => packs.flatMap((pack) => boundTo(pack, region, yardsticks)));
  return {
    holdIn: (region) => (bound[region]?.length ?? 0) > 0,
    breachesOf(region, course) {
      return (bound[region] ?? []).flatMap(({ pack, rule, isYardstick, check }): readonly Breach[] => {
        if (!holdsFor(pack, course, isYardstick)) return NO_BREACH;
        const found = check(course);
        return found ? [{ pack, rule, isYardstick, found }] : NO_BREACH;
      });
    },
    closingDay(region, year, subject) {
      for (const { pack, rule, isYardstick } of bound[region] ?? []) {
        if (rule.kind !== "closing-date" || isYardstick || !coversSubject(pack, subject)) continue;
        const date = rule.dates.find((each) => each.year === year)?.date;
        if (date !== undefined) return dayOf(date);
      }
      return null;
    },
  };
}

function boundTo(pack: RulePack, region: string, yardsticks: ReadonlySet<string>): readonly BoundCheck[] {
  const isOwn = pack.offBecause === "" && (pack.region === "" || pack.region === region);
  if (!isOwn && !yardsticks.has(pack.id)) return [];
  return pack.rules.flatMap((rule) => {
    // Another region's closing date says nothing about when a class had to end.
    if (!isOwn && rule.kind === "closing-date") return [];
    const check = checkOf(rule);
    return check ? [{ pack, rule, isYardstick: !isOwn, check }] : [];
  });
}

/** A yardstick is held against classes of any year; the law itself only in its own years. */
function holdsFor(pack: RulePack, { year, subject }: RuledClass, isYardstick: boolean): boolean {
  return (isYardstick || pack.years.includes(year)) && coversSubject(pack, subject);
}

function coversSubject(pack: RulePack, subject: number): boolean {
  const word = SUBJECTS[subject] ?? "";
  return pack.subject === undefined || word === "" || word === pack.subject;
}

/** Null for a rule that a list of classes cannot answer. */
function checkOf(rule: Rule): ClassCheck | null {
  if (rule.kind === "hours-a-day") return hoursADayCheck(FORMS.indexOf(rule.form), rule.limit);
  if (rule.kind === "subject-hours") {
    return ({ nameOf, hours, year }) => {
      const name = nameOf();
      const subject = rule.subjects.find(({ words }) => words.some((word) => name.includes(word)));
      if (!subject || (subject.hours * 10 === hours && subject.year === year)) return null;
      const facts = { subject: subject.name, hours: hours / 10, due: subject.hours };
      return { kind: "subject-hours", ...facts, year, dueYear: subject.year };
    };
  }
  if (rule.kind === "closing-date") {
    return ({ year, end }) => {
      const date = rule.dates.find((each) => each.year === year)?.date;
      return date !== undefined && end > dayOf(date) ? { kind: "closing-date", date } : null;
    };
  }
  return null;
}

function hoursADayCheck(form: number, limit: number): ClassCheck {
  const word = FORMS[form] ?? "";
  return (course) => {
    const hours = hoursOf(course, form);
    const days = daysHeld(course);
    if (hours <= limit * 10 * days) return null;
    return { kind: "hours-a-day", form: word, hours: hours / 10, days, limit };
  };
}

/** Hours of a class in a form, in tenths: all of a class of that form, a part of a mixed one. Negative without any. */
function hoursOf({ form, hours, faceHours, onlineHours }: RuledClass, of: number): number {
  if (form === of) return hours;
  if (FORMS[form] !== "混合") return -1;
  return FORMS[of] === "面授" ? faceHours : onlineHours;
}

/** Calendar days from 开班 to 结业, both counted. */
function daysHeld({ start, end }: Pick<RuledClass, "start" | "end">): number {
  return end - start + 1;
}
