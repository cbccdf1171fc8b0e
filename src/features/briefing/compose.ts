import { formatCutoff } from "../../app/format.ts";
import { planCode, stateCode } from "../../app/stateCode.ts";
import { countrySections } from "./countrySections.ts";
import type { BriefingDocument, SectionId, Stamp } from "./document.ts";
import { type BriefingInput, type Material, materialOf } from "./material.ts";
import { ministrySections } from "./ministrySections.ts";

/** What is to be on the paper. */
export interface BriefingChoice {
  /** Sections that the paper may not hold (a ministry's for the country) are left out. */
  readonly sections: readonly SectionId[];
  /** One ministry by its name; null for the country. */
  readonly ministry: string | null;
}

const HEADING = "能力提升项目进度简报";

/** Composes the briefing. Pure: the same data and choice always give the same document, codes included. */
export function composeBriefing(input: BriefingInput, choice: BriefingChoice): BriefingDocument {
  const { ministry } = choice;
  const material = materialOf(input, ministry);
  return {
    ministry,
    heading: ministry === null ? HEADING : `${HEADING}（${ministry}）`,
    stamp: stampOf(material),
    sections:
      ministry === null
        ? countrySections(material, choice.sections)
        : ministrySections(material, ministry, choice.sections),
  };
}

function stampOf({ plan, journal, asOf, sample }: Material): Stamp {
  const document = plan.source.documentNumber === "" ? "" : `${plan.source.documentNumber}，`;
  return {
    cutoff: `截至${formatCutoff(asOf)}`,
    plan: `${plan.year}年度计划（${document}版本 ${planCode(plan)}）`,
    code: stateCode(journal),
    sample,
  };
}
