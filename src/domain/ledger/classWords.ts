/** The words of a class (班次) in the ledger. A class holds the position of its word in these lists. */

/** 形式: how a class is held. */
export const FORMS = ["面授", "网授", "混合"] as const;

/** 科目类别; the first where the column is missing or left blank. */
export const SUBJECTS = ["", "公需科目", "专业科目", "人工智能通识"] as const;

export type Form = (typeof FORMS)[number];
export type Subject = (typeof SUBJECTS)[number];

const FACE = FORMS.indexOf("面授");
const MIXED = FORMS.indexOf("混合");
const AI_LITERACY = SUBJECTS.indexOf("人工智能通识");

/** True for a class that is held face to face (面授) and not in part. */
export function isFaceToFace(form: number): boolean {
  return form === FACE;
}

/** True for a class of both forms (混合), whose hours no rule covers as a whole. */
export function isMixed(form: number): boolean {
  return form === MIXED;
}

/**
 * True for a class whose people count against the plan table: one of the sub-project with the plan table, the first of
 * `PROJECTS`, and not of 人工智能通识, for which the notice on AI literacy allows no quota.
 */
export function countsInPlan(project: number, subject: number): boolean {
  return project === 0 && subject !== AI_LITERACY;
}
