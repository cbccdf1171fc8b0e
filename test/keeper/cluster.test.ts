import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedEntry } from "../../src/journal/entries/entry.ts";
import { sealEntry } from "../../src/journal/entries/writer.ts";
import { PositionLostError, SharingError } from "../../src/journal/sharing/sharedKeeper.ts";
import { createStreams } from "../../tools/keeper/createStreams.ts";
import { accepted, draft, submission, WRITER } from "../journal/entries/draft.ts";
import { readAll } from "../journal/sharing/contract.ts";
import { type KeeperServers, keeperServers } from "./keeperServers.ts";

const MINISTRY = "财政部";
/** Entries that are offered while nodes fail; `PUBLISHES=10000` is the long run. */
const PUBLISHES = Number(process.env.PUBLISHES ?? 120);
const PART = Math.max(10, PUBLISHES / 60);

let servers: KeeperServers;

beforeAll(async () => {
  servers = await keeperServers([MINISTRY], 3);
});
afterAll(() => servers.end());

function entriesFrom(count: number): SignedEntry[] {
  let previous: string | null = null;
  return Array.from({ length: count }, (_, index) => {
    const body = accepted(submission({ ministry: MINISTRY, counts: { 其他: index } }));
    const entry = sealEntry(
      draft(body, { author: { kind: "ministry", name: MINISTRY } }),
      { previous, after: [] },
      WRITER,
    );
    previous = entry.id;
    return entry;
  });
}

/** Offers entries over whatever node answers, again and again, as the loop does; resolves once all are confirmed. */
async function offerAll(entries: readonly SignedEntry[]): Promise<string[]> {
  for (;;) {
    try {
      const keeper = await servers.open(MINISTRY);
      try {
        return [...(await keeper.offer(entries, [])).held];
      } finally {
        await keeper.close();
      }
    } catch (error) {
      expect(error).toBeInstanceOf(SharingError);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** What all streams hold, once a majority of nodes answers. */
async function contents(): Promise<Awaited<ReturnType<typeof readAll>>> {
  for (;;) {
    try {
      const keeper = await servers.open(null);
      try {
        return await readAll(keeper);
      } finally {
        await keeper.close();
      }
    } catch (error) {
      expect(error).toBeInstanceOf(SharingError);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

describe("a keeper of three nodes", () => {
  it("holds every confirmed entry once, while nodes are killed and stopped, and again after a restore to an older copy", async () => {
    const entries = entriesFrom(PUBLISHES);
    const confirmed: string[] = [];
    let fault = 0;
    for (let at = 0; at < entries.length; at += PART) {
      const node = Math.floor(fault / 2) % 3;
      // One node after the other, the leader of the stream among them, is killed without notice or stands still.
      if (fault % 2 === 0) {
        if (node === 1) servers.signal(node, "SIGSTOP");
        else await servers.stop(node);
      } else {
        if (node === 1) servers.signal(node, "SIGCONT");
        else await servers.start(node);
      }
      fault += 1;
      confirmed.push(...(await offerAll(entries.slice(at, at + PART))));
    }
    for (const node of [0, 1, 2]) {
      servers.signal(node, "SIGCONT");
      await servers.stop(node, "SIGTERM");
    }
    const putBack = servers.snapshot();
    for (const node of [0, 1, 2]) await servers.start(node);
    await createStreams(servers.plan, servers.plan.nodes[0]!.clientPort);

    const before = await contents();
    expect(new Set(before.ids).size).toBe(before.ids.length);
    expect(before.ids).toEqual(confirmed.toSorted());

    const later = entriesFrom(PUBLISHES + PART).slice(PUBLISHES);
    await offerAll(later);
    const { position } = await contents();
    for (const node of [0, 1, 2]) await servers.stop(node);
    putBack();
    for (const node of [0, 1, 2]) await servers.start(node);
    await createStreams(servers.plan, servers.plan.nodes[0]!.clientPort);
    await contents();
    const copy = await servers.open(null);
    await expect(copy.since(position)).rejects.toBeInstanceOf(PositionLostError);
    await copy.close();
    await offerAll([...entries, ...later]);
    expect((await contents()).ids).toEqual([...entries, ...later].map(({ id }) => id).toSorted());
  });
});
