import type { Entry } from "../entries/entry.ts";
import { audienceOf } from "./audience.ts";
import { type Invitation, STREAM_FOR_ALL, STREAM_OF_PLANNER } from "./invitation.ts";

/**
 * The subjects of a keeper on NATS, `journal.STREAM.e.ID` of an entry and `journal.STREAM.f.SHA256.INDEX` of a part of a
 * file. A stream holds one message a subject and refuses a second. Beside them each account has `get.STREAM`, which reads
 * messages of the stream (Direct Get), `info.STREAM`, and `notice.ACCOUNT.STREAM`, by which a
 * copy says that it has stored entries.
 */
export const entrySubject = (stream: string, id: string) => `journal.${stream}.e.${id}`;
export const anyEntry = (stream: string) => `journal.${stream}.e.>`;
export const partSubject = (stream: string, sha256: string, index: number) =>
  `journal.${stream}.f.${sha256}.${index}`;
export const getSubject = (stream: string) => `get.${stream}`;
export const infoSubject = (stream: string) => `info.${stream}`;
export const noticeSubject = (account: string, stream: string) => `notice.${account}.${stream}`;
export const ANY_NOTICE = "notice.>";

/** The account of the holder of an invitation. */
export function accountOf({ holder, ministries }: Invitation): string {
  return holder.kind === "planner" ? STREAM_OF_PLANNER : (ministries[0]?.stream ?? "");
}

/** The streams that the holder of an invitation reads. */
export function streamsOf({ holder, ministries }: Invitation): string[] {
  const own = ministries.map(({ stream }) => stream);
  return [STREAM_FOR_ALL, ...(holder.kind === "planner" ? [STREAM_OF_PLANNER] : []), ...own];
}

/** The stream of an entry; null where the invitation names none for its ministry. */
export function streamOf(entry: Entry, { ministries }: Invitation): string | null {
  const audience = audienceOf(entry);
  if (audience === null) return null;
  if (audience.kind === "all") return STREAM_FOR_ALL;
  if (audience.kind === "planner") return STREAM_OF_PLANNER;
  return ministries.find(({ name }) => name === audience.name)?.stream ?? null;
}
