import type { SharingFault } from "../../journal/sharing/sharedKeeper.ts";

/** What the browser says of the page and its network. */
export interface PageFacts {
  /** `https:`, `http:` or `file:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly online: boolean;
  /**
   * What a person answered when the browser asked whether the page may reach the local network; `unknown` where it never
   * asks. Chromium asks pages from the internet about addresses of the local network, and both about this machine.
   */
  readonly localNetwork: "denied" | "unanswered" | "granted" | "unknown";
}

/**
 * Why a server cannot be reached. A browser does not tell a page why a connection failed, so it is found by what can be
 * known of the page.
 *
 * @param fault what the connection itself gave
 * @param servers addresses, `ws://host:port` or `wss://host:port`
 */
export function browserFault(
  fault: SharingFault,
  { protocol, hostname, online, localNetwork }: PageFacts,
  servers: readonly string[],
): SharingFault {
  if (fault !== "no-answer") return fault;
  if (protocol === "https:" && servers.every((server) => server.startsWith("ws:") && !isLoopback(server)))
    return "insecure";
  if (localNetwork === "denied") return "local-network";
  if (!online && !servers.some(isLoopback)) return "offline";
  if (protocol === "file:") return "file-page";
  return localNetwork === "unanswered" && mayBeAsked(hostname, servers)
    ? "local-network-unanswered"
    : "no-answer";
}

/** Whether the browser may ask a page of this host; it knows by the addresses, which a page does not know of names. */
function mayBeAsked(hostname: string, servers: readonly string[]): boolean {
  if (isLoopback(`ws://${hostname}`)) return false;
  return !PRIVATE_ADDRESS.test(hostname) || servers.some(isLoopback);
}

const PRIVATE_ADDRESS = /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+)+$/;

/** An address of this machine counts as secure. */
function isLoopback(server: string): boolean {
  return /^wss?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$)/.test(server);
}

/** The facts of this page. */
export async function pageFacts(): Promise<PageFacts> {
  const { onLine: online } = navigator;
  const { protocol, hostname } = location;
  return { protocol, hostname, online, localNetwork: await localNetworkAnswer() };
}

async function localNetworkAnswer(): Promise<PageFacts["localNetwork"]> {
  // On a page that is not secure the browser gives "denied" without having asked.
  if (!globalThis.isSecureContext) return "unknown";
  const states = await Promise.all(LOCAL_NETWORK_PERMISSIONS.map(stateOf));
  if (states.includes("denied")) return "denied";
  if (states.includes("prompt")) return "unanswered";
  return states.includes("granted") ? "granted" : "unknown";
}

/** Chromium 142 and later have the first; newer ones have the other two in its place. */
const LOCAL_NETWORK_PERMISSIONS = ["local-network-access", "local-network", "loopback-network"];

async function stateOf(name: string): Promise<PermissionState | null> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    // The browser does not know this permission.
    return null;
  }
}
