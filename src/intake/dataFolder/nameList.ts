import { exactOptional, picklist } from "valibot";
import { anyText, listOf, objectOf } from "./dataFile.ts";

const name = { name: anyText, aliases: listOf(anyText) };

/** Schema of `data/fields.json`: the known names, each with other spellings. */
export const nameList = listOf(objectOf(name));

/** Schema of `data/ministries.json`: likewise, and how often each reports; monthly where the file does not say. */
export const ministryList = listOf(
  objectOf({
    ...name,
    frequency: exactOptional(picklist(["monthly", "quarterly"], "*应为 monthly 或 quarterly")),
  }),
);
