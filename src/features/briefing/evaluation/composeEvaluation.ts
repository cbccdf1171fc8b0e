import { checkCodeOf } from "../../../app/check/checkCode.ts";
import type { PaperId } from "../../../app/check/paperStatement.ts";
import { statementOf } from "../../../app/check/statementOf.ts";
import type { PaperTable } from "../../../app/paper/paperTable.ts";
import type { EvaluatedRecords } from "../../../app/programme/evaluationOf.ts";
import { evaluatesSample, evaluationOf } from "../../../app/programme/evaluationOf.ts";
import { yearsWords } from "../../../app/programme/evaluationWords.ts";
import { inspectionOutcomes } from "../../../app/programme/inspectionOutcomes.ts";
import type { IdleBasesRead } from "../../../app/programme/useIdleBases.ts";
import { formatCutoff } from "../../../app/words/format.ts";
import { PROGRAMME } from "../../../domain/edition.ts";
import { judgedOf, plannedCourse } from "../../../domain/evaluation/judgedYears.ts";
import type { MeasureCourse } from "../../../domain/evaluation/measureCourses.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Programme, SubProject } from "../../../domain/programme/programme.ts";
import { sumTallies } from "../../../domain/progress/completion.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import type {
  Block,
  BriefingDocument,
  BriefingFigure,
  DocumentSection,
  Mast,
  SectionId,
} from "../document/document.ts";
import { blankMast } from "../document/mastWords.ts";
import { printedFigures } from "../document/printedFigures.ts";
import { said } from "../document/say.ts";
import { peopleWords, shareWords } from "../sentences/paperWords.ts";
import { courseSentence, courseSentences, coverageSentence, reportTitle } from "./courseSentences.ts";
import { courseChart, courseTable, sourcesTable } from "./courseTables.ts";
import { type EvaluationPaper, TABLE } from "./evaluationPaper.ts";
import {
  basesSentence,
  inspectionSentence,
  literacySentence,
  mendingSentence,
  reportingSentence,
  weakSentence,
} from "./evaluationSentences.ts";
import { idleBasesTable, inspectionTable, literacyTable, reportingTable } from "./recordTables.ts";
import { carriedTable, weakTable } from "./weakTables.ts";

/** What the report is composed from. */
export interface EvaluationSource extends EvaluatedRecords, Pick<PaperId, "pace" | "basis"> {
  readonly programme: Programme;
  /** Of the selected year, whose version the paper states. */
  readonly plan: Plan;
  readonly inspections: readonly Inspection[];
  readonly idle: IdleBasesRead;
  readonly threshold: number;
  readonly lost?: boolean;
}

/** The sections of the report in their order on paper; a page for each sub-project. */
export function evaluationSections({ subProjects }: Programme): readonly Omit<DocumentSection, "blocks">[] {
  return [
    { id: "findings", name: "总体结论", orientation: "portrait" },
    ...subProjects.map(({ id, name }) => ({
      id: `sub-project-${id}` as const,
      name,
      orientation: "portrait" as const,
    })),
    { id: "weak-links", name: "薄弱环节与调整测算", orientation: "portrait" },
    { id: "annexes", name: "附表", orientation: "portrait" },
  ];
}

/** Composes the report of the evaluation as a paper in the form of the briefing. Pure, as `composeBriefing` is. */
export function composeEvaluation(
  source: EvaluationSource,
  {
    sections,
    mast = blankMast(source.asOf),
  }: { readonly sections: readonly SectionId[]; readonly mast?: Mast },
): BriefingDocument {
  const { programme, plan, journal, asOf, pace, basis, threshold, inspections, idle } = source;
  const evaluation = evaluationOf(programme, source, threshold);
  const outcomes = inspectionOutcomes(inspections);
  const paper: EvaluationPaper = { evaluation, outcomes, idle, asOf };
  const all = evaluationSections(programme).map((head) => ({ ...head, blocks: blocksOf(head.id, paper) }));
  const statement = statementOf({
    paper: { kind: "evaluation", asOf, ministry: null, threshold, pace, basis },
    journal,
    plan,
    figures: printedFigures(all.map(withoutLedgerFiles)),
    main: sumTallies(evaluation.over.map(({ rollup }) => rollup.country)),
  });
  const { first, last } = programme.years;
  return {
    ministry: null,
    heading: `${PROGRAMME}中期评估报告`,
    mast,
    stamp: {
      cutoff: `截至${formatCutoff(asOf)}`,
      plan: `${first}—${last}年工程`,
      code: checkCodeOf(statement),
      sample:
        evaluatesSample(source) ||
        outcomes.some(({ sample }) => sample) ||
        (idle.kind === "read" && idle.sample),
      notCounted: journal.damaged,
      lost: source.lost ?? false,
    },
    statement,
    seal: null,
    sections: all.filter(({ id }) => sections.includes(id)),
  };
}

/** What is counted from the files of ledgers cannot be made again from the entries alone. */
function withoutLedgerFiles(section: DocumentSection): DocumentSection {
  const blocks = section.blocks.filter((block) => block.kind !== "table" || block.table.id !== TABLE.idle);
  return { ...section, blocks };
}

function blocksOf(id: SectionId, paper: EvaluationPaper): Block[] {
  if (id === "findings") return findings(paper);
  if (id === "weak-links") return weakLinks(paper);
  if (id === "annexes") return annexes(paper);
  const { programme } = paper.evaluation;
  const subProject = programme.subProjects.find((each) => id === `sub-project-${each.id}`);
  return subProject ? subProjectPage(subProject, paper) : [];
}

function findings(paper: EvaluationPaper): Block[] {
  const { evaluation, asOf } = paper;
  return [
    { kind: "title", text: reportTitle(evaluation) },
    {
      kind: "sentences",
      sentences: [coverageSentence(evaluation, asOf), ...courseSentences(evaluation)],
      running: true,
    },
    {
      kind: "sentences",
      sentences: said(
        weakSentence(evaluation),
        mendingSentence(evaluation),
        basesSentence(paper),
        reportingSentence(evaluation),
        inspectionSentence(paper),
        literacySentence(evaluation),
      ),
    },
    ...figures(paper),
  ];
}

/** The headline figures of the years that can be judged; none without such a year. */
function figures({ evaluation: { courses, carried } }: EvaluationPaper): Block[] {
  const planned = plannedCourse(courses);
  const judged = judgedOf(planned?.years ?? []);
  if (!planned || !judged || judged.target === 0) return [];
  const { done, target, table } = judged;
  const missing = carried.reduce((sum, cell) => sum + cell.missing, 0);
  const list: BriefingFigure[] = [
    {
      label: "完成数",
      text: peopleWords(done),
      detail: `${planned.subProject.name}，${yearsWords(judged.years)}`,
    },
    {
      label: "对总目标",
      text: shareWords(done, target),
      detail:
        table === target
          ? `总目标${peopleWords(target)}`
          : `总目标${peopleWords(target)}；对计划表合计${shareWords(done, table)}`,
    },
    { label: "少完成", text: peopleWords(missing), detail: `${carried.length}个薄弱单元格合计` },
  ];
  return [{ kind: "figures", figures: list }];
}

/** The chart of the first measure in people, so that charts and tables of a sub-project fit on a page. */
function chartOf(courses: readonly MeasureCourse[]): Block[] {
  const course = courses.find(({ measure }) => measure.unit === "人");
  const chart = course ? courseChart(course) : null;
  return chart ? [{ kind: "chart", chart }] : [];
}

function subProjectPage(subProject: SubProject, { evaluation }: EvaluationPaper): Block[] {
  const courses = evaluation.courses.filter((course) => course.subProject === subProject);
  return [
    { kind: "heading", text: subProject.name },
    {
      kind: "sentences",
      sentences: courses.map((course) => courseSentence(course, evaluation.threshold)),
      running: true,
    },
    ...chartOf(courses),
    ...courses.map((course) => ({ kind: "table" as const, table: courseTable(course) })),
  ];
}

/** No table without rows. */
function tables(...list: readonly PaperTable[]): Block[] {
  return list
    .filter(({ rows }) => rows.some(({ role }) => role === "part"))
    .map((table) => ({ kind: "table", table }));
}

function weakLinks(paper: EvaluationPaper): Block[] {
  const { evaluation } = paper;
  return [
    { kind: "heading", text: "薄弱环节与调整测算" },
    {
      kind: "sentences",
      sentences: said(weakSentence(evaluation), mendingSentence(evaluation), basesSentence(paper)),
    },
    ...tables(weakTable(paper, "sums"), carriedTable(paper, "ministry"), idleBasesTable(paper)),
  ];
}

function annexes(paper: EvaluationPaper): Block[] {
  return [
    { kind: "heading", text: "附表" },
    ...tables(
      sourcesTable(paper),
      weakTable(paper, "cells"),
      carriedTable(paper, "cell"),
      reportingTable(paper),
      inspectionTable(paper),
      literacyTable(paper),
    ),
  ];
}
