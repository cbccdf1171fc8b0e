import { dayInWords, type Month, monthNumber, yearOf } from "../../../domain/cutoff.ts";
import type { Mast } from "./document.ts";

/** What the head of a month's paper says until a person fills it in. */
export function blankMast(asOf: Month): Mast {
  return { office: "", issue: `${yearOf(asOf)}年第${monthNumber(asOf)}期`, date: "" };
}

/** The office and the date under the name of the paper, with room to write where nothing was filled in. */
export function mastLine({ office, date }: Mast): { readonly office: string; readonly date: string } {
  return {
    office: `${office || "＿＿＿＿＿＿＿＿"}编`,
    date: date === "" ? "＿＿＿＿年＿＿月＿＿日" : dayInWords(date),
  };
}
