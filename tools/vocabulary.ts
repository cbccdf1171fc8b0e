import type { Vocabulary } from "../src/app/dataFolder/planFiles.ts";
import { readDataFile } from "../src/intake/dataFolder/dataFile.ts";
import { ministryList, nameList } from "../src/intake/dataFolder/nameList.ts";
import { readData } from "./edition.ts";

/** The names that the edition's data folder knows. */
export function vocabulary(): Vocabulary {
  return {
    ministries: readDataFile("ministries.json", ministryList, readData("ministries.json")),
    fields: readDataFile("fields.json", nameList, readData("fields.json")),
  };
}
