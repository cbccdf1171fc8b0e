import { describe, expect, it } from "vitest";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { foldLedgers, ledgerAbout } from "../../../src/journal/fold/ledgerState.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import {
  basesListed,
  classCount,
  inspectionDrawn,
  inspectionFrozen,
  ledgerAccepted,
} from "../entries/ledgerBodies.ts";
import { admitted, type Desk, desk } from "./desk.ts";

const ledger = (...ministries: string[]) =>
  ledgerAccepted(ministries.map((ministry) => classCount({ ministry })));

const reported = (draw: string, key: string, verdict: "合格" | "问题"): EntryBody => ({
  kind: "inspection-reported",
  draw,
  results: [{ key, verdict, date: "2025-07-20", note: "" }],
});

function folded({ known, key }: Desk) {
  return foldLedgers(known, foldJournal(known, { own: new Set([key]) }));
}

describe("foldLedgers", () => {
  it("counts a ministry's ledger of its own classes, and none of a stranger or of other ministries", () => {
    const [planner, ministry, stranger] = [desk(1), desk(2), desk(3)];
    planner.write(admitted(ministry, "财政部"));
    const own = ministry.write(ledger("财政部"), { author: { kind: "ministry", name: "财政部" } });
    ministry.write(ledger("财政部", "教育部"));
    stranger.write(ledger("财政部"));
    planner.learn(ministry);
    planner.learn(stranger);
    expect(folded(planner).ledgers.map(({ id }) => id)).toEqual([own.id]);
  });

  it("keeps a withdrawn ledger and says so; a ministry withdraws only its own", () => {
    const [planner, ministry] = [desk(1), desk(2)];
    const author = { kind: "ministry", name: "财政部" } as const;
    planner.write(admitted(ministry, "财政部"));
    const kept = planner.write(ledger("教育部"), { author: { kind: "ministry", name: "教育部" } });
    ministry.learn(planner);
    const gone = ministry.write(ledger("财政部"), { author });
    for (const { id } of [kept, gone])
      ministry.write({ kind: "ledger-withdrawn", target: id }, { author, reason: "误报" });
    planner.learn(ministry);
    expect(folded(planner).ledgers.map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([null, "误报"]);
  });

  it("refuses a draw before the day of the seed, and one whose seed was published before the freeze", () => {
    const planner = desk(1);
    const { id } = planner.write(ledger("财政部"));
    const time = "2025-07-10T08:00:00.000Z";
    const freeze = planner.write(inspectionFrozen(id), { time });
    const early = planner.write(inspectionFrozen(id, "2025-07-10"), { time });
    planner.write(inspectionDrawn(freeze.id), { time: "2025-07-10T15:59:00.000Z" });
    // 2025-07-11 in China.
    const draw = planner.write(inspectionDrawn(freeze.id), { time: "2025-07-10T16:00:00.000Z" });
    planner.write(inspectionDrawn(early.id), { time: "2025-07-12T08:00:00.000Z" });
    const [first, second] = folded(planner).inspections;
    expect(first?.draw?.id).toBe(draw.id);
    expect(first?.refusedDraws.map(({ fault }) => fault)).toEqual(["before-seed-day"]);
    expect(second?.draw).toBeNull();
    expect(second?.refusedDraws.map(({ fault }) => fault)).toEqual(["before-seed-day"]);
  });

  it("counts the first draw of a freeze alone, and the last result of an object that was drawn", () => {
    const planner = desk(1);
    const { id } = planner.write(ledger("财政部"));
    const time = "2025-07-11T08:00:00.000Z";
    const freeze = planner.write(inspectionFrozen(id), { time: "2025-07-10T08:00:00.000Z" });
    const draw = planner.write(inspectionDrawn(freeze.id), { time });
    planner.write(inspectionDrawn(freeze.id, "another"), { time });
    planner.write(reported(draw.id, "2025|财政部|A", "问题"), { time });
    planner.write(reported(draw.id, "2025|财政部|B", "问题"), { time });
    planner.write(reported(draw.id, "2025|财政部|A", "合格"), { time });
    const [inspection] = folded(planner).inspections;
    expect(inspection?.draw?.body.seed).toBe("03 11");
    expect(inspection?.refusedDraws.map(({ fault }) => fault)).toEqual(["drawn-already"]);
    expect(inspection?.results.map(({ key, verdict }) => [key, verdict])).toEqual([
      ["2025|财政部|A", "合格"],
    ]);
  });

  it("counts the last register of bases", () => {
    const planner = desk(1);
    const file = { name: "名录.csv", size: 3, sha256: "a".repeat(64) };
    planner.write({ kind: "bases-listed", file, bases: [] });
    const last = planner.write({ kind: "bases-listed", file, bases: [] });
    expect(folded(planner).bases?.id).toBe(last.id);
  });

  it("has the sample ledger before real ones, of this copy alone, until sample data is removed", () => {
    const [planner, other] = [desk(1), desk(2)];
    planner.write(admitted(other, "财政部"));
    const [ledgerId, basesId, freezeId] = ["c", "d", "e"].map((digit) => digit.repeat(64)) as [
      string,
      string,
      string,
    ];
    const time = "2025-07-10T08:00:00.000Z";
    const parts = [
      { id: ledgerId, time, body: ledgerAccepted([classCount({ people: 7 })]) },
      { id: basesId, time, body: basesListed("甲中心") },
      { id: freezeId, time, body: { ...inspectionFrozen(ledgerId), bases: basesId } },
      { id: "f".repeat(64), time: "2025-07-12T08:00:00.000Z", body: inspectionDrawn(freezeId) },
    ];
    const real = planner.write(ledger("财政部"));
    planner.write({ kind: "sample-ledger-loaded", parts });
    const loaded = folded(planner);
    expect(loaded.ledgers.map(({ id, sample }) => [id, sample])).toEqual([
      [ledgerId, true],
      [real.id, false],
    ]);
    expect(ledgerAbout(loaded, { year: 2025, ministry: "财政部" })?.id).toBe(real.id);
    expect(loaded.bases?.id).toBe(basesId);
    expect(loaded.inspections.map(({ sample, draw }) => [sample, draw?.body.seed])).toEqual([
      [true, "03 11"],
    ]);
    other.learn(planner);
    expect(folded(other).ledgers.filter(({ sample }) => sample)).toEqual([]);

    planner.write({ kind: "sample-removed" });
    const removed = folded(planner);
    expect(removed.ledgers.map(({ id }) => id)).toEqual([real.id]);
    expect([removed.bases, removed.inspections]).toEqual([null, []]);
  });

  it("keeps the register of bases that a population was frozen by, whatever is listed later", () => {
    const planner = desk(1);
    const { id } = planner.write(ledger("财政部"));
    const first = planner.write(basesListed("甲中心"));
    const { bases: _, ...frozenByOlderProgram } = inspectionFrozen(id);
    planner.write(frozenByOlderProgram);
    planner.write({ ...inspectionFrozen(id), bases: first.id });
    planner.write(basesListed("乙中心"));
    planner.write({ ...inspectionFrozen(id), bases: null });
    const { bases, inspections } = folded(planner);
    expect(bases?.body.bases[0]?.name).toBe("乙中心");
    expect(inspections.map((each) => each.bases.map(({ name }) => name))).toEqual([
      ["甲中心"],
      ["甲中心"],
      [],
    ]);
  });
});
