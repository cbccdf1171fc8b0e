import type { PaperCell, PaperColumn, PaperTable } from "../../../app/paper/paperTable.ts";
import {
  documentWords,
  sourceWords,
  yearStanding,
  yearsWords,
} from "../../../app/programme/evaluationWords.ts";
import { formatPeople, formatRate } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { judgedOf } from "../../../domain/evaluation/judgedYears.ts";
import type { MeasureCourse, YearFigure } from "../../../domain/evaluation/measureCourses.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { BulletChart } from "../document/document.ts";
import { NOTHING, people, share, text } from "../tables/cells.ts";
import { figureColumn, wordColumn } from "../tables/columns.ts";
import { courseTableId, type EvaluationPaper, TABLE } from "./evaluationPaper.ts";

const SOURCE = "来源：见附表“各数的依据”";

/** A measure's figures in every year of the programme. */
export function courseTable(course: MeasureCourse): PaperTable {
  const { subProject, measure, years } = course;
  const hasTables = years.some(({ tableTotal }) => tableTotal !== null);
  const isAbout = years.some(({ target }) => target?.approximate);
  return {
    id: courseTableId(course),
    title: `${subProject.name}${measure.what}`,
    unit: measure.unit,
    columns: [
      wordColumn("year", "年度", 4),
      figureColumn("target", "目标"),
      ...(hasTables ? [figureColumn("table", "计划表合计")] : []),
      figureColumn("done", "完成"),
      figureColumn("rate", "完成率", { width: 5 }),
      ...(hasTables ? [figureColumn("tableRate", "对计划表", { width: 5 })] : []),
      figureColumn("cumulative", "累计"),
      wordColumn("source", "依据", 5, "center"),
    ],
    rows: years.map((figure) => ({ role: "part", cells: courseCells(figure, hasTables) })),
    fixedColumns: 1,
    notes: [
      "“—”为没有依据，不作估计。累计只含有完成数的年度。",
      ...(hasTables ? ["计划表合计与文件总目标相同的年度不另列。"] : []),
      ...(isAbout ? ["目标写“左右”的，完成率也是约数。"] : []),
      ...judgedNote(course),
    ],
    source: SOURCE,
  };
}

function courseCells(figure: YearFigure, hasTables: boolean): Record<string, PaperCell> {
  const { year, target, tableTotal, done, cumulative } = figure;
  const rateOf = (whole: number | null) => (done === null || whole === null ? NOTHING : share(done, whole));
  return {
    year: text(`${year}年`),
    target: !target
      ? NOTHING
      : target.approximate
        ? text(`${formatPeople(target.count)}左右`)
        : people(target.count),
    ...(hasTables && {
      table: tableTotal === null ? NOTHING : people(tableTotal),
      tableRate: rateOf(tableTotal),
    }),
    done: done === null ? NOTHING : people(done),
    rate: rateOf(target?.count ?? null),
    cumulative: cumulative === null || done === null ? NOTHING : people(cumulative),
    source: text(yearStanding(figure)),
  };
}

/** The sums that sentences give, of the years that have a target and were reported to their end. */
function judgedNote({ measure, years }: MeasureCourse): string[] {
  const judged = judgedOf(years);
  if (!judged || judged.target === 0) return [];
  const { done, target, table } = judged;
  const ofTable = table === target ? "" : `，计划表合计${formatPeople(table)}，为${formatRate(done / table)}`;
  return [
    `有目标并报到年底的${yearsWords(judged.years)}合计：目标${formatPeople(target)}，完成${formatPeople(done)}，完成率${formatRate(done / target)}${ofTable}（单位：${measure.unit}）。`,
  ];
}

/** The rates of the years that have a target and were reported to their end; null without two of them to compare. */
export function courseChart(course: MeasureCourse): BulletChart | null {
  const { subProject, measure, years } = course;
  const judged = judgedOf(years);
  if (!judged) return null;
  const rows = years.flatMap(({ year, target, done, isFinal }) =>
    isFinal && target && target.count > 0 && done !== null
      ? [
          {
            name: `${year}年`,
            part: done,
            whole: target.count,
            due: 1,
            band: done >= target.count ? ("done" as const) : ("unfinished" as const),
            note: "",
          },
        ]
      : [],
  );
  if (rows.length < 2) return null;
  const short = rows.filter(({ band }) => band === "unfinished").length;
  const table = courseTableId(course);
  return {
    kind: "bullets",
    id: `${table}-chart`,
    title: short === 0 ? `${rows.length}个年度都完成了目标` : `${rows.length}个年度中${short}个没有完成目标`,
    subtitle: `${subProject.name}${measure.what}，各年度完成率，只含有目标并报到年底的年度`,
    source: SOURCE,
    table,
    rows,
  };
}

/** The document or the reports behind every figure. */
export function sourcesTable({ evaluation: { courses } }: EvaluationPaper): PaperTable {
  const columns: PaperColumn[] = [
    wordColumn("measure", "子项目与计量", 12),
    wordColumn("year", "年度", 7),
    wordColumn("target", "目标的依据", 13),
    wordColumn("done", "完成数的依据", 13),
  ];
  return {
    id: TABLE.sources,
    title: "各数的依据",
    unit: null,
    columns,
    rows: courses.flatMap(({ subProject, measure, years }) => {
      const known = years
        .filter(({ target, source }) => target || source)
        .map(({ year, target, source }) => ({
          year,
          target: target ? documentWords(target.source) : "",
          done: source ? sourceWords(source) : "",
        }));
      // Years with the same documents share a row.
      return [...groupBy(known, ({ target, done }) => `${target}|${done}`).values()].flatMap((same) => {
        const [first] = same;
        if (!first) return [];
        const cells = {
          measure: text(`${subProject.name}${measure.what}`),
          year: text(yearsWords(same.map(({ year }) => year))),
          target: first.target ? text(first.target) : NOTHING,
          done: first.done ? text(first.done) : NOTHING,
        };
        return { role: "part" as const, cells };
      });
    }),
    fixedColumns: 2,
    notes: ["没有列出的年度既没有目标，也没有完成数。"],
    source: `来源：各年度计划与工程文件、各${UNIT}上报、录入的文件总数`,
  };
}
