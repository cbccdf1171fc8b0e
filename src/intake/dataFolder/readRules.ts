import { custom, exactOptional, type GenericSchema, picklist, variant } from "valibot";
import { PROJECTS } from "../../domain/edition.ts";
import { FORMS, SUBJECTS } from "../../domain/ledger/classWords.ts";
import type { RulePack } from "../../domain/ledger/rulePack.ts";
import {
  anyText,
  dataFault,
  dateText,
  filledText,
  listOf,
  objectOf,
  readChecked,
  readDataFile,
  wholeNumber,
  word,
} from "./dataFile.ts";

/** Reads `data/rules/index.json`: the ids of the packs, each a file beside it. @throws TypeError as {@link readRulePack} */
export function readRuleIndex(value: unknown): string[] {
  return readDataFile("rules/index.json", listOf(filledText), value);
}

const base = { id: filledText, title: filledText, sentence: filledText, clause: anyText };
const subject = picklist(SUBJECTS.slice(1) as Exclude<(typeof SUBJECTS)[number], "">[], "*不是科目类别");

const rule = variant(
  "kind",
  [
    objectOf({
      ...base,
      kind: word("hours-a-day"),
      form: picklist([FORMS[0], FORMS[1]], "*应为面授或网授"),
      limit: wholeNumber,
    }),
    objectOf({
      ...base,
      kind: word("subject-hours"),
      subjects: listOf(
        objectOf({ name: filledText, words: listOf(filledText), hours: wholeNumber, year: wholeNumber }),
      ),
    }),
    objectOf({
      ...base,
      kind: word("closing-date"),
      dates: listOf(objectOf({ year: wholeNumber, date: dateText })),
    }),
    objectOf({ ...base, kind: word("person-hours"), subject, hours: wholeNumber }),
    objectOf({
      ...base,
      kind: word("filing"),
      project: picklist(PROJECTS, "*不是子项目"),
      days: wholeNumber,
    }),
    objectOf({ ...base, kind: word("base-duty"), level: filledText, people: wholeNumber }),
  ],
  "*不是已知的规则种类",
);

const packId = custom<string>(
  (value) => typeof value === "string" && /^[a-z0-9-]+$/.test(value),
  "*应由小写字母、数字和连字符组成",
);

const members = {
  id: packId,
  title: filledText,
  documentNumber: anyText,
  date: anyText,
  years: listOf(wholeNumber),
  region: anyText,
  subject: exactOptional(subject),
  scope: anyText,
  offBecause: anyText,
  rules: listOf(rule),
};
const pack: GenericSchema<unknown, RulePack> = objectOf(members);
const publishedPack: GenericSchema<unknown, RulePack> = objectOf({ ...members, date: dateText });

/**
 * Reads a file of `data/rules/`.
 *
 * @param id as the index names it
 * @throws TypeError for a value of another form, RangeError for a pack of another id; both with a sentence for the screen
 */
export function readRulePack(id: string, value: unknown): RulePack {
  const path = `rules/${id}.json`;
  const read = readDataFile(path, pack, value);
  if (read.id !== id) throw new RangeError(dataFault(path, `“id”应为“${id}”`));
  return read;
}

/**
 * Reads a pack that is published, or was: its document has a date, because of two packs of one id the newer is used.
 *
 * @throws TypeError with a sentence for the screen
 */
export function readPublishedPack(value: unknown): RulePack {
  return readChecked(publishedPack, value, (reason) => `规则文件的内容有误（${reason}）。`);
}
