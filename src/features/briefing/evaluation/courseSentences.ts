import { NOTHING_TO_JUDGE, yearsWords } from "../../../app/programme/evaluationWords.ts";
import { formatCutoff, formatPeople } from "../../../app/words/format.ts";
import type { Month } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Evaluation } from "../../../domain/evaluation/evaluation.ts";
import { judgedOf, plannedCourse } from "../../../domain/evaluation/judgedYears.ts";
import type { MeasureCourse } from "../../../domain/evaluation/measureCourses.ts";
import { linksByKind } from "../../../domain/evaluation/weakLinks.ts";
import type { Measure } from "../../../domain/programme/programme.ts";
import type { Sentence } from "../document/document.ts";
import { sentence } from "../document/say.ts";
import { peopleWords, shareWords } from "../sentences/paperWords.ts";
import { courseTableId, inTable } from "./evaluationPaper.ts";

/** A count in its measure's unit: `21.40万人`, `598期`. */
function countWords(count: number, unit: Measure["unit"]): string {
  return unit === "人" ? peopleWords(count) : `${formatPeople(count)}${unit}`;
}

/** How many of the measures have a figure, and of which years. */
export function coverageSentence({ programme, courses }: Evaluation, asOf: Month): Sentence {
  const { first, last } = programme.years;
  const known = courses.filter(({ years }) => years.some(({ done }) => done !== null));
  const years = [
    ...new Set(
      known.flatMap((course) => course.years.filter(({ done }) => done !== null).map(({ year }) => year)),
    ),
  ].sort((a, b) => a - b);
  const of = `截至${formatCutoff(asOf)}，工程${first}—${last}年的${programme.subProjects.length}个子项目共${courses.length}项计量`;
  return sentence(
    known.length === 0
      ? `${of}，还没有一项有完成数`
      : `${of}，${known.length}项有完成数，见于${yearsWords(years)}；没有依据的年度空着，不作估计`,
  );
}

/**
 * What a measure came to: the years with a figure and their sum; of the years that have a target and were reported to their
 * end the rate, against the plan table too where that is not the headline; and which years are not final.
 */
export function courseSentence(course: MeasureCourse, threshold: number): Sentence {
  const { subProject, measure, years } = course;
  const name = `${subProject.name}的${measure.what}`;
  const basis = inTable(courseTableId(course), threshold);
  const known = years.filter(({ done }) => done !== null);
  const total = known.at(-1)?.cumulative ?? null;
  if (total === null) return sentence(`${name}${NO_FIGURE}`, basis);
  const open = known.filter(({ isFinal }) => !isFinal);
  return sentence(
    [
      `${name}${yearsWords(known.map(({ year }) => year))}共${countWords(total, measure.unit)}`,
      rateWords(course, known.length),
      open.length > 0 ? `${yearsWords(open.map(({ year }) => year))}没有报到年底` : "",
    ]
      .filter(Boolean)
      .join("，"),
    basis,
  );
}

const NO_FIGURE = "没有上报，也没有写明总数的文件，没有完成数";

/** The measures one by one, and those without any figure in one sentence. */
export function courseSentences({ courses, threshold }: Evaluation): Sentence[] {
  const isKnown = ({ years }: MeasureCourse) => years.some(({ done }) => done !== null);
  const silent = courses.filter((course) => !isKnown(course));
  const names = silent.map(({ subProject, measure }) => `${subProject.name}的${measure.what}`);
  return [
    ...courses.filter(isKnown).map((course) => courseSentence(course, threshold)),
    ...(silent.length === 0
      ? []
      : [
          sentence(
            `${names.join("、")}${NO_FIGURE}`,
            ...silent.map((course) => inTable(courseTableId(course), threshold)),
          ),
        ]),
  ];
}

/** @param known how many years have a figure */
function rateWords({ measure, years }: MeasureCourse, known: number): string {
  const judged = judgedOf(years);
  if (!judged) {
    const hasTarget = years.some(({ target, done }) => target && done !== null);
    return hasTarget ? "有目标的年度没有报到年底，不计完成率" : "文件没有数字，只计数，不计完成率";
  }
  const { done, target, table, isAbout } = judged;
  if (target === 0) return "目标为0，不计完成率";
  const about = isAbout ? "（目标为“左右”，约数）" : "";
  const against = measure.fromPlan ? "总目标" : "目标";
  const ofTable = table === target ? "" : `、计划表合计的${shareWords(done, table)}`;
  const of =
    judged.years.length === known
      ? ""
      : `其中${yearsWords(judged.years)}有目标并报到年底，完成${countWords(done, measure.unit)}，`;
  return `${of}为${against}${countWords(target, measure.unit)}的${shareWords(done, target)}${ofTable}${about}`;
}

/** The title of the report: what the measure with a plan table came to, and how many ministries were weak. */
export function reportTitle({ courses, links, threshold }: Evaluation): string {
  const planned = plannedCourse(courses);
  const judged = judgedOf(planned?.years ?? []);
  if (!planned || !judged) return NOTHING_TO_JUDGE;
  const { years, done, target } = judged;
  const rate = target > 0 ? `，为总目标的${shareWords(done, target)}` : "";
  const { ministries } = linksByKind(links);
  const weak =
    years.length < threshold
      ? "，还看不出薄弱环节"
      : ministries.length === 0
        ? `，没有${UNIT}在${threshold}个以上年度没有完成计划`
        : `，${ministries.length}个${UNIT}${threshold}个以上年度没有完成计划`;
  return `${yearsWords(years)}${planned.subProject.name}完成${peopleWords(done)}${rate}${weak}`;
}
