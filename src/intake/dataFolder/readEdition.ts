import { custom, type GenericSchema, tupleWithRest } from "valibot";
import type { Edition } from "../../domain/edition.ts";
import { anyText, filledText, listOf, objectOf, readDataFile } from "./dataFile.ts";

/** It is a part of the names of databases. */
const id = custom<string>(
  (value) => typeof value === "string" && /^[a-z0-9-]*$/.test(value),
  "*应由小写字母、数字和连字符组成，全国版为空",
);

const edition: GenericSchema<unknown, Edition> = objectOf({
  id,
  programme: filledText,
  unit: filledText,
  unitColumns: listOf(filledText),
  whole: filledText,
  invented: anyText,
  projects: tupleWithRest([filledText], filledText, "*应为列表，至少一项"),
  exitBasis: anyText,
});

/**
 * Reads `edition.json` of a data folder.
 *
 * @throws TypeError with a sentence for the screen
 */
export function readEdition(value: unknown): Edition {
  return readDataFile("edition.json", edition, value);
}
