import {
  createInbox,
  headers,
  type Msg,
  type NatsConnection,
  RequestError,
  TimeoutError,
} from "@nats-io/nats-core";
import { getSubject, infoSubject } from "./natsSubjects.ts";
import { SharingError } from "./sharedKeeper.ts";

/** Everything is answered in this time or has failed: nothing waits in silence. */
const ANSWER_MS = 1700;
/** In this time a server refuses a request. */
const REFUSAL_MS = 200;
/** Error codes of JetStream: a message is there already, by the expected sequence or by the limit of the stream. */
const [WRONG_LAST_SEQUENCE, LIMIT_OF_SUBJECT] = [10_071, 10_077];

/** Stores a message on a subject that has none yet; false where it has one. */
export async function publishOnce(
  nc: NatsConnection,
  subject: string,
  payload: Uint8Array,
): Promise<boolean> {
  const once = headers();
  // Only a filter that saves the bytes: what comes twice is counted once by its id.
  once.set("Nats-Expected-Last-Subject-Sequence", "0");
  const reply = await withNatsFaults(() =>
    nc.request(subject, payload, { timeout: ANSWER_MS, headers: once }),
  );
  const { error } = Object(reply.json());
  if (!error) return true;
  const { err_code: code, description } = Object(error);
  const isThere =
    code === WRONG_LAST_SEQUENCE || (code === LIMIT_OF_SUBJECT && /per subject/.test(description));
  if (isThere) return false;
  throw new SharingError(
    /maximum bytes|insufficient|resource/.test(description) ? "full" : "unavailable",
    description,
  );
}

/** A stored message. */
export interface StoredMessage {
  readonly sequence: number;
  readonly subject: string;
  readonly payload: Uint8Array;
  /** How many more messages the request would give; null for a request of one. */
  readonly pending: number | null;
}

/** What a Direct Get asks for (JetStream wire API). */
export interface DirectGet {
  readonly seq?: number;
  readonly next_by_subj?: string;
  readonly last_by_subj?: string;
  readonly batch?: number;
  readonly max_bytes?: number;
}

/** Reads messages of a stream, from any of its nodes: the newest may be missing there. */
export async function directGet(
  nc: NatsConnection,
  stream: string,
  asked: DirectGet,
): Promise<StoredMessage[]> {
  const found: StoredMessage[] = [];
  await withNatsFaults(async () => {
    const inbox = nc.subscribe(createInbox(), { timeout: ANSWER_MS });
    try {
      nc.publish(getSubject(stream), JSON.stringify(asked), { reply: inbox.getSubject() });
      for await (const message of inbox) {
        const status = message.headers?.code ?? 0;
        if (status === 503) throw new SharingError("unavailable", `${stream} has no leader`);
        // 404 nothing found, 204 the end of a batch.
        if (status >= 200) break;
        found.push(storedMessage(message));
        if (asked.batch === undefined) break;
      }
    } catch (error) {
      // A subscription does not hear that its request was refused: another request does.
      if (error instanceof TimeoutError) await nc.request(getSubject(stream), "", { timeout: REFUSAL_MS });
      throw error;
    } finally {
      inbox.unsubscribe();
    }
  });
  return found;
}

function storedMessage({ headers: head, data }: Msg): StoredMessage {
  const pending = head?.get("Nats-Num-Pending");
  return {
    sequence: Number(head?.get("Nats-Sequence")),
    subject: head?.get("Nats-Subject") ?? "",
    payload: data,
    pending: pending ? Number(pending) : null,
  };
}

/** The last sequence number of a stream, as its leader knows it. */
export async function lastSequence(nc: NatsConnection, stream: string): Promise<number> {
  const reply = await withNatsFaults(() => nc.request(infoSubject(stream), "", { timeout: ANSWER_MS }));
  const last = Object(Object(reply.json()).state).last_seq;
  if (typeof last !== "number") throw new SharingError("unavailable", reply.string().slice(0, 200));
  return last;
}

async function withNatsFaults<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw natsFault(error);
  }
}

/** The error of a request, as the keeper names it. */
function natsFault(error: unknown): SharingError {
  if (error instanceof SharingError) return error;
  const { name, message, cause } = Object(error);
  const detail = `${name}: ${message}`;
  if ([name, Object(cause).name].includes("PermissionViolationError"))
    return new SharingError("subject-refused", detail);
  // Connected, and nobody listens on the subject: the stream has no leader.
  if (error instanceof RequestError && error.isNoResponders()) return new SharingError("unavailable", detail);
  return new SharingError(error instanceof TimeoutError ? "unavailable" : "no-answer", detail);
}
