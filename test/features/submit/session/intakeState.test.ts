import { describe, expect, it } from "vitest";
import {
  type IntakeState,
  isUnfinished,
  reduceIntake,
} from "../../../../src/features/submit/session/intakeState.ts";
import { checked, handled, reportBytes, session } from "../handled.ts";

const GOOD = reportBytes("教育部,新材料,2025-06,100");
const BAD = reportBytes("教育局,新材料,2025-06,100");
const PERSONAL = new TextEncoder().encode(
  "年度,部门,领域,统计截止,累计完成人数,身份证号\n2025,教育部,新材料,2025-06,1,\n",
);
const EDIT = { row: 2, index: 1, to: "教育部" };

describe("reduceIntake(state, action)", () => {
  it("keeps a file's changes and reason through everything that happens to other files", () => {
    const [item] = handled({ "a.csv": BAD });
    let state: IntakeState = { ...session(), items: [item!], lastId: 1 };
    state = reduceIntake(state, { kind: "edited", id: 1, edits: [EDIT] });
    state = reduceIntake(state, { kind: "reason", id: 1, reason: "核对后" });
    state = reduceIntake(state, { kind: "received", id: 1, day: "2025-07-08" });
    state = reduceIntake(state, { kind: "added", files: [{ name: "b.csv", size: 1 }] });
    state = reduceIntake(state, { kind: "discarded", id: 2 });
    expect(
      state.items.map(({ name, reason, receivedOn, edits }) => [name, reason, receivedOn, edits.done]),
    ).toEqual([["a.csv", "核对后", "2025-07-08", [[EDIT]]]]);
  });
  it("does not take an answer to an older question", () => {
    const [item] = handled({ "a.csv": BAD });
    const edited = reduceIntake({ ...session(), items: [item!] }, { kind: "edited", id: 1, edits: [EDIT] });
    const late = reduceIntake(edited, { kind: "checked", id: 1, revision: 0, reading: checked(GOOD) });
    expect(late.items[0]).toMatchObject({ stale: true, revision: 1 });
    expect(late.items[0]?.reading?.outcome).toBe("reject");
    const current = reduceIntake(edited, { kind: "checked", id: 1, revision: 1, reading: checked(GOOD) });
    expect(current.items[0]).toMatchObject({ stale: false, reading: { outcome: "accept" } });
  });
  it("keeps the rows as they came while changes are checked", () => {
    const [item] = handled({ "a.csv": BAD });
    let state = reduceIntake({ ...session(), items: [item!] }, { kind: "edited", id: 1, edits: [EDIT] });
    state = reduceIntake(state, { kind: "checked", id: 1, revision: 1, reading: checked(GOOD) });
    expect(state.items[0]?.original[1]?.cells[1]).toBe("教育局");
  });
  it("gives the place of a refused file to the mended one, unless its mending has begun", () => {
    const [item] = handled({ "a.csv": BAD });
    const untouched = { ...session(), items: [item!], lastId: 1 };
    const added = { kind: "added", files: [{ name: "mended.csv", size: 1 }] } as const;
    expect(reduceIntake(untouched, added).items.map(({ name }) => name)).toEqual(["mended.csv"]);
    const begun = reduceIntake(untouched, { kind: "edited", id: 1, edits: [EDIT] });
    expect(reduceIntake(begun, added).items.map(({ name }) => name)).toEqual(["a.csv", "mended.csv"]);
  });
  it("replaces of a batch only the refused file of the same name", () => {
    const items = handled({ "a.csv": BAD, "b.csv": BAD, "c.csv": GOOD });
    const files = [
      { name: "a.csv", size: 1 },
      { name: "c.csv", size: 1 },
    ];
    const after = reduceIntake({ ...session(), items, lastId: 3 }, { kind: "added", files });
    expect(after.items.map(({ name, id }) => [name, id])).toEqual([
      ["b.csv", 2],
      ["c.csv", 3],
      ["a.csv", 4],
      ["c.csv", 5],
    ]);
  });
  it("cancels what is not checked, keeps what is, and takes no answer afterwards", () => {
    const items = handled({ "a.csv": GOOD });
    let state = reduceIntake(
      { ...session(), items, lastId: 1 },
      { kind: "added", files: [{ name: "b.csv", size: 1 }] },
    );
    state = reduceIntake(state, { kind: "started", id: 2 });
    state = reduceIntake(state, { kind: "cancelled" });
    state = reduceIntake(state, { kind: "checked", id: 2, revision: 0, reading: checked(GOOD) });
    expect(state.items.map(({ status }) => status)).toEqual(["checked", "cancelled"]);
  });
  it("keeps not one byte of a file that came with personal data", () => {
    const [item] = handled({ "a.csv": PERSONAL });
    expect(item?.reading?.findings.some(({ code }) => code === "personal-data")).toBe(true);
    expect(item?.bytes).toBeNull();
    expect(item?.original).toEqual([]);
  });
  it("keeps the file when a person typed what looks personal, so that it can be undone", () => {
    const [item] = handled({ "a.csv": GOOD });
    let state = reduceIntake({ ...session(), items: [item!] }, { kind: "edited", id: 1, edits: [EDIT] });
    state = reduceIntake(state, { kind: "checked", id: 1, revision: 1, reading: checked(PERSONAL) });
    expect(state.items[0]?.bytes).toBe(GOOD);
    expect(state.items[0]?.edits.done).toHaveLength(1);
  });
  it("drops the changes when another sheet is chosen, whose cells are others", () => {
    const [item] = handled({ "a.csv": BAD });
    let state = reduceIntake({ ...session(), items: [item!] }, { kind: "edited", id: 1, edits: [EDIT] });
    state = reduceIntake(state, { kind: "sheet", id: 1, sheet: "六月" });
    expect(state.items[0]).toMatchObject({ sheet: "六月", stale: true, edits: { done: [] }, original: [] });
  });
  it("shows a file whose storing failed as checked, with why", () => {
    const [item] = handled({ "a.csv": GOOD });
    let state = reduceIntake({ ...session(), items: [item!] }, { kind: "storing", id: 1 });
    expect(reduceIntake(state, { kind: "edited", id: 1, edits: [EDIT] }).items[0]?.edits.done).toEqual([]);
    state = reduceIntake(state, { kind: "not-stored", id: 1, problem: "已满" });
    expect(state.items[0]).toMatchObject({ status: "checked", problem: "已满" });
  });
});

describe("isUnfinished(item)", () => {
  it("is true for what leaving the page would lose, false for what was stored, refused or put aside", () => {
    const [good, bad] = handled({ "a.csv": GOOD, "b.csv": BAD });
    expect(isUnfinished(good!)).toBe(true);
    expect(isUnfinished(bad!)).toBe(false);
    expect(isUnfinished({ ...bad!, edits: { done: [[EDIT]], undone: [] } })).toBe(true);
    expect(isUnfinished({ ...good!, status: "stored" })).toBe(false);
    expect(isUnfinished({ ...good!, setAside: true })).toBe(false);
  });
});
