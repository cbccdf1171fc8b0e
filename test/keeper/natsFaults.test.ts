import "fake-indexeddb/auto";
import { createServer } from "node:http";
import { connect, headers, type NatsConnection } from "@nats-io/transport-node";
import { hexToBytes } from "@noble/hashes/utils.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleKeys } from "../../src/app/sharing/settleKeys.ts";
import type { Month } from "../../src/domain/cutoff.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import type { Author, EntryBody } from "../../src/journal/entries/entry.ts";
import { sealEntry, writerOf } from "../../src/journal/entries/writer.ts";
import { foldJournal } from "../../src/journal/fold/state.ts";
import { openIndexedDbJournal } from "../../src/journal/keepers/indexedDb.ts";
import { connectNats, natsAuthenticator } from "../../src/journal/sharing/connectNats.ts";
import { directGet, publishOnce } from "../../src/journal/sharing/natsRequests.ts";
import { type SyncState, syncRound } from "../../src/journal/sharing/syncRound.ts";
import { connectAsAdmin } from "../../tools/keeper/createStreams.ts";
import { newKeeperPlan, withNewKey } from "../../tools/keeper/keeperPlan.ts";
import { accepted, draft, journal, submission } from "../journal/entries/draft.ts";
import { acknowledged } from "../journal/fold/desk.ts";
import { readAll, reports } from "../journal/sharing/contract.ts";
import { type KeeperServers, keeperServers } from "./keeperServers.ts";

const [MINISTRY, OTHER] = ["财政部", "科技部"] as const;
let servers: KeeperServers;

beforeAll(async () => {
  servers = await keeperServers([MINISTRY, OTHER], 1);
});
afterAll(() => servers.end());

/** What a thief of a ministry's key can do beside the application. */
async function loggedIn(ministry: string | null): Promise<NatsConnection> {
  return connect({
    servers: `127.0.0.1:${servers.plan.nodes[0]!.clientPort}`,
    authenticator: natsAuthenticator(servers.invitation(ministry).secretKey),
    reconnect: false,
  });
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (error) => error.fault,
  );

/** Everything that the planner reads. */
async function contents(): Promise<string> {
  const keeper = await servers.open(null);
  const { values } = await readAll(keeper);
  await keeper.close();
  return JSON.stringify(values);
}

describe("a keeper that cannot be used", () => {
  it("refuses a key that it does not know", async () => {
    const invitation = { ...servers.invitation(MINISTRY), secretKey: "1".repeat(64) };
    const to = `127.0.0.1:${servers.plan.nodes[0]!.clientPort}`;
    expect(await faultOf(connectNats(invitation, (options) => connect({ ...options, servers: to })))).toBe(
      "key-refused",
    );
  });

  it("is named when nothing answers, or something else", async () => {
    const invitation = servers.invitation(MINISTRY);
    const at = (to: string) =>
      faultOf(connectNats(invitation, (options) => connect({ ...options, servers: to })));
    expect(await at("127.0.0.1:9")).toBe("no-answer");
    const other = createServer((_, answer) => answer.end("hello"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    // A web server waits for the browser to speak first.
    expect(["no-answer", "wrong-address"]).toContain(await at(`127.0.0.1:${Object(other.address()).port}`));
    other.closeAllConnections();
    other.close();
  });

  it("names a server that is too old", async () => {
    const invitation = servers.invitation(MINISTRY);
    const to = `127.0.0.1:${servers.plan.nodes[0]!.clientPort}`;
    const fault = faultOf(
      connectNats(invitation, async (options) => {
        const nc = await connect({ ...options, servers: to });
        Object.assign(Object(nc.info), { version: "2.9.10" });
        return nc;
      }),
    );
    expect(await fault).toBe("too-old");
  });
});

describe("what a keeper does not take", () => {
  it("is held back with its cause, and the rest is stored", async () => {
    const author = { kind: "ministry", name: MINISTRY } as const;
    const by = (body: EntryBody, as: Author) => journal(draft(body, { author: as }))[0]!;
    const fits = by(accepted(submission({ ministry: MINISTRY, cutoff: "2025-04" })), author);
    const notes = { 其他: "长".repeat(400_000) };
    const large = by(accepted(submission({ ministry: MINISTRY, cutoff: "2025-05", notes })), author);
    const others = by(accepted(submission({ ministry: OTHER })), { kind: "ministry", name: "教育部" });
    const owner = await servers.open(null);
    const { held, heldBack } = await owner.offer([large, others, fits], []);
    expect(held).toEqual([fits.id]);
    expect(heldBack).toEqual([
      { id: large.id, cause: "too-large" },
      { id: others.id, cause: "not-allowed" },
    ]);
    const { ids } = await readAll(owner);
    expect(ids).toContain(fits.id);
    expect(ids).not.toContain(large.id);
    await owner.close();
  });
});

describe("a stolen ministry's key at the real server", () => {
  const payload = new TextEncoder().encode("{}");
  let thief: NatsConnection;
  let before: string;
  beforeAll(async () => {
    const owner = await servers.open(OTHER);
    const planner = await servers.open(null);
    const entries = reports("2025-01", "2025-02").map((entry) => ({
      ...entry,
      author: { kind: "ministry" as const, name: OTHER },
    }));
    await owner.offer(entries, []);
    await planner.offer(reports("2025-03"), []);
    await Promise.all([owner.close(), planner.close()]);
    before = await contents();
    thief = await loggedIn(MINISTRY);
  });
  afterAll(() => thief.close());

  it.each([
    ["writes another ministry's rows", "journal.M02.e.forged"],
    ["writes what is for all", "journal.ALL.e.forged"],
    ["deletes a stream", "$JS.API.STREAM.DELETE.M02"],
    ["purges a stream", "$JS.API.STREAM.PURGE.M01"],
    ["changes a stream", "$JS.API.STREAM.UPDATE.M01"],
    ["deletes a message", "$JS.API.STREAM.MSG.DELETE.M01"],
    ["makes a consumer of another's rows", "$JS.API.CONSUMER.CREATE.M02"],
    ["writes into the account of the system", "$SYS.REQ.SERVER.PING"],
  ])("%s in vain", async (_, subject) => {
    expect(await faultOf(publishOnce(thief, subject, payload))).toBe("subject-refused");
    expect(await contents()).toBe(before);
  });

  it("reads others in vain", async () => {
    expect(await faultOf(directGet(thief, "M02", { seq: 1 }))).toBe("subject-refused");
    // By the own stream's subject nothing of another stream is reached.
    expect(await directGet(thief, "M01", { seq: 1, next_by_subj: "journal.M02.>" })).toEqual([]);
  });

  it("replaces, rolls up and names another's subject for the answer in vain", async () => {
    const [entry] = JSON.parse(before).filter(
      (each: { author: { name: string } }) => each.author.name === MINISTRY,
    );
    const subject = `journal.M01.e.${entry.id}`;
    expect(await publishOnce(thief, subject, payload)).toBe(false);
    const rollUp = headers();
    rollUp.set("Nats-Rollup", "all");
    const answer = await thief.request("journal.M01.e.rolled-up", payload, {
      headers: rollUp,
      timeout: 10_000,
    });
    expect(Object(answer.json()).error).toBeDefined();
    // The server's answer is itself a message, to a subject that the thief chooses.
    for (const reply of ["journal.M02.e.forged", "$JS.API.STREAM.PURGE.M02", "$JS.API.STREAM.DELETE.M02"]) {
      thief.publish("get.M01", JSON.stringify({ last_by_subj: subject }), { reply });
      thief.publish("journal.M01.e.reply-trick", payload, { reply });
    }
    await thief.flush();
    const after = JSON.parse(await contents());
    expect(after.filter((value: unknown) => Object(value).id !== undefined)).toEqual(JSON.parse(before));
  });

  it("replays old entries, and goes on writing after the planner closed it, without effect on any figure", async () => {
    const invitation = servers.invitation(MINISTRY);
    const key = writerOf(hexToBytes(invitation.secretKey));
    const author = { kind: "ministry", name: MINISTRY } as const;
    let previous: string | null = null;
    const reportOf = (cutoff: Month, people: number) => {
      const body = accepted(submission({ ministry: MINISTRY, cutoff, counts: { 其他: people } }));
      const entry = sealEntry(draft(body, { author }), { previous, after: [] }, key);
      previous = entry.id;
      return entry;
    };
    const old = reportOf("2025-06", 30);
    const corrected = reportOf("2025-06", 20);
    const owner = await servers.open(MINISTRY);
    await owner.offer([old, corrected], []);

    const local = await openIndexedDbJournal(new IDBFactory());
    let state: SyncState | null = null;
    const figures = async () => {
      const planner = await servers.open(null);
      const options = { author: { kind: "planner" } as const, before: state, now: 0 };
      ({ state } = await syncRound(planner, local, options));
      await planner.close();
      const folded = foldJournal(await local.read(), { own: new Set(await local.ownKeys()) });
      const of = ({ ministry, counts }: Submission) => ministry === MINISTRY && counts;
      return { counted: folded.submissions.filter(of).map(({ counts }) => counts), reports: folded.reports };
    };
    await figures();
    await settleKeys(local, servers.invitation(null));
    const write = (body: EntryBody) => local.append(draft(body, { author, time: new Date().toISOString() }));
    for (const { id } of [old, corrected]) await write(acknowledged(id));
    const { counted } = await figures();
    expect(counted).toEqual([{ 其他: 20 }]);

    // Old entries again: on their own subjects the server refuses them, beside them they are the same entries.
    const again = new TextEncoder().encode(JSON.stringify(old));
    expect(await publishOnce(thief, `journal.M01.e.${old.id}`, again)).toBe(false);
    expect(await publishOnce(thief, `journal.M01.e.${old.id}.again`, again)).toBe(true);
    await owner.offer([old], []);
    expect((await figures()).counted).toEqual(counted);

    // Closed by the planner; the server still lets it in.
    const entries = (await local.read()).flatMap((line) =>
      line.format === 3 && line.writer === key.publicKey ? [line.id] : [],
    );
    await write({ kind: "key-closed", key: key.publicKey, entries });
    const stolen = reportOf("2025-07", 99_999);
    await owner.offer([stolen], []);
    await owner.close();
    const after = await figures();
    expect(after.reports.find(({ entryId }) => entryId === stolen.id)?.admission).toBe("closed-key");
    expect(after.counted).toEqual(counted);
    local.close();
  });

  it("is of no use once the key was replaced and the server has read its configuration again", async () => {
    const stolen = servers.invitation(MINISTRY);
    servers.plan = withNewKey(servers.plan, MINISTRY);
    servers.configure();
    servers.signal(0, "SIGHUP");
    await expect.poll(() => thief.isClosed(), { timeout: 30_000 }).toBe(true);
    const to = `127.0.0.1:${servers.plan.nodes[0]!.clientPort}`;
    expect(await faultOf(connectNats(stolen, (options) => connect({ ...options, servers: to })))).toBe(
      "key-refused",
    );
    expect(await faultOf(servers.open(MINISTRY))).toBe("none");
  });
});

describe("the owner of the streams", () => {
  it("can neither delete a message nor purge", async () => {
    const before = await contents();
    const nc = await connectAsAdmin(servers.plan, servers.plan.nodes[0]!.clientPort);
    for (const [subject, request] of [
      ["$JS.API.STREAM.PURGE.M02", {}],
      ["$JS.API.STREAM.MSG.DELETE.M02", { seq: 1 }],
    ] as const) {
      const reply = await nc.request(subject, JSON.stringify(request));
      expect(Object(reply.json()).error).toBeDefined();
    }
    await nc.close();
    expect(await contents()).toBe(before);
  });

  it("gives each ministry a key of its own", () => {
    const plan = newKeeperPlan([MINISTRY, OTHER], { name: "", nodes: [], tls: null });
    expect(
      new Set([plan.admin, plan.planner, ...plan.ministries.map(({ secretKey }) => secretKey)]).size,
    ).toBe(4);
  });
});
