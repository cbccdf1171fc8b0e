import { record } from "valibot";
import { anyText, readDataFile } from "./dataFile.ts";

/**
 * Reads `data/initials.json`: the pinyin initials of names and of screens, in lower case.
 *
 * @throws TypeError with a sentence for the screen
 */
export function readInitials(value: unknown): Readonly<Record<string, string>> {
  const initials = readDataFile("initials.json", record(anyText, anyText, "应为对象"), value);
  return Object.fromEntries(Object.entries(initials).map(([name, letters]) => [name, letters.toLowerCase()]));
}
