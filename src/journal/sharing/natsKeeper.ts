import type { NatsConnection } from "@nats-io/nats-core";
import { sha256Hex } from "../entries/entryId.ts";
import { MAX_KEPT_FILE_BYTES } from "../entries/keptFile.ts";
import { readEntry } from "../entries/readEntry.ts";
import { storedFileOf, storedHash } from "../keepers/checkStored.ts";
import type { StoredFile } from "../keepers/keeper.ts";
import type { Invitation } from "./invitation.ts";
import { directGet, lastSequence, publishOnce, type StoredMessage } from "./natsRequests.ts";
import {
  ANY_NOTICE,
  accountOf,
  anyEntry,
  entrySubject,
  noticeSubject,
  partSubject,
  streamOf,
  streamsOf,
} from "./natsSubjects.ts";
import { type HeldBack, PositionLostError, type SharedKeeper } from "./sharedKeeper.ts";

/** Bytes of a file in a message; the server's limit is 1 MB. */
const PART_BYTES = 256_000;
/** Messages on their way at once. */
const AT_ONCE = 8;
/** Messages, and bytes of them, of one stream on a page. */
const [PAGE_MESSAGES, PAGE_BYTES] = [200, 4_000_000];

/** By stream the last entry that was read: its sequence number and subject. */
type Position = Readonly<Record<string, readonly [sequence: number, subject: string]>>;

/**
 * The keeper on a NATS server with JetStream, see `natsSubjects`. Reads by Direct Get alone: no consumer is kept there.
 *
 * A stream that was restored from an older copy has another message, or none, at the sequence number of the position.
 *
 * @param nc a connection that does not reconnect by itself
 */
export function openNatsKeeper(nc: NatsConnection, invitation: Invitation): SharedKeeper {
  let unreadable = 0;
  return {
    async identity() {
      return `nats|${streamsOf(invitation).join("|")}`;
    },

    async offer(entries, files) {
      const held: string[] = [];
      const heldBack: HeldBack[] = [];
      const limit = nc.info?.max_payload ?? 1_000_000;
      const fitting = entries.flatMap((entry) => {
        const stream = streamOf(entry, invitation);
        const payload = new TextEncoder().encode(JSON.stringify(entry));
        if (stream !== null && payload.length <= limit - HEADER_BYTES) return [{ entry, stream, payload }];
        heldBack.push({ id: entry.id, cause: stream === null ? "not-allowed" : "too-large" });
        return [];
      });
      const streams = new Map(fitting.map(({ entry, stream }) => [storedHash(entry), stream]));
      for (const file of files) {
        const stream = streams.get(file.sha256);
        if (stream !== undefined) await offerFile(nc, stream, file);
      }
      await eachAtOnce(fitting, async ({ entry, stream, payload }) => {
        await offerEntry(nc, entrySubject(stream, entry.id), payload);
        held.push(entry.id);
      });
      for (const stream of new Set(fitting.map((each) => each.stream)))
        nc.publish(noticeSubject(accountOf(invitation), stream));
      return { held, heldBack };
    },

    async since(position) {
      const before: Position = position === null ? {} : JSON.parse(position);
      const parts = await Promise.all(
        streamsOf(invitation).map((stream) => readStream(nc, stream, before[stream] ?? null)),
      );
      const values = parts.flatMap(({ messages }) => messages.map(({ payload }) => parsed(payload)));
      unreadable =
        values.filter((value) => value === undefined).length + (position === null ? 0 : unreadable);
      const after: Record<string, Position[string]> = { ...before };
      for (const { stream, messages } of parts) {
        const last = messages.at(-1);
        if (last) after[stream] = [last.sequence, last.subject];
      }
      return {
        values,
        refused: [],
        position: JSON.stringify(after),
        more: parts.some(({ more }) => more),
        readFile: (sha256) => readFile(nc, invitation, values, sha256),
      };
    },

    async status() {
      return { unreadable, description: `nats-server ${nc.info?.version ?? ""}` };
    },

    watch(listener) {
      nc.subscribe(ANY_NOTICE, { callback: listener });
      nc.closed().then(listener);
    },

    async close() {
      await nc.close();
    },
  };
}

/** Room for the subject and the headers within the limit of a message. */
const HEADER_BYTES = 2000;

/** Stores an entry; beside it, where something else stands on its subject. */
async function offerEntry(nc: NatsConnection, subject: string, payload: Uint8Array): Promise<void> {
  if (await publishOnce(nc, subject, payload)) return;
  const stream = subject.split(".")[1] ?? "";
  const [stored] = await directGet(nc, stream, { last_by_subj: subject });
  // None: the node that answered does not have it yet.
  if (!stored || sha256Hex(stored.payload) === sha256Hex(payload)) return;
  await publishOnce(nc, `${subject}.${sha256Hex(stored.payload).slice(0, 8)}`, payload);
}

/** Stores the parts of a file that are not there. */
async function offerFile(nc: NatsConnection, stream: string, { sha256, bytes }: StoredFile): Promise<void> {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  await eachAtOnce([...Array(count).keys()], async (index) => {
    const part = bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES);
    await publishOnce(nc, partSubject(stream, sha256, index), part);
  });
}

async function readFile(
  nc: NatsConnection,
  invitation: Invitation,
  values: readonly unknown[],
  sha256: string,
): Promise<Uint8Array | null> {
  const entry = values.map(readEntry).find((each) => storedHash(each) === sha256);
  const file = entry && storedFileOf(entry);
  if (!entry || entry.format === null || !file) return null;
  const stream = streamOf(entry, invitation);
  const { size } = file;
  if (stream === null || size > MAX_KEPT_FILE_BYTES) return null;
  const bytes = new Uint8Array(size);
  const count = Math.max(1, Math.ceil(size / PART_BYTES));
  let isWhole = true;
  await eachAtOnce([...Array(count).keys()], async (index) => {
    const [part] = await directGet(nc, stream, { last_by_subj: partSubject(stream, sha256, index) });
    if (part && index * PART_BYTES + part.payload.length <= size) bytes.set(part.payload, index * PART_BYTES);
    else isWhole = false;
  });
  return isWhole && sha256Hex(bytes) === sha256 ? bytes : null;
}

interface StreamPart {
  readonly stream: string;
  readonly messages: readonly StoredMessage[];
  readonly more: boolean;
}

/** The entries of a stream after the last one that was read, which must still be there. */
async function readStream(
  nc: NatsConnection,
  stream: string,
  last: Position[string] | null,
): Promise<StreamPart> {
  const found = await directGet(nc, stream, {
    seq: last?.[0] ?? 1,
    next_by_subj: anyEntry(stream),
    batch: PAGE_MESSAGES,
    max_bytes: PAGE_BYTES,
  });
  const more = (found.at(-1)?.pending ?? 0) > 0;
  if (last === null) return { stream, messages: found, more };
  const [first, ...later] = found;
  if (!first) {
    // Either the stream is shorter than it was, or the node that answered is behind the others.
    if ((await lastSequence(nc, stream)) < last[0]) throw new PositionLostError(stream);
    return { stream, messages: [], more: false };
  }
  if (first.sequence !== last[0] || first.subject !== last[1]) throw new PositionLostError(stream);
  return { stream, messages: later, more };
}

function parsed(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

async function eachAtOnce<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const runs = Array.from({ length: AT_ONCE }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await run(one);
  });
  await Promise.all(runs);
}
