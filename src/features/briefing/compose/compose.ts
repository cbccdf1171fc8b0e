import { checkCodeOf } from "../../../app/check/checkCode.ts";
import type { PaperStatement } from "../../../app/check/paperStatement.ts";
import { statementOf } from "../../../app/check/statementOf.ts";
import { formatCutoff } from "../../../app/words/format.ts";
import { planMark } from "../../../app/words/planWords.ts";
import { PLAN_PROJECT, UNIT } from "../../../domain/edition.ts";
import { EMPTY_TALLY } from "../../../domain/progress/completion.ts";
import { ministryTally } from "../../../domain/progress/rollup.ts";
import type { BriefingDocument, DocumentSection, Mast, SectionId, Stamp } from "../document/document.ts";
import { blankMast } from "../document/mastWords.ts";
import { type BriefingInput, type Material, materialOf } from "../document/material.ts";
import { printedFigures } from "../document/printedFigures.ts";
import { countryBlocks } from "./countryBlocks.ts";
import { ministryBlocks } from "./ministryBlocks.ts";

/** What a briefing contains. */
export interface BriefingChoice {
  /** Sections that do not belong to the briefing (a ministry's in the country's) are left out. */
  readonly sections: readonly SectionId[];
  /** One ministry by its name; null for the country. */
  readonly ministry: string | null;
  /** Left out, the head has room to write. */
  readonly mast?: Mast;
}

/** The sections of the country's briefing that can be chosen, in their order on paper. */
export const COUNTRY_SECTIONS = [
  { id: "verdict", name: "总体情况", orientation: "portrait" },
  { id: "last-year", name: "与上年比较", orientation: "portrait" },
  { id: "matrix", name: `${UNIT}×领域完成率`, orientation: "landscape" },
  { id: "fields", name: "领域与缺口", orientation: "portrait" },
  { id: "notes", name: "说明", orientation: "portrait" },
  { id: "tables", name: "附表", orientation: "portrait" },
] as const satisfies readonly Omit<DocumentSection, "blocks">[];

/** The sections of a briefing; without an earlier year's plan none that compares with it. */
export function sectionsFor(
  { plan, plans }: Pick<BriefingInput, "plan" | "plans">,
  ministry: string | null,
): readonly Omit<DocumentSection, "blocks">[] {
  if (ministry !== null) return MINISTRY_SECTIONS;
  const hasEarlier = plans.some(({ year }) => year < plan.year);
  return COUNTRY_SECTIONS.filter(({ id }) => id !== "last-year" || hasEarlier);
}

/** The sections of a ministry's own briefing. */
export const MINISTRY_SECTIONS = [
  { id: "ministry", name: "总体情况", orientation: "portrait" },
  { id: "ministry-detail", name: "领域与逐月进度", orientation: "portrait" },
] as const satisfies readonly Omit<DocumentSection, "blocks">[];

const HEADING = `${PLAN_PROJECT}进度简报`;

/** Composes the briefing. Pure: the same data and choice give the same document, codes included. */
export function composeBriefing(
  input: BriefingInput,
  { sections, ministry, mast = blankMast(input.asOf) }: BriefingChoice,
): BriefingDocument {
  const material = materialOf(input, ministry);
  const possible = new Set<SectionId>(sectionsFor(input, ministry).map(({ id }) => id));
  const all = ministry === null ? ofCountry() : ofMinistry(ministry);
  const statement = paperStatement(material, ministry, all);
  return {
    ministry,
    heading: ministry === null ? HEADING : `${HEADING}（${ministry}）`,
    mast,
    stamp: stampOf(material, statement),
    statement,
    seal: null,
    sections: all.filter(({ id }) => sections.includes(id)),
  };

  function ofCountry(): DocumentSection[] {
    const blocksOf = countryBlocks(material);
    return COUNTRY_SECTIONS.filter(({ id }) => possible.has(id)).map((head) => ({
      ...head,
      blocks: blocksOf(head.id),
    }));
  }

  function ofMinistry(name: string): DocumentSection[] {
    const blocks = ministryBlocks(material, name);
    return MINISTRY_SECTIONS.map((head) => ({ ...head, blocks: blocks[head.id]() }));
  }
}

/** Over all sections, so that a paper of the same data has the same code whatever was chosen. */
function paperStatement(
  { plan, journal, asOf, pace, basis, position, rollup }: Material,
  ministry: string | null,
  sections: readonly DocumentSection[],
): PaperStatement {
  const place = ministry === null ? null : plan.ministries.indexOf(ministry);
  return statementOf({
    paper: { kind: "briefing", asOf, ministry: place, pace, basis },
    journal,
    plan,
    figures: printedFigures(sections),
    main: ministry === null ? rollup.country : (ministryTally(position, rollup, ministry) ?? EMPTY_TALLY),
  });
}

function stampOf({ plan, asOf, sample, journal, lost }: Material, statement: PaperStatement): Stamp {
  const document = plan.source.documentNumber === "" ? "" : `（${plan.source.documentNumber}）`;
  return {
    cutoff: `截至${formatCutoff(asOf)}`,
    plan: `${plan.year}年度计划${planMark(plan)}${document}`,
    code: checkCodeOf(statement),
    sample,
    notCounted: journal.damaged,
    lost: lost ?? false,
  };
}
