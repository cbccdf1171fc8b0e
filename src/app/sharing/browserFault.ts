import type { SharingFault } from "../../journal/sharing/sharedKeeper.ts";

/** What the browser says of the page and its network. */
export interface PageFacts {
  /** `https:`, `http:` or `file:`. */
  readonly protocol: string;
  readonly online: boolean;
  /** Whether the browser refuses connections to the local network, on pages that may ask for them. */
  readonly localNetworkDenied: boolean;
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
  { protocol, online, localNetworkDenied }: PageFacts,
  servers: readonly string[],
): SharingFault {
  if (fault !== "no-answer") return fault;
  if (protocol === "https:" && servers.every((server) => server.startsWith("ws:") && !isLoopback(server)))
    return "insecure";
  if (localNetworkDenied) return "local-network";
  if (!online && !servers.some(isLoopback)) return "offline";
  return protocol === "file:" ? "file-page" : "no-answer";
}

/** An address of this machine counts as secure. */
function isLoopback(server: string): boolean {
  return /^wss?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$)/.test(server);
}

/** The facts of this page. */
export async function pageFacts(): Promise<PageFacts> {
  const { onLine: online } = navigator;
  const denied = await Promise.all(LOCAL_NETWORK_PERMISSIONS.map(isDenied));
  // On a page that is not secure the browser gives "denied" without a meaning.
  const localNetworkDenied = globalThis.isSecureContext && denied.includes(true);
  return { protocol: location.protocol, online, localNetworkDenied };
}

/** Chromium 142 and later have the first; newer ones have the other two in its place. */
const LOCAL_NETWORK_PERMISSIONS = ["local-network-access", "local-network", "loopback-network"];

async function isDenied(name: string): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state === "denied";
  } catch {
    // The browser does not know this permission.
    return false;
  }
}
