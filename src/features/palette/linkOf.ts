import type { Records } from "../../app/data/country.ts";
import { hrefOf, type Route } from "../../app/shell/route.ts";

/** The address of the screen as it is shown, year and as-of month written out: their defaults depend on what is stored. */
export function linkOf(route: Route, selection: Pick<Records, "year" | "asOf"> | null): string {
  const changes = selection ? { year: String(selection.year), asOf: selection.asOf } : {};
  return hrefOf(route.path, route, changes, true);
}
