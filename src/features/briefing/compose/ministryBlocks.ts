import { plannedDetail } from "../../../app/words/planPartWords.ts";
import { planMark } from "../../../app/words/planWords.ts";
import { ministryFacts } from "../../../domain/briefing/ministryBriefing.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import type { Block } from "../document/document.ts";
import { type Material, sceneOf } from "../document/material.ts";
import { said } from "../document/say.ts";
import { ministrySentences } from "../sentences/ministrySentences.ts";
import { peopleWords } from "../sentences/paperWords.ts";
import { yearEndSentence } from "../sentences/yearEndSentence.ts";
import { ministryFieldChart, ministryFieldTable, ministryMonthTable } from "../tables/ministryTables.ts";
import { bullets, sentences } from "./countryBlocks.ts";
import { figuresOf } from "./figures.ts";

/** Names the plan under a ministry's planned people; of an adjusted one both figures. */
function plannedWords(plan: Plan, ministry: string, { quota, plannedCells }: Tally): string {
  if (planMark(plan) !== "") return plannedDetail(plan, { ministry });
  return plannedCells === 0 ? "没有计划数" : `计划${peopleWords(quota)}`;
}

/** The blocks of each section of a ministry's briefing; an unknown name has neither plan nor report. */
export function ministryBlocks(
  material: Material,
  ministry: string,
): Readonly<Record<"ministry" | "ministry-detail", () => Block[]>> {
  const { plan } = material;
  const facts = ministryFacts(sceneOf(material), ministry);
  const words = ministrySentences(facts, material.pace);
  const chart = ministryFieldChart(material, ministry);
  const months = ministryMonthTable(material, ministry);
  const { yearEnd } = material;
  const own = yearEnd.ministries.find((each) => each.ministry === ministry);
  const landing = yearEndSentence(own?.landing ?? null, yearEnd.replays, material.asOf);
  const corrected = facts.corrections.length > 0 ? words.corrections : [];
  // That nothing was corrected is a note among the definitions.
  const notes = [...(facts.corrections.length > 0 ? [] : words.corrections), ...words.definitions];
  const texts = [...words.fields, ...words.months, ...corrected];
  return {
    ministry: () => [
      { kind: "title", text: words.title },
      ...sentences([...words.lead, ...said(landing)], true),
      ...sentences(texts, true),
      { kind: "figures", figures: figuresOf(facts.now.tally, plannedWords(plan, ministry, facts.now.tally)) },
      ...bullets(chart),
    ],
    "ministry-detail": () => [
      { kind: "table", table: ministryFieldTable(material, ministry) },
      {
        kind: "table",
        table: { ...months, notes: [[...months.notes, ...notes.map(({ text }) => text)].join("")] },
      },
    ],
  };
}
