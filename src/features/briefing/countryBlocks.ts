import { countryFacts } from "../../domain/briefing.ts";
import { isPlanned } from "./cells.ts";
import type { Block, BulletChart, Sentence } from "./document.ts";
import { fieldChart, fieldTable } from "./fieldTable.ts";
import { figuresOf, headlineDetail } from "./figures.ts";
import { gapChart, gapTable } from "./gapTable.ts";
import { bridgeChart, lastYearTable } from "./lastYearTables.ts";
import { type Material, sceneOf } from "./material.ts";
import { matrixTable } from "./matrixTable.ts";
import { ministryChart, ministryTable } from "./ministryTable.ts";
import { headlineTable, reportingTable } from "./reportingTable.ts";
import { sameMonthTable } from "./sameMonthTable.ts";
import { type CountrySentences, countrySentences } from "./sentences.ts";

/** The blocks of each section of the country's briefing, made when asked for. */
export function countryBlocks(material: Material): Readonly<Record<keyof typeof BUILDERS, () => Block[]>> {
  const words = countrySentences(countryFacts(sceneOf(material)), material.pace);
  return {
    verdict: () => BUILDERS.verdict(material, words),
    "last-year": () => BUILDERS["last-year"](material, words),
    matrix: () => BUILDERS.matrix(material, words),
    fields: () => BUILDERS.fields(material, words),
    notes: () => BUILDERS.notes(material, words),
  };
}

type Builder = (material: Material, words: CountrySentences) => Block[];

/** The first page is the finding with its bullets; the table with the same figures follows overleaf. */
const verdict: Builder = (material, words) => {
  const { plan, position, rollup } = material;
  const reported = plan.ministries.filter((_, m) => (rollup.ministries[m]?.reportedCells ?? 0) > 0).length;
  const country = { tally: rollup.country, planned: position.quotas.some(isPlanned) };
  return [
    { kind: "title", text: words.title },
    ...sentences(words.lead),
    {
      kind: "figures",
      figures: figuresOf(country, headlineDetail(plan), `${plan.ministries.length}个部门中${reported}个已报`),
    },
    ...bullets(ministryChart(material)),
    ...sentences(words.ministries),
    { kind: "table", table: ministryTable(material) },
  ];
};

/** The plans first, then the reports of the same month with what is said of them. */
const lastYear: Builder = (material, words) => {
  const before = material.lastYear;
  const table = before?.reports && sameMonthTable(material, before, before.reports);
  const isOfReports = ({ basis }: Sentence) => basis.some((each) => each.table === table?.id);
  return [
    { kind: "heading", text: "与上年比较" },
    ...sentences(words.lastYear.filter((sentence) => !isOfReports(sentence))),
    ...(before
      ? ([
          { kind: "chart", chart: bridgeChart(material, before) },
          { kind: "table", table: lastYearTable(material, before, "ministries") },
          { kind: "table", table: lastYearTable(material, before, "fields") },
        ] as const)
      : []),
    ...sentences(words.lastYear.filter(isOfReports)),
    ...(table ? [{ kind: "table", table } as const] : []),
  ];
};

const matrix: Builder = (material) => [
  { kind: "heading", text: "部门×领域完成率" },
  { kind: "table", table: matrixTable(material) },
];

const fields: Builder = (material, words) => [
  { kind: "heading", text: "领域与缺口" },
  ...sentences(words.fields),
  ...bullets(fieldChart(material)),
  { kind: "table", table: fieldTable(material) },
  ...(material.gaps.length > 0
    ? ([
        { kind: "chart", chart: gapChart(material) },
        { kind: "table", table: gapTable(material) },
      ] as const)
    : []),
];

const notes: Builder = (material, words) => [
  { kind: "heading", text: "说明" },
  ...sentences(words.notes),
  { kind: "table", table: reportingTable(material) },
  { kind: "table", table: headlineTable(material) },
];

const BUILDERS = { verdict, "last-year": lastYear, matrix, fields, notes } as const;

/** No empty block where there is nothing to say. */
export function sentences(list: readonly Sentence[]): Block[] {
  return list.length > 0 ? [{ kind: "sentences", sentences: list }] : [];
}

/** No chart without a bar: nothing is planned then. */
export function bullets(chart: BulletChart): Block[] {
  return chart.rows.length > 0 ? [{ kind: "chart", chart }] : [];
}
