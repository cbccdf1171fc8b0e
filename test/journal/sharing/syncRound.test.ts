import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Author, EntryBody, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { SharingError } from "../../../src/journal/sharing/sharedKeeper.ts";
import { type SyncState, syncRound } from "../../../src/journal/sharing/syncRound.ts";
import { plan as planTable } from "../../builders.ts";
import { accepted, draft, PLANNER, submission, unsigned, WRITER } from "../entries/draft.ts";
import { acknowledged } from "../fold/desk.ts";
import { type MemoryPlace, memoryPlace } from "./memoryKeeper.ts";

const open: IndexedDbJournal[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A copy of the program with its own database, whose clock stands still. */
async function copyOf(author: Author, place: MemoryPlace) {
  const local = await openIndexedDbJournal(new IDBFactory());
  open.push(local);
  let state: SyncState | null = null;
  let minute = 0;
  return {
    local,
    keeper: place.open(),
    state: () => state,
    async write(body: EntryBody, as: Author = author, bytes?: Uint8Array) {
      minute += 1;
      const time = new Date(Date.UTC(2025, 6, 10, 8, minute)).toISOString();
      const files = bytes ? [{ sha256: sha256Hex(bytes), bytes }] : [];
      return (await local.append(draft(body, { author: as, time }), { files })) as SignedEntry;
    },
    async sync(now = 0) {
      const round = await syncRound(place.open(), local, { author, before: state, now });
      state = round.state;
      return round;
    },
    ids: async () => (await local.read()).map(({ id }) => id).sort(),
  };
}

const FINANCE: Author = { kind: "ministry", name: "财政部" };
const SCIENCE: Author = { kind: "ministry", name: "科技部" };

function report(ministry: string, cutoff: string, people: number, bytes?: Uint8Array): EntryBody {
  const body = accepted(submission({ ministry, cutoff, counts: { 其他: people } }));
  if (body.kind !== "report-accepted" || !bytes) return body;
  return { ...body, file: { name: "上报.csv", size: bytes.length, sha256: sha256Hex(bytes) } };
}

const admitted = (key: string, holder: Author): EntryBody => ({
  kind: "key-admitted",
  key,
  holder,
  office: "",
});

describe("a round of synchronising", () => {
  it("carries a report with its file to the planner and the signature back", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyOf(FINANCE, place), await copyOf(PLANNER, place)];
    const bytes = new TextEncoder().encode("部门,人数");
    const sent = await clerk.write(report("财政部", "2025-06", 30, bytes), FINANCE, bytes);
    expect((await clerk.sync()).sent).toBe(1);
    expect((await planner.sync()).taken).toBe(1);
    expect(await planner.local.readFile(sha256Hex(bytes))).toEqual(bytes);

    await planner.write(admitted(sent.writer, FINANCE));
    const answer = await planner.write(acknowledged(sent.id), FINANCE);
    await clerk.write(admitted(answer.writer, PLANNER), PLANNER);
    await planner.sync();
    await clerk.sync();
    const own = new Set(await clerk.local.ownKeys());
    const [received] = foldJournal(await clerk.local.read(), { own }).reports;
    expect(received?.verdict?.kind).toBe("acknowledged");
  });

  it("gives a ministry its own rows and what is for all, and the planner everything", async () => {
    const place = memoryPlace();
    const [clerk, other, planner] = [
      await copyOf(FINANCE, place),
      await copyOf(SCIENCE, place),
      await copyOf(PLANNER, place),
    ];
    const own = await clerk.write(report("财政部", "2025-06", 30));
    const others = await other.write(report("科技部", "2025-06", 40));
    const forAll = await planner.write(admitted(own.writer, FINANCE));
    const forPlanner = await planner.write(report("财政部", "2025-05", 20), PLANNER);
    await planner.write({ kind: "sample-removed" });
    for (const copy of [clerk, other, planner, clerk]) await copy.sync();
    expect(await clerk.ids()).toEqual([own.id, forAll.id].sort());
    expect(await planner.ids()).toEqual(expect.arrayContaining([own.id, others.id]));
    const kept = (await place.open().since(null)).values.map((value) => Object(value).body.kind);
    expect(kept).not.toContain("sample-removed");
    expect((await clerk.ids()).includes(forPlanner.id)).toBe(false);
  });

  it("brings what the planner decides about plans and keys to every copy, and of a ministry's own plans nothing", async () => {
    const place = memoryPlace();
    const [planner, finance, science] = [
      await copyOf(PLANNER, place),
      await copyOf(FINANCE, place),
      await copyOf(SCIENCE, place),
    ];
    const table = planTable(2026, ["其他"], { 财政部: [100] });
    const adopted = await planner.write({ kind: "plan-added", plan: table, confirmations: [] });
    const adjustment = {
      year: 2026,
      from: "2026-07",
      changes: [{ ministry: "财政部", field: "其他", before: 100, after: 200, remark: "" }],
      headline: null,
      documentNumber: "人社厅函〔2026〕88号",
      date: "2026-07-10",
    } as const;
    const decided = [
      adopted,
      await planner.write({ kind: "plan-adjusted", plan: adopted.id, adjustment, confirmations: [] }),
      await planner.write(admitted(WRITER.publicKey, SCIENCE)),
      await planner.write({ kind: "key-closed", key: WRITER.publicKey, entries: [] }),
    ];
    const own = await finance.write(admitted(adopted.writer, PLANNER), PLANNER);
    for (const copy of [planner, finance, science, planner]) await copy.sync();
    const ids = decided.map(({ id }) => id);
    expect(await planner.ids()).toEqual(ids.toSorted());
    expect(await science.ids()).toEqual(ids.toSorted());
    expect(await finance.ids()).toEqual([own.id, ...ids].sort());
    const known = { own: new Set(await finance.local.ownKeys()) };
    const { plans, adjustments, keys } = foldJournal(await finance.local.read(), known);
    expect(plans.map(({ id, standing }) => [id, standing])).toEqual([[adopted.id, "counts"]]);
    expect(adjustments.map(({ standing }) => standing)).toEqual(["counts"]);
    expect(keys.find(({ key }) => key === WRITER.publicKey)?.closed).not.toBeNull();
  });

  it("takes the file of an entry that came without it, once the keeper has it", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyOf(FINANCE, place), await copyOf(PLANNER, place)];
    const bytes = new TextEncoder().encode("部门,人数");
    const entry = await clerk.write(report("财政部", "2025-06", 30, bytes));
    await clerk.sync();
    await planner.sync();
    const sha256 = sha256Hex(bytes);
    expect(await planner.local.readFile(sha256)).toBeNull();
    await place.open().offer([entry], [{ sha256, bytes }]);
    await planner.sync(86_400_000);
    expect(await planner.local.readFile(sha256)).toEqual(bytes);
  });

  it("stores nothing where nothing came: that would wake every tab, and the next round", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyOf(FINANCE, place), await copyOf(PLANNER, place)];
    // Its file is nowhere, as after a restore of a damaged backup.
    const entry = await clerk.write(report("财政部", "2025-06", 30));
    await clerk.sync();
    // The same entry on the next page too.
    for (let time = 0; time < 6; time += 1) place.scatter(entry);
    let merges = 0;
    const local = {
      ...planner.local,
      merge: (...what: Parameters<typeof planner.local.merge>) => {
        merges += 1;
        return planner.local.merge(...what);
      },
    };
    let before: SyncState | null = null;
    // The third reads everything anew.
    for (const now of [0, 0, 86_400_000]) {
      ({ state: before } = await syncRound(place.open(), local, { author: PLANNER, before, now }));
      expect(merges).toBe(1);
    }
  });

  it("takes nothing that is changed, signed by another, or not signed", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyOf(FINANCE, place), await copyOf(PLANNER, place)];
    const entry = await clerk.write(report("财政部", "2025-06", 30));
    const changed = structuredClone(entry) as { time: string } & SignedEntry;
    changed.time = "2025-07-11T08:00:00.000Z";
    place.scatter(changed);
    place.scatter({ ...entry, signature: { alg: "ed25519", value: "0".repeat(128) } });
    place.scatter(unsigned(draft(report("财政部", "2025-06", 99), { author: FINANCE })));
    place.scatter({ ...entry, format: 4 });
    const round = await planner.sync();
    expect(await planner.ids()).toEqual([]);
    expect(round.state).toMatchObject({ refused: 3, newer: 1 });
    await clerk.sync();
    await planner.sync();
    expect(await planner.ids()).toEqual([]);
  });

  it("offers what a keeper restored to yesterday has lost, and takes back what this copy has lost", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyOf(FINANCE, place), await copyOf(PLANNER, place)];
    await clerk.write(report("财政部", "2025-05", 20));
    await clerk.sync();
    const restore = place.snapshot();
    await clerk.write(report("财政部", "2025-06", 30));
    for (const copy of [clerk, planner]) await copy.sync();
    restore();
    await planner.sync();
    const again = await copyOf(PLANNER, place);
    await again.sync();
    expect(await again.ids()).toEqual(await clerk.ids());

    const emptied = await copyOf(PLANNER, place);
    await syncRound(place.open(), emptied.local, { author: PLANNER, before: planner.state(), now: 0 });
    expect(await emptied.ids()).toEqual(await clerk.ids());
  });

  it("notices within a day what the keeper lost without a sign", async () => {
    const place = memoryPlace();
    const clerk = await copyOf(FINANCE, place);
    const first = place.snapshot();
    await clerk.write(report("财政部", "2025-05", 20));
    await clerk.sync();
    const last = await clerk.write(report("财政部", "2025-06", 30));
    await clerk.sync();
    first();
    place.scatter({ id: "x" });
    place.scatter(last);
    expect((await clerk.sync()).sent).toBe(0);
    expect((await clerk.sync(86_400_000)).sent).toBe(1);
  });

  it("ends in one state with nothing lost, whatever fails, is restored or comes twice", async () => {
    const step = fc.record({
      who: fc.nat({ max: 3 }),
      what: fc.constantFrom("write", "write", "sync", "sync", "fail", "snapshot", "restore"),
      at: fc.nat({ max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const place = memoryPlace();
        const copies = [
          await copyOf(PLANNER, place),
          await copyOf(PLANNER, place),
          await copyOf(FINANCE, place),
          await copyOf(SCIENCE, place),
        ];
        let [restore, written] = [place.snapshot(), 0];
        for (const { who, what, at } of steps) {
          const copy = copies[who]!;
          const ministry = who === 3 ? "科技部" : "财政部";
          written += 1;
          if (what === "write")
            await copy.write(report(ministry, "2025-06", written), { kind: "ministry", name: ministry });
          else if (what === "snapshot") restore = place.snapshot();
          else if (what === "restore") restore();
          else {
            let left = what === "fail" ? at : Number.POSITIVE_INFINITY;
            place.onStep = () => {
              left -= 1;
              if (left < 0) throw new SharingError("no-answer");
            };
            await copy.sync().catch((error) => expect(error).toBeInstanceOf(SharingError));
            place.onStep = () => undefined;
          }
        }
        // Two rounds each: what one offers in the first the others take in the second.
        for (let round = 0; round < 2; round += 1)
          for (const copy of copies) await copy.sync(1 + round * 86_400_000);
        const all = [...new Set((await Promise.all(copies.map((copy) => copy.ids()))).flat())].sort();
        expect(all).toHaveLength(steps.filter(({ what }) => what === "write").length);
        const states = await Promise.all(
          copies.slice(0, 2).map(async ({ local }) => foldJournal(await local.read(), { own: new Set() })),
        );
        for (const copy of copies.slice(0, 2)) expect(await copy.ids()).toEqual(all);
        expect({ ...states[0], head: null }).toEqual({ ...states[1], head: null });
      }),
      { numRuns: 25 },
    );
  });
});
