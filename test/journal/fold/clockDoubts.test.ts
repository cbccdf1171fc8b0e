import { describe, expect, it } from "vitest";
import { clockDoubts } from "../../../src/journal/fold/clockDoubts.ts";
import { accepted, draft, SAMPLE_REMOVED, submission, unsignedJournal } from "../entries/draft.ts";
import { desk } from "./desk.ts";

const NOW = "2025-07-10T12:00:00.000Z";
const at = (time: string) => ({ time: `2025-07-10T${time}:00.000Z` });

describe("clockDoubts", () => {
  it("doubts no entries in the order of their times", () => {
    const one = desk(1);
    for (const time of ["08:00", "08:00", "09:30"]) one.write(SAMPLE_REMOVED, at(time));
    expect(clockDoubts(one.known, NOW)).toEqual(new Set());
  });
  it("doubts an entry that is later than the next of its chain", () => {
    const one = desk(1);
    const ahead = one.write(SAMPLE_REMOVED, at("10:00"));
    one.write(SAMPLE_REMOVED, at("08:00"));
    expect(clockDoubts(one.known, NOW)).toEqual(new Set([ahead.id]));
  });
  it("doubts an entry that is later than one of another writer who knew it", () => {
    const [one, two] = [desk(1), desk(2)];
    const ahead = one.write(accepted(submission()), at("11:00"));
    two.learn(one);
    two.write(SAMPLE_REMOVED, at("09:00"));
    expect(clockDoubts(two.known, NOW)).toEqual(new Set([ahead.id]));
  });
  it("does not hold entries against each other whose writers did not know each other", () => {
    const [one, two] = [desk(1), desk(2)];
    one.write(SAMPLE_REMOVED, at("11:00"));
    two.write(SAMPLE_REMOVED, at("09:00"));
    two.learn(one);
    expect(clockDoubts(two.known, NOW)).toEqual(new Set());
  });
  it("lets clocks differ by ten minutes", () => {
    const one = desk(1);
    one.write(SAMPLE_REMOVED, at("08:10"));
    one.write(SAMPLE_REMOVED, at("08:00"));
    expect(clockDoubts(one.known, "2025-07-10T07:50:00.000Z").size).toBe(1);
    expect(clockDoubts(one.known, "2025-07-10T08:00:00.000Z").size).toBe(0);
  });
  it("doubts an entry of the future, also where nothing follows it", () => {
    const one = desk(1);
    const ahead = one.write(SAMPLE_REMOVED, at("12:11"));
    expect(clockDoubts(one.known, NOW)).toEqual(new Set([ahead.id]));
  });
  it("reads the chains of entries from before they were signed", () => {
    const [ahead, next] = unsignedJournal(
      draft(SAMPLE_REMOVED, at("10:00")),
      draft(SAMPLE_REMOVED, at("08:00")),
    );
    expect(clockDoubts([ahead!, next!], NOW)).toEqual(new Set([ahead?.id]));
  });
});
