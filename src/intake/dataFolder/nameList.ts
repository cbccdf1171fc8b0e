import { anyText, listOf, objectOf } from "./dataFile.ts";

/** Schema of `data/ministries.json` and `data/fields.json`: the known names, each with other spellings. */
export const nameList = listOf(objectOf({ name: anyText, aliases: listOf(anyText) }));
