import type { Mapping, NameLink } from "../../domain/comparing/mapping.ts";
import { dataFault, filledText, listOf, objectOf, readDataFile, wholeNumber } from "./dataFile.ts";

const PATH = "mappings.json";

const links = listOf(objectOf({ from: listOf(filledText), to: filledText }));

const mappingFile = objectOf({
  mappings: listOf(
    objectOf({ fromYear: wholeNumber, toYear: wholeNumber, ministries: links, fields: links }),
  ),
});

/**
 * Reads `data/mappings.json`.
 *
 * @throws TypeError for a value of another form, RangeError for a name that would be two others; both with a sentence
 * for the screen
 */
export function readMappings(value: unknown): Mapping[] {
  const { mappings } = readDataFile(PATH, mappingFile, value);
  for (const { ministries, fields } of mappings) for (const each of [ministries, fields]) refuseTwice(each);
  return mappings;
}

function refuseTwice(list: readonly NameLink[]): void {
  const names = list.flatMap(({ from }) => from);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(dataFault(PATH, `“${twice}”对应了两个名称`));
}
