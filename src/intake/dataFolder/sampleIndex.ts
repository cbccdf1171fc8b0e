import { nullable } from "valibot";
import { listOf, objectOf, text } from "./dataFile.ts";

/** Schema of `data/sample/index.json`: the files in the order in which they are taken to have come. */
export const sampleIndex = objectOf({ files: listOf(objectOf({ file: text, reason: nullable(text) })) });
