import { array, type GenericSchema, is, literal, object, string, union } from "valibot";
import type { Author } from "../entries/entry.ts";
import { hash } from "../entries/schemas.ts";

/** Where a server keeps what concerns everybody, the planner alone, or one ministry. */
export interface InvitedMinistry {
  readonly name: string;
  /** Name of its stream. */
  readonly stream: string;
  /** Its public key, lower-case hex. */
  readonly key: string;
}

/** What a copy needs to join a keeper on the network (同步处邀请). It contains a secret key: whoever has it writes as the holder. */
export interface Invitation {
  readonly format: typeof INVITATION_FORMAT;
  /** What people call the keeper. */
  readonly name: string;
  /** Addresses of its nodes, `ws://host:port` or `wss://host:port`. */
  readonly servers: readonly string[];
  readonly holder: Author;
  /** 32 bytes of Ed25519 in lower-case hex: logs in, and signs entries. */
  readonly secretKey: string;
  /** The planner's public key, lower-case hex. */
  readonly plannerKey: string;
  /** For the planner all ministries, for a ministry itself. */
  readonly ministries: readonly InvitedMinistry[];
}

export const INVITATION_FORMAT = "knowledge-renewal-invitation-1";

/** The streams of what is for all and for the planner; those of ministries stand in the invitation. */
export const STREAM_FOR_ALL = "ALL";
export const STREAM_OF_PLANNER = "PLANNER";

const invitation: GenericSchema<Invitation> = object({
  format: literal(INVITATION_FORMAT),
  name: string(),
  servers: array(string()),
  holder: union([
    object({ kind: literal("planner") }),
    object({ kind: literal("ministry"), name: string() }),
  ]),
  secretKey: hash,
  plannerKey: hash,
  ministries: array(object({ name: string(), stream: string(), key: hash })),
});

/** The invitation in a file or behind the `#` of a link; null where there is none. */
export function readInvitation(text: string): Invitation | null {
  const packed = /invitation=([\w-]+)/.exec(text)?.[1];
  try {
    const value: unknown = JSON.parse(packed === undefined ? text : unpacked(packed));
    return is(invitation, value) && value.servers.every((server) => /^wss?:\/\/[^/]+$/.test(server))
      ? value
      : null;
  } catch {
    return null;
  }
}

/** The part of a link behind the `#` that carries an invitation. It is not sent to the server of the page. */
export function invitationLink(value: Invitation): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `#/log?invitation=${base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}

function unpacked(base64url: string): string {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
