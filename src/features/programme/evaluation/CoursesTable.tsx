import { documentWords, sourceWords, yearStanding } from "../../../app/programme/evaluationWords.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople, formatRate } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { MeasureCourse, YearFigure } from "../../../domain/evaluation/measureCourses.ts";

/** Target, done, rate and cumulative count of every measure by year; the documents stand behind each figure. */
export function CoursesTable({ courses }: { readonly courses: readonly MeasureCourse[] }) {
  const years = courses[0]?.years.map(({ year }) => `${year}`) ?? [];
  return (
    <Section id="courses-title" title="各年度的目标与完成" unit="单位见各行">
      <PlainTable
        labelledBy="courses-title"
        className="courses"
        columns={[{ words: "子项目" }, { words: "项" }, ...years]}
      >
        {courses.flatMap(({ subProject, measure, years: figures }) =>
          ROWS.filter(({ isShown }) => !isShown || figures.some(isShown)).map(({ name, cell }, i) => (
            <tr
              key={`${subProject.id}|${measure.what}|${name}`}
              className={i === 0 ? "courses-first" : undefined}
            >
              <th scope="row">
                {i === 0 ? (
                  <>
                    {subProject.name}
                    <div className="note">
                      {measure.what}（{measure.unit}）
                    </div>
                  </>
                ) : (
                  <span className="visually-hidden">
                    {subProject.name}
                    {measure.what}
                  </span>
                )}
              </th>
              <td className="text">{name}</td>
              {figures.map((figure) => {
                const { words, from } = cell(figure);
                return (
                  <td key={figure.year} title={from} className={words === NONE ? "muted" : undefined}>
                    {words}
                  </td>
                );
              })}
            </tr>
          )),
        )}
      </PlainTable>
      <p className="note">
        指向目标或完成数，可见所依据的文件或上报。“约”是文件所写的“左右”。“未到年底”是还有{UNIT}
        没有报到12月，完成数按各{UNIT}
        最近一次上报。累计只含有完成数的年度。计划表合计与文件总目标不同的年度两个数都列出，完成率对总目标，另列对计划表的完成率。
      </p>
    </Section>
  );
}

const NONE = "—";

function hasFigure({ done }: YearFigure): boolean {
  return done !== null;
}

const ROWS: readonly {
  readonly name: string;
  /** Present where a row is drawn only for a measure with such a year. */
  readonly isShown?: (figure: YearFigure) => boolean;
  readonly cell: (figure: YearFigure) => { readonly words: string; readonly from?: string };
}[] = [
  {
    name: "目标",
    cell: ({ target }) =>
      target
        ? {
            words: `${target.approximate ? "约 " : ""}${formatPeople(target.count)}`,
            from: documentWords(target.source),
          }
        : { words: NONE },
  },
  {
    name: "计划表合计",
    isShown: ({ tableTotal }) => tableTotal !== null,
    cell: ({ tableTotal, target }) =>
      tableTotal === null
        ? { words: NONE }
        : { words: formatPeople(tableTotal), from: target ? documentWords(target.source) : "" },
  },
  {
    name: "完成",
    cell: ({ done, source }) =>
      done === null ? { words: NONE } : { words: formatPeople(done), from: sourceWords(source) },
  },
  {
    name: "完成率",
    isShown: hasFigure,
    cell: ({ rate, target }) =>
      rate === null ? { words: NONE } : { words: `${target?.approximate ? "约 " : ""}${formatRate(rate)}` },
  },
  {
    name: "对计划表",
    isShown: ({ tableTotal }) => tableTotal !== null,
    cell: ({ tableTotal, done }) => ({
      words: tableTotal && done !== null ? formatRate(done / tableTotal) : NONE,
    }),
  },
  {
    name: "累计",
    isShown: hasFigure,
    cell: ({ cumulative, done }) =>
      cumulative === null || done === null ? { words: NONE } : { words: formatPeople(cumulative) },
  },
  {
    name: "依据",
    isShown: hasFigure,
    cell: (figure) => ({ words: yearStanding(figure), from: sourceWords(figure.source) }),
  },
];
