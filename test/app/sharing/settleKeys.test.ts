import "fake-indexeddb/auto";
import { hexToBytes } from "@noble/hashes/utils.js";
import { afterEach, describe, expect, it } from "vitest";
import { settleKeys } from "../../../src/app/sharing/settleKeys.ts";
import type { Author, EntryBody, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { writerOf } from "../../../src/journal/entries/writer.ts";
import { roleIn } from "../../../src/journal/fold/roster.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import type { Invitation } from "../../../src/journal/sharing/invitation.ts";
import { type SyncState, syncRound } from "../../../src/journal/sharing/syncRound.ts";
import { invitationsOf, newKeeperPlan } from "../../../tools/keeper/keeperPlan.ts";
import { accepted, draft, submission } from "../../journal/entries/draft.ts";
import { acknowledged } from "../../journal/fold/desk.ts";
import { memoryPlace } from "../../journal/sharing/memoryKeeper.ts";

const [FOR_PLANNER, FOR_FINANCE] = invitationsOf(
  newKeeperPlan(["财政部", "科技部"], { name: "同步处", nodes: [], tls: null }),
) as [Invitation, Invitation];
const keyOf = ({ secretKey }: Invitation) => writerOf(hexToBytes(secretKey)).publicKey;

const open: IndexedDbJournal[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A copy that has joined by an invitation, as the application does: it reads before it settles its keys. */
async function copyWith(invitation: Invitation, place = memoryPlace()) {
  const local = await openIndexedDbJournal(new IDBFactory());
  open.push(local);
  let state: SyncState | null = null;
  const { holder: author } = invitation;
  return {
    local,
    async sync() {
      ({ state } = await syncRound(place.open(), local, { author, before: state, now: 0 }));
      await settleKeys(local, invitation);
      ({ state } = await syncRound(place.open(), local, { author, before: state, now: 0 }));
    },
    write: async (body: EntryBody, as: Author = author) =>
      (await local.append(draft(body, { author: as, time: new Date().toISOString() }))) as SignedEntry,
    fold: async () => foldJournal(await local.read(), { own: new Set(await local.ownKeys()) }),
  };
}

const report = (people: number) =>
  accepted(submission({ ministry: "财政部", cutoff: "2025-06", counts: { 其他: people } }));

describe("the keys of an invitation", () => {
  it("let a report and its signature count at both ends without a comparison of fingerprints", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyWith(FOR_FINANCE, place), await copyWith(FOR_PLANNER, place)];
    // Written before it joined, with another key than the invitation's: known through the planner's admission.
    await planner.write({ kind: "sample-removed" });
    for (const copy of [planner, clerk]) await copy.sync();
    const sent = await clerk.write(report(30));
    expect(sent.writer).toBe(keyOf(FOR_FINANCE));
    for (const copy of [clerk, planner]) await copy.sync();
    expect((await planner.fold()).reports[0]?.admission).toBe("awaiting");
    await planner.write(acknowledged(sent.id), FOR_FINANCE.holder);
    for (const copy of [planner, clerk]) await copy.sync();
    expect((await clerk.fold()).reports[0]?.verdict?.kind).toBe("acknowledged");
  });

  it("are admitted once, and what this copy wrote with its own key before stays the planner's", async () => {
    const place = memoryPlace();
    const [clerk, planner] = [await copyWith(FOR_FINANCE, place), await copyWith(FOR_PLANNER, place)];
    const earlier = await planner.write({ kind: "plan-withdrawn", target: "0".repeat(64) });
    expect(earlier.writer).not.toBe(keyOf(FOR_PLANNER));
    for (const copy of [planner, clerk, planner]) await copy.sync();
    const state = await clerk.fold();
    expect(roleIn(state, earlier).kind).toBe("planner");
    const admitted = (await planner.local.read()).filter(
      (line) => line.format !== null && line.body.kind === "key-admitted",
    );
    expect(admitted).toHaveLength(3);
  });

  it("continue the chain on a second machine, past entries that the first kept to itself", async () => {
    const place = memoryPlace();
    const first = await copyWith(FOR_FINANCE, place);
    await first.sync();
    await first.write(report(10));
    await first.write({ kind: "sample-removed" });
    const last = await first.write(report(20));
    await first.sync();

    const second = await copyWith(FOR_FINANCE, place);
    await second.sync();
    const next = await second.write(report(30));
    expect([next.writer, next.previous]).toEqual([keyOf(FOR_FINANCE), last.id]);
    // And back on the first one, which gave the key up when it saw that its chain had gone on.
    for (const copy of [second, first]) await copy.sync();
    const back = await first.write(report(40));
    expect([back.writer, back.previous]).toEqual([keyOf(FOR_FINANCE), next.id]);
  });

  it("are left alone where both machines wrote at once: the chain is forked", async () => {
    const place = memoryPlace();
    const [one, two] = [await copyWith(FOR_FINANCE, place), await copyWith(FOR_FINANCE, place)];
    for (const copy of [one, two]) await copy.sync();
    await one.write(report(10));
    await two.write(report(20));
    for (const copy of [one, two, one]) await copy.sync();
    const after = await one.write(report(30));
    expect(after.writer).not.toBe(keyOf(FOR_FINANCE));
  });
});
