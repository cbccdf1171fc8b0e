// The service worker of the installable edition: the application works without a network after one visit, and a new version
// of it is taken over when a person accepts it. The build takes the types out, puts the two constants in front and writes it
// beside `index.html`, see `tools/build/serviceWorkerFile.ts`. It imports nothing.

/** Code of this version of the application. */
declare const VERSION: string;
/**
 * The files of this version by their addresses beside this script, each with the SHA-256 that it must have; null where its
 * name has a hash already, and for the files of `data/`, which may change without a new version.
 */
declare const FILES: Readonly<Record<string, string | null>>;

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
}

const scope = self as unknown as WorkerScope;
const START_PAGE = "./";
const CACHE_PREFIX = "planner-";
const OWN_CACHE = `${CACHE_PREFIX}${VERSION}`;
/** The previous version's files stay for tabs that still show it. */
const CACHES_KEPT = 2;
const FETCHES_AT_ONCE = 4;

scope.addEventListener("install", (event) => event.waitUntil(fetchAll()));
scope.addEventListener("activate", (event) => event.waitUntil(deleteOldCaches()));
scope.addEventListener("message", ({ data }) => {
  if (data === "take-over") void scope.skipWaiting();
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null) return;
  if (request.mode === "navigate" && (path === "" || path === "index.html"))
    event.respondWith(fromCache(START_PAGE, request));
  else if (path.startsWith("data/")) event.respondWith(fromNetwork(request));
  else if (path.startsWith("assets/") || Object.hasOwn(FILES, path))
    event.respondWith(fromCache(request, request));
});

/** The address beside this script, without its query; null for one elsewhere. */
function pathOf(url: string): string | null {
  const base = new URL("./", location.href).href;
  return url.startsWith(base) ? (url.slice(base.length).split(/[?#]/)[0] ?? "") : null;
}

/** Fetches all files of this version. Rejects when one is missing or is of another version: the old one then stays. */
async function fetchAll(): Promise<void> {
  const cache = await caches.open(OWN_CACHE);
  const waiting = Object.entries(FILES);
  const fetchNext = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await fetchOne(cache, ...next);
  };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, fetchNext));
}

async function fetchOne(cache: Cache, path: string, sha256: string | null): Promise<void> {
  const isHashed = path.startsWith("assets/");
  const known = isHashed ? await caches.match(path) : undefined;
  const response = known ?? (await fetch(path, { cache: isHashed ? "default" : "no-cache" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if (sha256 !== null) {
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()),
    );
    const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found !== sha256) throw new Error(`${path} is of another version`);
  }
  await cache.put(path, response);
}

async function deleteOldCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  const others = names.filter((name) => name !== OWN_CACHE);
  // In the order in which they were made.
  await Promise.all(others.slice(0, 1 - CACHES_KEPT).map((name) => caches.delete(name)));
}

/** A file of this version, else of the one before, else from the network and then kept. */
async function fromCache(wanted: string | Request, request: Request): Promise<Response> {
  const own = await caches.open(OWN_CACHE);
  const kept =
    (await own.match(wanted, { ignoreSearch: true })) ?? (await caches.match(wanted, { ignoreSearch: true }));
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await own.put(request, response.clone());
  return response;
}

/** As the server has it now; without a network as it was the last time. */
async function fromNetwork(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(OWN_CACHE)).put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw error;
  }
}
