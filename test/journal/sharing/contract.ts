import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EntryBody, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { foldLedgers, type LedgerState } from "../../../src/journal/fold/ledgerState.ts";
import { foldJournal, type JournalState } from "../../../src/journal/fold/state.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import type { StoredFile } from "../../../src/journal/keepers/keeper.ts";
import {
  PositionLostError,
  type SharedKeeper,
  SharingError,
} from "../../../src/journal/sharing/sharedKeeper.ts";
import { syncRound } from "../../../src/journal/sharing/syncRound.ts";
import { rulePacks } from "../../../tools/rulePacks.ts";
import { plan } from "../../builders.ts";
import { accepted, draft, journal, PLANNER, submission, WRITER } from "../entries/draft.ts";

/** A place that copies of the program share, as the contract needs it. */
export interface PlaceUnderTest {
  /** Opens it as a copy of its own that writes with the `number`th key. */
  open(number: number): Promise<SharedKeeper>;
  /** Remembers what is kept now; the result puts it back, as from a backup. */
  snapshot(): Promise<() => Promise<void>>;
  /** Makes it unusable; the result mends it. */
  breakDown(): Promise<() => Promise<void>>;
  /** Puts something that is no entry of this program between the others. */
  scatter(): Promise<void>;
  end(): Promise<void>;
}

const MINISTRY = "财政部";

export function reports(...cutoffs: string[]): SignedEntry[] {
  const author = { kind: "ministry", name: MINISTRY } as const;
  return journal(
    ...cutoffs.map((cutoff, index) =>
      draft(accepted(submission({ ministry: MINISTRY, cutoff })), {
        author,
        time: new Date(Date.UTC(2025, 6, 10, 8, index)).toISOString(),
      }),
    ),
  );
}

/** A report that names a file of `size` bytes, which no compression makes smaller. */
export function reportWithFile(size: number): { readonly entry: SignedEntry; readonly file: StoredFile } {
  const bytes = new Uint8Array(size);
  let seed = 1;
  for (let at = 0; at < size; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = seed >>> 24;
  }
  const file = { name: "上报.csv", size, sha256: sha256Hex(bytes) };
  const body = { ...accepted(submission({ ministry: MINISTRY })), file } as ReturnType<typeof accepted>;
  const [entry] = journal(draft(body, { author: { kind: "ministry", name: MINISTRY } }));
  return { entry: entry!, file: { sha256: file.sha256, bytes } };
}

/** What the planner decides for everybody, and where it stands in the state of a copy. */
const DECISIONS: readonly (readonly [
  what: string,
  body: EntryBody,
  standing: (state: JournalState, ledgers: LedgerState) => unknown,
])[] = [
  [
    "a plan",
    { kind: "plan-added", plan: plan(2026, ["其他"], { [MINISTRY]: [100] }), confirmations: [] },
    ({ plans }) => plans[0]?.standing,
  ],
  [
    "an adjustment",
    {
      kind: "plan-adjusted",
      plan: null,
      adjustment: {
        year: 2025,
        from: "2025-07",
        changes: [{ ministry: MINISTRY, field: "其他", before: 100, after: 200, remark: "" }],
        headline: null,
        documentNumber: "人社厅函〔2025〕88号",
        date: "2025-07-10",
      },
      confirmations: [],
    },
    ({ adjustments }) => adjustments[0]?.standing,
  ],
  [
    "a rule pack",
    { kind: "rules-published", pack: rulePacks()[0]! },
    (_, { rules }) => rules[0] && !rules[0].withdrawn && "counts",
  ],
  [
    "an entry of the roster",
    { kind: "key-admitted", key: WRITER.publicKey, holder: { kind: "ministry", name: "科技部" }, office: "" },
    ({ keys }) => keys.some(({ key }) => key === WRITER.publicKey) && "counts",
  ],
];

/** Everything from a position on, page by page. */
export async function readAll(
  keeper: SharedKeeper,
  from: string | null = null,
): Promise<{ readonly ids: string[]; readonly position: string; readonly values: unknown[] }> {
  const values: unknown[] = [];
  let position = from;
  for (;;) {
    const page = await keeper.since(position);
    values.push(...page.values);
    position = page.position;
    if (!page.more) return { ids: values.map((value) => Object(value).id).sort(), position, values };
  }
}

const hashOf = (bytes: Uint8Array | null) => bytes && sha256Hex(bytes);
const idsOf = (entries: readonly SignedEntry[]) => entries.map(({ id }) => id).sort();

/** What every shared keeper does, whatever it stands on. */
export function keeperContract(name: string, setUp: () => Promise<PlaceUnderTest>): void {
  describe(`contract of a shared keeper: ${name}`, () => {
    let place: PlaceUnderTest;
    beforeEach(async () => {
      place = await setUp();
    });
    afterEach(() => place.end());

    it("gives back what was offered, to another copy and to the one that offered it", async () => {
      const [one, two] = [await place.open(1), await place.open(2)];
      const entries = reports("2025-01", "2025-02", "2025-03");
      expect((await one.offer(entries, [])).held.toSorted()).toEqual(idsOf(entries));
      for (const keeper of [one, two]) {
        const { values } = await readAll(keeper);
        expect(values.toSorted((a, b) => (Object(a).id < Object(b).id ? -1 : 1))).toEqual(
          entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }
    });

    it("is not changed by the same offer again", async () => {
      const one = await place.open(1);
      const entries = reports("2025-01", "2025-02");
      await one.offer(entries, []);
      const { ids, position } = await readAll(one);
      expect((await one.offer(entries, [])).held.toSorted()).toEqual(idsOf(entries));
      expect((await readAll(one)).ids).toEqual(ids);
      expect((await readAll(one, position)).ids).toEqual([]);
    });

    it("gives after a position what two copies offered since, whatever order it was written in", async () => {
      const [one, two, reader] = [await place.open(1), await place.open(2), await place.open(3)];
      const entries = reports(
        ...Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`),
      );
      await one.offer(entries.slice(8), []);
      const { ids, position } = await readAll(reader);
      expect(ids).toEqual(idsOf(entries.slice(8)));
      await Promise.all([two.offer(entries.slice(4, 8), []), one.offer(entries.slice(0, 4), [])]);
      expect((await readAll(reader, position)).ids).toEqual(idsOf(entries.slice(0, 8)));
      expect((await readAll(await place.open(3), position)).ids).toEqual(idsOf(entries.slice(0, 8)));
    });

    it("says that a position or its identity is lost once it was restored from an older copy, and takes all again", async () => {
      const one = await place.open(1);
      const entries = reports("2025-01", "2025-02", "2025-03");
      await one.offer(entries.slice(0, 1), []);
      const restore = await place.snapshot();
      // A backup may end the connections.
      const later = await place.open(1);
      await later.offer(entries.slice(1), []);
      const { position } = await readAll(later);
      const identity = await later.identity();
      await restore();

      const again = await place.open(1);
      // Another copy may have written before this one comes back.
      const [others] = reports("2025-09");
      await (await place.open(2)).offer([others!], []);
      const isOther = (await again.identity()) !== identity;
      if (!isOther) await expect(again.since(position)).rejects.toBeInstanceOf(PositionLostError);
      await again.offer(entries, []);
      expect((await readAll(again)).ids).toEqual(expect.arrayContaining(idsOf(entries)));
    });

    it("rejects everything with a named fault while it cannot be used, and goes on afterwards", async () => {
      const one = await place.open(1);
      const entries = reports("2025-01");
      const mend = await place.breakDown();
      await expect(one.offer(entries, [])).rejects.toBeInstanceOf(SharingError);
      await expect(one.since(null)).rejects.toBeInstanceOf(SharingError);
      await mend();
      const again = await place.open(1);
      await again.offer(entries, []);
      expect((await readAll(again)).ids).toEqual(idsOf(entries));
    });

    it("carries a file of several megabytes byte by byte", async () => {
      const [one, two] = [await place.open(1), await place.open(2)];
      const { entry, file } = reportWithFile(2_000_001);
      await one.offer([entry], [file]);
      const page = await two.since(null);
      expect(page.values).toEqual([entry]);
      expect(hashOf(await page.readFile(file.sha256))).toBe(file.sha256);
      expect(await page.readFile("0".repeat(64))).toBeNull();
    });

    it("shows no entry whose file is not there, and resumes an offer that was cut off", async () => {
      const one = await place.open(1);
      const { entry, file } = reportWithFile(3_000_000);
      const offering = one.offer([entry], [file]).then(
        () => true,
        () => false,
      );
      const mend = await place.breakDown();
      await offering;
      await mend();
      const again = await place.open(1);
      for (const value of (await readAll(again)).values) {
        expect(value).toEqual(entry);
        expect(hashOf(await (await again.since(null)).readFile(file.sha256))).toBe(file.sha256);
      }
      expect((await again.offer([entry], [file])).held).toEqual([entry.id]);
      const page = await again.since(null);
      expect(page.values).toEqual([entry]);
      expect(hashOf(await page.readFile(file.sha256))).toBe(file.sha256);
    });

    it("tells a copy that watches of what another one offered, where it gives notices", async () => {
      const [one, two, three] = [await place.open(1), await place.open(2), await place.open(1)];
      let notices = 0;
      for (const keeper of [one, two, three]) keeper.watch?.(() => notices++);
      // A subscription is in force once the keeper has answered.
      for (const keeper of [one, two, three]) await keeper.since(null);
      const wanted = one.watch ? 2 : 0;
      await one.offer(reports("2025-01"), []);
      await expect.poll(() => notices).toBe(wanted);
      await two.offer(reports("2025-02"), []);
      await expect.poll(() => notices).toBe(2 * wanted);
    });

    it("brings a plan, an adjustment, a rule pack and an entry of the roster of the planner's to a ministry's copy, where they count", async () => {
      const open: IndexedDbJournal[] = [];
      const copy = async () => {
        open.push(await openIndexedDbJournal(new IDBFactory()));
        return open.at(-1)!;
      };
      const [planner, ministry] = [await copy(), await copy()];
      const [plannersKeeper, ministrysKeeper] = [await place.open(2), await place.open(1)];
      for (const [, body] of DECISIONS) await planner.append(draft(body));
      await syncRound(plannersKeeper, planner, { author: PLANNER, before: null, now: 0 });
      const author = { kind: "ministry", name: MINISTRY } as const;
      await syncRound(ministrysKeeper, ministry, { author, before: null, now: 0 });
      // The ministry knows the planner by the key.
      const [key = ""] = await planner.ownKeys();
      await ministry.append(draft({ kind: "key-admitted", key, holder: PLANNER, office: "" }));
      const state = foldJournal(await ministry.read(), { own: new Set(await ministry.ownKeys()) });
      const ledgers = foldLedgers(await ministry.read(), state);
      for (const [what, , standing] of DECISIONS) expect(standing(state, ledgers), what).toBe("counts");
      for (const one of open) one.close();
    });

    it("passes over what is no entry of this program", async () => {
      const one = await place.open(1);
      const entries = reports("2025-01", "2025-02");
      await one.offer(entries.slice(0, 1), []);
      await place.scatter();
      await one.offer(entries.slice(1), []);
      const { ids } = await readAll(await place.open(2));
      expect(ids.filter((id) => id !== undefined)).toEqual(idsOf(entries));
    });
  });
}
