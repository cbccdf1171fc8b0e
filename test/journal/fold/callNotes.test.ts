import { describe, expect, it } from "vitest";
import type { EntryBody, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { readEntry } from "../../../src/journal/entries/readEntry.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { audienceOf } from "../../../src/journal/sharing/audience.ts";
import { admitted, type Desk, desk } from "./desk.ts";

function noted(text: string, corrects: SignedEntry | null = null, ministry = "财政部"): EntryBody {
  return { kind: "call-noted", ministry, text, corrects: corrects?.id ?? null };
}

function textsAt({ known, key }: Desk, entries: readonly SignedEntry[] = known) {
  const { callNotes } = foldJournal(entries, { own: new Set([key]) });
  return callNotes.map(({ text }) => text);
}

describe("callNotesIn(entries, roster)", () => {
  it("lists the newest note first and keeps a corrected one in its place", () => {
    const planner = desk(1);
    const first = planner.write(noted("月底补报"));
    planner.write(noted("换了联系人"));
    const corrected = planner.write(noted("下月底补报", first));
    planner.write(noted("下月十日补报", corrected));
    const { callNotes } = foldJournal(planner.known, { own: new Set([planner.key]) });
    expect(callNotes.map(({ text }) => text)).toEqual(["换了联系人", "下月十日补报"]);
    expect(callNotes[1]).toMatchObject({
      time: first.time,
      correctedAt: planner.known.at(-1)?.time,
      id: planner.known.at(-1)?.id,
      office: null,
    });
  });

  it("takes the notes of another of the planner's copies, with its office, and none of a ministry's or a stranger's", () => {
    const [own, colleague, ministry, stranger] = [desk(1), desk(2), desk(3), desk(4)];
    own.write(admitted(colleague));
    own.write(admitted(ministry, "财政部"));
    const note = own.write(noted("月底补报"));
    for (const other of [colleague, ministry, stranger]) {
      other.learn(own);
      other.write(noted("已改", note));
      own.learn(other);
    }
    const { callNotes } = foldJournal(own.known, { own: new Set([own.key]) });
    expect(callNotes).toMatchObject([{ text: "已改", office: "人事处" }]);
    expect(textsAt(own, own.known.toReversed())).toEqual(["已改"]);
  });

  it("lets a correction of a note that is missing or on another ministry stand alone", () => {
    const planner = desk(1);
    const note = planner.write(noted("月底补报"));
    const elsewhere = planner.write(noted("另一个部门", note, "教育部"));
    expect(textsAt(planner)).toEqual(["另一个部门", "月底补报"]);
    expect(textsAt(planner, [elsewhere])).toEqual(["另一个部门"]);
  });

  it("is for the planner alone", () => {
    const note = desk(1).write(noted("月底补报"));
    expect(audienceOf(note)).toEqual({ kind: "planner" });
    expect(readEntry(note)).toBe(note);
    expect(readEntry({ ...note, body: { ...note.body, corrects: "" } }).format).toBeNull();
  });
});
