import { planMark, plannedDetail } from "../../../app/words/planWords.ts";
import { ministryFacts } from "../../../domain/briefing/ministryBriefing.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import type { Block } from "../document/document.ts";
import { type Material, sceneOf } from "../document/material.ts";
import { ministrySentences } from "../sentences/ministrySentences.ts";
import { ministryFieldChart, ministryFieldTable, ministryMonthTable } from "../tables/ministryTables.ts";
import { bullets, noteSections, sentences } from "./countryBlocks.ts";
import { figuresOf } from "./figures.ts";

/** Names the plan under a ministry's planned people; of an adjusted one both figures. */
function plannedWords(plan: Plan, ministry: string): string {
  return planMark(plan) !== "" ? plannedDetail(plan, { ministry }) : `${plan.year}年度计划`;
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
  const notes = noteSections(words.notes);
  const covered = `${facts.plannedFields}个计划领域中${facts.reportedFields}个已报`;
  const later = [...words.months, ...notes.facts];
  return {
    ministry: () => [
      { kind: "title", text: words.title },
      ...sentences(words.lead, true),
      { kind: "figures", figures: figuresOf(facts.now.tally, plannedWords(plan, ministry), covered) },
      ...sentences([...words.fields, ...later], true),
      ...bullets(chart),
    ],
    "ministry-detail": () => [
      { kind: "table", table: ministryFieldTable(material, ministry) },
      {
        kind: "table",
        table: { ...months, notes: [...months.notes, ...notes.definitions.map(({ text }) => text)] },
      },
    ],
  };
}
