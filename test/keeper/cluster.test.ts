import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedEntry } from "../../src/journal/entries/entry.ts";
import { sealEntry } from "../../src/journal/entries/writer.ts";
import { checkedEntry } from "../../src/journal/sharing/checkedEntry.ts";
import { PositionLostError, SharingError } from "../../src/journal/sharing/sharedKeeper.ts";
import { connectAsAdmin, createStreams } from "../../tools/keeper/createStreams.ts";
import { streamNames } from "../../tools/keeper/keeperPlan.ts";
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

type Fault = (node: number) => void | Promise<void>;

/** What happens to a node, and what ends it; the leader of the stream is among the nodes. */
const FAULTS: readonly (readonly [begin: Fault, end: Fault])[] = [
  [(node) => servers.stop(node, "SIGKILL"), (node) => servers.start(node)],
  [(node) => servers.signal(node, "SIGSTOP"), (node) => servers.signal(node, "SIGCONT")],
  [(node) => servers.cutOff(node), () => servers.mend()],
  [stepDown, () => undefined],
];

/** Makes the leaders of all streams of the test give up their part. */
async function stepDown(): Promise<void> {
  const nc = await connectAsAdmin(servers.plan, servers.plan.nodes[0]!.clientPort);
  for (const stream of streamNames(servers.plan))
    await nc
      .request(`$JS.API.STREAM.LEADER.STEPDOWN.${stream}`, "", { timeout: 10_000 })
      .catch(() => undefined);
  await nc.close();
}

/** Flips one bit in the middle of the largest block of the ministry's stream at a node. */
function flipBit(store: string): void {
  const blocks = readdirSync(store, { recursive: true, encoding: "utf8" })
    .filter((name) => /streams.M01.msgs.*\.blk$/.test(name))
    .map((name) => join(store, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const bytes = readFileSync(blocks[0]!);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(blocks[0]!, bytes);
}

describe("a keeper of three nodes", () => {
  it("holds every confirmed entry once, while nodes are killed, stopped and cut off, with a flipped bit, and again after a restore to an older copy", async () => {
    const entries = entriesFrom(PUBLISHES);
    const confirmed: string[] = [];
    const started = performance.now();
    for (let [at, fault] = [0, 0]; at < entries.length; at += PART, fault += 1) {
      // Each fault lasts for one part, and the next part goes on without it.
      const [begin, end] = FAULTS[Math.floor(fault / 2) % FAULTS.length]!;
      const node = Math.floor(fault / 2) % 3;
      await (fault % 2 === 0 ? begin : end)(node);
      confirmed.push(...(await offerAll(entries.slice(at, at + PART))));
    }
    const seconds = (performance.now() - started) / 1000;
    servers.mend();
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
    console.log(
      `${confirmed.length} entries confirmed in ${seconds.toFixed(0)} s under faults; all ${before.ids.length} are there, each once`,
    );

    // One bit of one node's store: what this node gives out changed is refused, and the others have it.
    await servers.stop(2, "SIGTERM");
    flipBit(join(servers.folder, "node3"));
    await servers.start(2);
    const whole = new Set<string>();
    let changed = 0;
    // Any node answers, the damaged one too.
    await expect
      .poll(
        async () => {
          for (const value of (await contents()).values) {
            const checked = checkedEntry(value, new Map());
            if (checked.kind === "holds") whole.add(checked.entry.id);
            else changed += 1;
          }
          return whole.size;
        },
        { timeout: 600_000 },
      )
      .toBe(before.ids.length);
    console.log(
      `With a flipped bit ${whole.size} entries are given out whole, and ${changed} times a changed one`,
    );
    expect([...whole].sort()).toEqual(before.ids);

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
