import {
  formatPeople,
  formatPoints,
  formatRate,
  formatSigned,
  NO_QUOTA,
  NOT_REPORTED,
} from "../words/format.ts";
import type { PaperCell } from "./paperTable.ts";

/** Before people who were reported without a quota. */
export const OFF_PLAN = "外 ";

/** The printed text of a cell; 0, not reported, no quota and rates above 100 % all differ. */
export function paperCellText(cell: PaperCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "people":
      return formatPeople(cell.people);
    case "change":
      return formatSigned(cell.people);
    case "rate":
      return formatRate(cell.part / cell.whole);
    case "points":
      return formatPoints(cell.ratio);
    case "off-plan":
      return OFF_PLAN + formatPeople(cell.people);
    case "not-reported":
      return NOT_REPORTED;
    case "no-quota":
      return NO_QUOTA;
    case "none":
      return cell.word;
  }
}
