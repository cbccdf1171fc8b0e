import { custom, exactOptional, nullable, record } from "valibot";
import type { Measure, Programme } from "../../domain/programme/programme.ts";
import { reportedMeasures } from "../../domain/programme/programmeReport.ts";
import { anyText, dataFault, filledText, listOf, objectOf, readDataFile, wholeNumber } from "./dataFile.ts";

const PATH = "programme.json";

const UNITS: readonly unknown[] = ["期", "人", "个"] satisfies Measure["unit"][];

const flag = custom<boolean>((value) => typeof value === "boolean", "*应为 true 或 false");
const unit = custom<Measure["unit"]>((value) => UNITS.includes(value), "*应为“期”“人”“个”之一");
const peopleUnit = custom<"人">((value) => value === "人", "*应为“人”");

const dayOfYear = custom<string>(
  (value) => typeof value === "string" && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value),
  "*应为月和日，如 04-30",
);

const sourced = { words: filledText, source: filledText };

const aiLiteracyMembers = {
  name: filledText,
  unit: peopleUnit,
  reportName: filledText,
  reason: filledText,
  ...sourced,
};

const programmeFile = objectOf({
  years: objectOf({ first: wholeNumber, last: wholeNumber }),
  sources: record(
    anyText,
    objectOf({ documentNumber: anyText, title: filledText, date: filledText }),
    "*应为对象",
  ),
  subProjects: listOf(
    objectOf({
      id: filledText,
      name: filledText,
      measures: listOf(
        objectOf({
          unit,
          what: filledText,
          reportName: nullable(filledText),
          fromPlan: flag,
          targets: listOf(
            objectOf({ year: nullable(wholeNumber), count: wholeNumber, approximate: flag, ...sourced }),
          ),
        }),
      ),
      batches: listOf(objectOf({ year: wholeNumber, batch: wholeNumber, ...sourced })),
    }),
  ),
  aiLiteracy: objectOf(aiLiteracyMembers),
  deadlines: exactOptional(listOf(objectOf({ day: dayOfYear, what: filledText, ...sourced }))),
});

/**
 * Reads `data/programme.json`.
 *
 * @throws TypeError for a value of another form; RangeError for an unknown source, for two measures of one report name,
 * and for a target for AI literacy. All with a sentence for the screen
 */
export function readProgramme(value: unknown): Programme {
  const { years, sources, subProjects, aiLiteracy, deadlines } = readDataFile(PATH, programmeFile, value);
  // Any further member would be a target by some name.
  const further = Object.keys(Object(Object(value).aiLiteracy)).find(
    (name) => !Object.hasOwn(aiLiteracyMembers, name),
  );
  if (further !== undefined) throw fault(`人工智能通识不得设目标，不能有“${further}”`);
  const withSource = <L extends { readonly source: string }>(line: L) => {
    const source = Object.hasOwn(sources, line.source) ? sources[line.source] : undefined;
    if (!source) throw fault(`“sources”中没有“${line.source}”`);
    return { ...line, source };
  };
  if (years.last < years.first) throw fault("“years”的末年早于首年");
  const programme: Programme = {
    years,
    subProjects: subProjects.map(({ measures, batches, ...subProject }) => ({
      ...subProject,
      measures: measures.map((measure) => ({ ...measure, targets: measure.targets.map(withSource) })),
      batches: batches.map(withSource),
    })),
    aiLiteracy: withSource(aiLiteracy),
    ...(deadlines && { deadlines: deadlines.map(withSource) }),
  };
  try {
    reportedMeasures(programme);
  } catch {
    throw fault("有两项的“reportName”相同");
  }
  return programme;
}

function fault(reason: string): RangeError {
  return new RangeError(dataFault(PATH, reason));
}
