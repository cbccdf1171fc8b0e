import { adjustedMonths, approvalWords } from "../../../app/words/planWords.ts";
import { countryFacts } from "../../../domain/briefing/briefing.ts";
import { UNIT } from "../../../domain/edition.ts";
import { planTotal } from "../../../domain/plan/plan.ts";
import type { Block, BulletChart, Sentence } from "../document/document.ts";
import { type Material, sceneOf } from "../document/material.ts";
import { said, sentence } from "../document/say.ts";
import { together } from "../sentences/paperWords.ts";
import { type CountrySentences, countrySentences } from "../sentences/sentences.ts";
import { yearEndSentence } from "../sentences/yearEndSentence.ts";
import { fieldChart, fieldTable } from "../tables/fieldTable.ts";
import { gapChart, gapTable } from "../tables/gapTable.ts";
import { bridgeChart, lastYearTable } from "../tables/lastYearTables.ts";
import { matrixTable } from "../tables/matrixTable.ts";
import { ministryChart, ministryTable } from "../tables/ministryTable.ts";
import { headlineTable, reportingTable } from "../tables/reportingTable.ts";
import { sameMonthTable } from "../tables/sameMonthTable.ts";
import { figuresOf, headlineDetail } from "./figures.ts";

/** Makes the blocks of each section of the country's briefing by the section's id. */
export function countryBlocks(material: Material): (id: keyof typeof BUILDERS) => Block[] {
  const words = countrySentences(countryFacts(sceneOf(material)), material.pace);
  return (id) => BUILDERS[id](material, words);
}

type Builder = (material: Material, words: CountrySentences) => Block[];

/** The first page: title, sentences, figures and the bullets of the ministries. */
const verdict: Builder = (material, words) => {
  const { plan, rollup, yearEnd } = material;
  const landing = yearEndSentence(yearEnd.country.landing, yearEnd.replays, material.asOf);
  return [
    { kind: "title", text: words.title },
    ...sentences(words.lead, true),
    ...sentences([...said(landing), ...adjustedSince(material)]),
    { kind: "figures", figures: figuresOf(rollup.country, headlineDetail(plan)) },
    ...bullets(ministryChart(material)),
  ];
};

/** Names adjustments since the month before: its rate is of another plan then. */
function adjustedSince({ plan, earlier }: Material): Sentence[] {
  const then = earlier?.position.plan;
  const since = plan.applied?.filter(({ from }) => then && from > earlier.position.asOf) ?? [];
  if (!then || since.length === 0) return [];
  const [was, is] = together([planTotal(then), planTotal(plan)]);
  const words = `${adjustedMonths(since)}起按${approvalWords(since)}调整计划，计划数由${was}变为${is}，此前各月的完成率按调整前的计划数`;
  return [sentence(words, { table: "headline", path: "/" })];
}

const lastYear: Builder = (material, words) => {
  const before = material.lastYear;
  return [
    { kind: "heading", text: "与上年比较" },
    ...sentences(words.lastYear, true),
    ...(before ? ([{ kind: "chart", chart: bridgeChart(material, before) }] as const) : []),
  ];
};

const matrix: Builder = (material) => [
  { kind: "heading", text: `${UNIT}×领域完成率` },
  { kind: "table", table: matrixTable(material) },
];

const fields: Builder = (material, words) => [
  { kind: "heading", text: "领域与缺口" },
  ...sentences(words.fields, true),
  ...bullets(fieldChart(material)),
  ...(material.gaps.length > 0 ? ([{ kind: "chart", chart: gapChart(material) }] as const) : []),
];

/** Numbered notes: about the data, then the definitions. */
const notes: Builder = ({ plan, lastYear: before }, words) => {
  const nothingBefore = before ? [] : [sentence(`没有${plan.year}年度以前的计划，不作年度比较`)];
  const numbered = [...words.notes, ...nothingBefore].map((note, i) => ({
    ...note,
    text: `${i + 1}．${note.text}`,
  }));
  return [{ kind: "heading", text: "说明" }, ...sentences(numbered)];
};

/** The figures behind the charts and sentences, in an order in which two tables fill a page. */
const tables: Builder = (material) => {
  const before = material.lastYear;
  const all = [
    fieldTable(material),
    ...(material.gaps.length > 0 ? [gapTable(material)] : []),
    ministryTable(material),
    reportingTable(material),
    ...(before
      ? [
          lastYearTable(material, before, "ministries"),
          lastYearTable(material, before, "fields"),
          ...(before.reports ? [sameMonthTable(material, before.reports)] : []),
        ]
      : []),
    headlineTable(material),
  ];
  return [{ kind: "heading", text: "附表" }, ...all.map((table) => ({ kind: "table", table }) as const)];
};

const BUILDERS = { verdict, "last-year": lastYear, matrix, fields, notes, tables } as const;

/** No block without sentences. */
export function sentences(list: readonly Sentence[], running = false): Block[] {
  return list.length > 0 ? [{ kind: "sentences", sentences: list, running }] : [];
}

/** No chart without rows, where nothing is planned. */
export function bullets(chart: BulletChart): Block[] {
  return chart.rows.length > 0 ? [{ kind: "chart", chart }] : [];
}
