import {
  isInQuotaSteps,
  MAX_QUOTA_DECIMALS,
  type NumberFault,
  readPersons,
} from "../../../intake/cells/numbers.ts";

export type QuotaReading =
  | {
      readonly ok: true;
      /** People; null where there is to be no quota. */
      readonly people: number | null;
    }
  | {
      readonly ok: false;
      readonly message: string;
    };

const FAULT_WORDS: Readonly<Partial<Record<NumberFault, string>>> = {
  "negative-value": "计划数不能小于 0",
  "non-integer-persons": "计划数最多两位小数，一档为 0.01 万人（100 人）",
  "implausible-value": "数字过大，请核对单位是否为万人",
  "unit-conflict": "单位不是万人",
  "unit-not-persons": "单位不是万人",
  "formula-text": "不能填公式，请填数字",
};

/** Reads a quota in 万人: at most two decimals; empty and the dashes mean no quota, which is not a quota of 0. */
export function readQuotaText(text: string): QuotaReading {
  const reading = readPersons(text, "万人");
  if (!reading.ok) return { ok: false, message: FAULT_WORDS[reading.fault] ?? "不是以万人为单位的数字" };
  if (!isInQuotaSteps(text)) return { ok: false, message: FAULT_WORDS["non-integer-persons"] ?? "" };
  return { ok: true, people: reading.persons };
}

/** People in whole steps as a cell of the table writes them: `6.70`; empty for no quota. */
export function quotaText(people: number | null): string {
  return people === null ? "" : (people / 10_000).toFixed(MAX_QUOTA_DECIMALS);
}
