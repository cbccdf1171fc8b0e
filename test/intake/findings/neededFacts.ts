import type { FactsOf } from "../../../src/intake/findings/facts.ts";
import {
  CONFIRM_CODES,
  ERROR_CODES,
  type FindingCode,
  NOTICE_CODES,
} from "../../../src/intake/findings/findingCodes.ts";

export const ALL_CODES: readonly FindingCode[] = [...ERROR_CODES, ...CONFIRM_CODES, ...NOTICE_CODES];

const MONTH = "2025-06";
const POSITION = { year: 2025, ministry: "某部", cutoff: MONTH, ofMeasures: false };
const SUM = { stated: 9, sum: 7, unit: "人" } as const;
const DUPLICATE = { otherRow: 7, year: 2025, ministry: "某部", field: "某领域", cutoff: MONTH };
const RULE = {
  ...{ rule: "某包/某条", source: "某文号四", title: "面授学习每天不超过8学时", scope: "" },
  found: { kind: "hours-a-day", form: "面授", hours: 24, days: 2, limit: 8 },
} as const;
/** Facts of the codes whose sentences need some. */
export const NEEDED_FACTS: { readonly [Code in FindingCode]?: FactsOf<Code> } = {
  "not-text": { fileKind: "某种文件" },
  "wrong-delimiter": { separator: "|" },
  "file-too-large": { limit: "rows", max: 50 },
  "cutoff-outside-year": { year: 2025, today: "2025-11-29" },
  "future-cutoff": { year: 2025, today: "2025-11-29" },
  "unit-conflict": { declared: "人" },
  "suspect-split-number": { after: "345" },
  "extra-cell": { position: 9 },
  "subtotal-mismatch": SUM,
  "total-mismatch": SUM,
  "duplicate-key": DUPLICATE,
  "conflicting-duplicate": DUPLICATE,
  "personal-data": { found: "手机号码" },
  "cumulative-decreased": {
    persons: 5,
    unit: "人",
    other: { persons: 7, cutoff: MONTH, isLater: false, source: 3 },
  },
  "filled-down": { text: "某部", otherRow: 7 },
  "replaces-earlier": { ...POSITION, leftOut: [] },
  "already-received": POSITION,
  "older-than-latest": { ...POSITION, latest: "2025-07" },
  "far-above-quota": { ministry: "某部", field: "某领域", persons: 9, quota: 4 },
  "merged-figure": { names: ["甲领域", "乙领域"] },
  "hidden-rows": { hidden: "rows", rows: [3], count: 1 },
  "other-sheets": { sheet: "6月", others: [{ name: "7月", isHidden: false }] },
  "other-sheet-read": { sheet: "上报表", isHidden: true },
  "sudden-growth": {
    ...{ ministry: "某部", field: "某领域", persons: 9, quota: 4 },
    ...{ since: null, growth: 9, months: 1, usual: null },
  },
  "off-plan": { year: 2025, ministry: "某部", field: "某领域" },
  "class-dates-reversed": { start: "2025-03-03" },
  "class-outside-year": { year: 2025 },
  "class-not-ended": { today: "2025-11-29" },
  "likely-double": { otherRow: 7, same: "people" },
  "rule-breach": RULE,
  "rule-yardstick": RULE,
  "alias-resolved": { to: "另一个" },
  "name-normalised": { to: "另一个" },
  "header-normalised": { to: "另一个" },
  "date-normalised": { to: MONTH },
  "header-multirow": { otherRow: 7 },
};
