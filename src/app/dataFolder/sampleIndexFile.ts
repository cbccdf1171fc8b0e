import { readDataFile } from "../../intake/dataFolder/dataFile.ts";
import { sampleIndex } from "../../intake/dataFolder/sampleIndex.ts";
import { fetchJson } from "./planFiles.ts";

/** What belongs to the sample data. @throws Error with a sentence for the screen */
export async function fetchSampleIndex() {
  const path = "sample/index.json";
  return readDataFile(path, sampleIndex, await fetchJson(path));
}
