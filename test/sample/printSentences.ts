// Prints all sentences of the sample data's 84 briefings for a person to read:
//   npm run --silent briefing:sentences
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../src/features/briefing/compose/compose.ts";
import type { Block } from "../../src/features/briefing/document/document.ts";
import { sampleBriefings } from "./sampleBriefings.ts";

const sections = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);

for (const { asOf, pace, ministry, input } of sampleBriefings()) {
  console.log(`\n${asOf} ${ministry ?? "全国"}${pace === "calendar" ? "" : "（按上年进度）"}`);
  for (const { blocks } of composeBriefing(input, { sections, ministry }).sections) {
    for (const line of blocks.flatMap(linesOf)) console.log(`  ${line}`);
  }
}

/** The texts of a block that state something of the data. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "title":
      return [`【${block.text}】`];
    case "sentences":
      return block.sentences.map(({ text }) => text);
    case "figures":
      return block.figures.map(({ label, detail }) => `[${label}] ${detail}`);
    case "chart":
      return [`[图] ${block.chart.title}｜${block.chart.subtitle}`];
    case "heading":
    case "table":
      return [];
  }
}
