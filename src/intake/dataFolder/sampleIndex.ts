import { nullable } from "valibot";
import { anyText, listOf, objectOf } from "./dataFile.ts";

/** Schema of `data/sample/index.json`: the files in the order in which they are taken to have come. */
export const sampleIndex = objectOf({
  files: listOf(objectOf({ file: anyText, reason: nullable(anyText) })),
});
