import { CLASS_MARKS, NOT_GIVEN } from "../../../domain/ledger/classColumns.ts";
import type { Breach } from "../../../domain/ledger/classRules.ts";
import { isFaceToFace, isMixed } from "../../../domain/ledger/classWords.ts";
import { dateOf, dayOf } from "../../../domain/ledger/day.ts";
import type { FactsOf } from "../../findings/facts.ts";
import { checkTwins } from "./checkTwins.ts";
import { type ClassCheckContext, placeOfClass } from "./classCheckContext.ts";

/** More people in one class face to face are implausible. */
const MAX_PEOPLE_FACE_TO_FACE = 20_000;
/** Years that a ledger may have, as an upper bound of a list by year. */
const MAX_YEAR = 2100;

/**
 * Checks the classes whose cells were all read: their dates, year, hours and people, the rules of their regions, and
 * classes that are given twice. Sets their marks.
 */
export function checkClasses(context: ClassCheckContext): void {
  checkEach(context);
  checkTwins(context);
}

function checkEach(context: ClassCheckContext): void {
  const { table, rules, findings } = context;
  const { year, start, end, form, people, region, hours, faceHours, onlineHours, subject, marks } = table;
  const { report } = findings;
  const today = dayOf(context.today);
  const firstDays = Int32Array.from({ length: MAX_YEAR + 1 }, (_, y) => (y < 1000 ? 0 : dayOf(`${y}-01-01`)));
  const isHeldIn = Uint8Array.from({ length: 256 }, (_, i) => Number(rules.holdIn(i)));
  const at = (i: number, column: string) => placeOfClass(table, i, column);
  for (let i = 0; i < table.count; i++) {
    const y = year[i] as number;
    const last = end[i] as number;
    const first = start[i] as number;
    const place = region[i] as number;
    let bits = 0;
    if (last < first) {
      const facts = { value: dateOf(last), start: dateOf(first) };
      report("class-dates-reversed", at(i, "结业日期"), facts);
    } else {
      const isBefore = last < (firstDays[y] as number);
      const isAfter = last >= (firstDays[y + 1] as number);
      // A learning year may end after the calendar year: then its closing date decides, see the rules.
      if (isBefore || (isAfter && rules.closingDay(place, y, subject[i] as number) === null))
        report("class-outside-year", at(i, "结业日期"), { value: dateOf(last), year: y });
      if (isHeldIn[place] === 1) bits |= checkRules(context, i);
    }
    if (last > today) {
      bits |= CLASS_MARKS.notEnded;
      report("class-not-ended", at(i, "结业日期"), { value: dateOf(last), today: context.today });
    }
    if ((people[i] as number) > MAX_PEOPLE_FACE_TO_FACE && isFaceToFace(form[i] as number)) {
      const facts = { value: String(people[i]), maxInClass: MAX_PEOPLE_FACE_TO_FACE };
      report("implausible-value", at(i, "培训人数"), facts);
    }
    if (isMixed(form[i] as number)) {
      const face = faceHours[i] as number;
      const online = onlineHours[i] as number;
      if (face === NOT_GIVEN || online === NOT_GIVEN) {
        bits |= CLASS_MARKS.mixed;
        if (findings.lists("mixed-without-parts")) report("mixed-without-parts", at(i, "形式"), {});
        else findings.count("mixed-without-parts");
      } else if (face + online !== hours[i]) {
        const parts = [face / 10, online / 10] as const;
        report("invalid-hours", at(i, "学时"), { value: String((hours[i] as number) / 10), parts });
      }
    }
    marks[i] = bits;
  }
}

/** Holds a class against the rules of its region. @returns its marks */
function checkRules({ table, texts, rules, findings }: ClassCheckContext, i: number): number {
  const breaches = rules.breachesOf(table.region[i] ?? 0, {
    year: table.year[i] ?? 0,
    start: table.start[i] ?? 0,
    end: table.end[i] ?? 0,
    form: table.form[i] ?? 0,
    hours: table.hours[i] ?? 0,
    faceHours: table.faceHours[i] ?? NOT_GIVEN,
    onlineHours: table.onlineHours[i] ?? NOT_GIVEN,
    subject: table.subject[i] ?? 0,
    nameOf: () => texts.show(table.name.from[i] ?? 0, table.name.to[i] ?? 0),
  });
  let marks = 0;
  for (const breach of breaches) {
    const code = breach.isYardstick ? "rule-yardstick" : "rule-breach";
    marks |= breach.isYardstick ? CLASS_MARKS.yardstick : CLASS_MARKS.breach;
    const column = breach.found.kind === "closing-date" ? "结业日期" : "学时";
    if (!findings.lists(code)) findings.count(code);
    else findings.report(code, placeOfClass(table, i, column), ruleFacts(breach));
  }
  return marks;
}

function ruleFacts({ pack, rule, found }: Breach): FactsOf<"rule-breach"> {
  return {
    rule: `${pack.id}/${rule.id}`,
    source: `${pack.documentNumber === "" ? `《${pack.title}》` : pack.documentNumber}${rule.clause}`,
    title: rule.title,
    scope: pack.scope,
    found,
  };
}
