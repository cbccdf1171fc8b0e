import { useLayoutEffect, useSyncExternalStore } from "react";

/**
 * Hash routes with the selection in their query: `#/matrix?year=2025&asOf=2025-06`.
 *
 * Sixty lines instead of a router library: the screens need a path and a query, and a router would take a
 * sixth of the first screen's script.
 */
export interface Route {
  /** Path with a leading slash, decoded, e.g. `/ministry/甲部`. */
  readonly path: string;
  readonly params: URLSearchParams;
}

function read(): Route {
  const hash = window.location.hash.replace(/^#/, "");
  const cut = hash.indexOf("?");
  const rawPath = cut < 0 ? hash : hash.slice(0, cut);
  // A query before the hash (a link typed by hand) serves where the hash has none.
  const params = new URLSearchParams(window.location.search);
  for (const [key, value] of new URLSearchParams(cut < 0 ? "" : hash.slice(cut + 1))) params.set(key, value);
  return { path: decodePath(rawPath) || "/", params };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

let current: { href: string; route: Route } | null = null;

function snapshot(): Route {
  const href = window.location.href;
  if (current?.href !== href) current = { href, route: read() };
  return current.route;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

/** The route now shown; the component draws again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, snapshot);
}

/** Query changes by name; null takes a parameter away. */
export type ParamChanges = Readonly<Record<string, string | null>>;

/** Parameters that belong to the selection and so follow every link. */
const SELECTION_PARAMS = ["year", "asOf", "pace", "plan"];

/** The address of a path with the selection and the changes; with `keepAll` also the screen's other parameters. */
export function hrefOf(path: string, route: Route, changes: ParamChanges = {}, keepAll = false): string {
  const params = new URLSearchParams();
  for (const [key, value] of route.params) {
    if (keepAll || SELECTION_PARAMS.includes(key)) params.set(key, value);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  const query = params.toString();
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `#${encoded}${query ? `?${query}` : ""}`;
}

/** State of an entry in the browser's history whose screen was shown; a link makes an entry without a state. */
const SHOWN = "shown";

/** Changes parameters of the screen that is shown; Back undoes it unless `replace`. */
export function changeParams(route: Route, changes: ParamChanges, replace = false): void {
  const href = hrefOf(route.path, route, changes, true);
  const url = `${window.location.pathname}${href}`;
  const { history } = window;
  if (replace) history.replaceState(history.state, "", url);
  else history.pushState(history.state, "", url);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Shows a screen from its top when a link opened it; after Back the browser itself restores the place. */
export function useTopOfNewScreen({ path }: Route): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each path anew.
  useLayoutEffect(() => {
    if (window.history.state === SHOWN) return;
    window.history.replaceState(SHOWN, "");
    window.scrollTo(0, 0);
  }, [path]);
}
