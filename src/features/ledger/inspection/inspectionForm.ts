import { UNIT } from "../../../domain/edition.ts";
import type { InspectedKind, Inspector, StratumBy } from "../../../domain/inspection/inspection.ts";

export const STRATA_WORDS: Readonly<Record<StratumBy, string>> = {
  none: "不分层",
  ministry: `按${UNIT}`,
  field: "按领域",
  form: "按形式",
  region: "按地区",
  base: "按是否基地",
  risk: "按风险",
};

/** By what each population can be parted. */
export const STRATA_OF: Readonly<Record<InspectedKind, readonly StratumBy[]>> = {
  class: ["none", "ministry", "field", "form", "region", "base", "risk"],
  base: ["none", "base", "risk"],
};

/** Inspectors, one a line: office, blanks, code. Lines without both are left out. */
export function inspectorsIn(text: string): Inspector[] {
  return text.split("\n").flatMap((line) => {
    const [, office, code] = /^\s*(\S.*?)[\s,，]+(\S+)\s*$/.exec(line) ?? [];
    return office && code ? [{ office, code }] : [];
  });
}
