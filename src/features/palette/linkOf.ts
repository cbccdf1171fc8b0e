import type { Records } from "../../app/data/country.ts";
import { hrefOf, type Route } from "../../app/shell/route.ts";

/**
 * The hash address of the screen as it is shown: with its own filters, and with year and as-of month written out even
 * where the reader left them to the defaults, which depend on what a browser has stored.
 *
 * @param selection null while the plans are not read
 */
export function linkOf(route: Route, selection: Pick<Records, "year" | "asOf"> | null): string {
  const changes = selection ? { year: String(selection.year), asOf: selection.asOf } : {};
  return hrefOf(route.path, route, changes, true);
}
