import { describe, expect, it } from "vitest";
import { paperCellText } from "../../../src/app/paper/paperCellText.ts";
import { plannedText, rateText } from "../../../src/app/words/tallyWords.ts";
import { completionRate, tallyCell } from "../../../src/domain/progress/completion.ts";
import { gapCell, quotaCell, rateCell } from "../../../src/features/briefing/tables/cells.ts";

/** What the screens and the paper say of a cell: planned people, rate, gap. */
const onScreen = (quota: number | null, actual: number | null) => {
  const tally = tallyCell(quota, actual);
  return [
    plannedText(tally, tally.quota),
    rateText(completionRate(tally), tally),
    plannedText(tally, tally.gap),
  ];
};
const onPaper = (quota: number | null, actual: number | null) => {
  const tally = tallyCell(quota, actual);
  return [quotaCell(tally), rateCell(tally), gapCell(tally)].map(paperCellText);
};

describe("planned people, rate and gap, alike on screen and on paper", () => {
  it.each([
    ["no quota, no report", null, null, ["—", "—", "—"]],
    ["no quota, people reported", null, 120, ["—", "—", "—"]],
    ["a quota of 0, not reported", 0, null, ["0", "未报", "0"]],
    ["a quota of 0, people reported", 0, 120, ["0", "计划为0", "0"]],
    ["a quota of 0, 0 reported", 0, 0, ["0", "计划为0", "0"]],
    ["a quota, not reported", 500, null, ["500", "未报", "500"]],
    ["a quota, 0 reported", 500, 0, ["500", "0.0%", "500"]],
  ])("%s", (_, quota, actual, words) => {
    expect(onScreen(quota, actual)).toEqual(words);
    expect(onPaper(quota, actual)).toEqual(words);
  });
});
