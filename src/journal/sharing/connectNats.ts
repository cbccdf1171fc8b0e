import type { ConnectionOptions, NatsConnection } from "@nats-io/nats-core";
import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { writerOf } from "../entries/writer.ts";
import type { Invitation } from "./invitation.ts";
import { nkeyOf } from "./nkey.ts";
import { SharingError, type SharingFault } from "./sharedKeeper.ts";

/** The oldest version of nats-server that is supported. */
export const OLDEST_SERVER = [2, 14] as const;

/** A connection is made in this time or has failed. */
const CONNECT_MS = 2000;
/** A connection that is dead, e.g. after sleep, is noticed after two of these. */
const PING_MS = 10_000;

/**
 * Connects to one of the servers of an invitation with its key.
 *
 * @param connect of the NATS client: `wsconnect` in a browser
 * @throws SharingError that names why it failed
 */
export async function connectNats(
  invitation: Invitation,
  connect: (options: ConnectionOptions) => Promise<NatsConnection>,
): Promise<NatsConnection> {
  const nc = await withinTime(
    connect({
      servers: [...invitation.servers],
      authenticator: natsAuthenticator(invitation.secretKey),
      timeout: CONNECT_MS,
      pingInterval: PING_MS,
      // The loop opens the keeper anew, in pauses of its own; until then nothing waits for a connection.
      reconnect: false,
      waitOnFirstConnect: false,
      ignoreClusterUpdates: true,
      noEcho: true,
    }),
  ).catch((error) => {
    throw new SharingError(connectFault(error), `${Object(error).name}: ${Object(error).message}`);
  });
  const version = nc.info?.version ?? "";
  if (isTooOld(version)) {
    await nc.close();
    throw new SharingError("too-old", version);
  }
  return nc;
}

/** Answers the server's challenge with the signature of a key. */
export function natsAuthenticator(secretHex: string) {
  const secretKey = hexToBytes(secretHex);
  const nkey = nkeyOf(writerOf(secretKey).publicKey);
  return (nonce?: string) => {
    const signature = ed25519.sign(new TextEncoder().encode(nonce ?? ""), secretKey);
    const base64 = btoa(String.fromCharCode(...signature));
    return { nkey, sig: base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") };
  };
}

/** The client's own limit holds for one server, and does not hold while a browser asks a person. */
async function withinTime(connecting: Promise<NatsConnection>): Promise<NatsConnection> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), CONNECT_MS);
  });
  try {
    return await Promise.race([connecting, late]);
  } catch (error) {
    connecting.then((nc) => nc.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function connectFault(error: unknown): SharingFault {
  const { name, message } = Object(error);
  const text = `${name} ${message} ${Object(Object(error).cause).message ?? ""}`;
  if (/authorization|authentication/i.test(text)) return "key-refused";
  // A secure page may not open an unencrypted connection.
  if (/SecurityError|insecure|mixed content/i.test(text)) return "insecure";
  return /unexpected response|nonce|protocol/i.test(text) ? "wrong-address" : "no-answer";
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor < OLDEST_SERVER[1]);
}
