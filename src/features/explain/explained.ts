import type { Route } from "../../app/shell/route.ts";
import type { ExplainedFigure } from "../../domain/explaining/explanation.ts";
import type { TablePlace } from "../../domain/plan/tablePlace.ts";
import type { Position } from "../../domain/progress/position.ts";
import { FIGURE_WORDS } from "./explanationWords.ts";

/** The figure to explain, and of which ministry, field or cell; of the country where both are null. */
export interface Explained {
  readonly figure: ExplainedFigure;
  readonly scope: TablePlace;
}

function isFigure(text: string): text is ExplainedFigure {
  return Object.hasOwn(FIGURE_WORDS, text);
}

/** The figure that the address names, of its screen's ministry, field or open cell; null if one of them does not exist. */
export function explainedBy(route: Route, position: Position): Explained | null {
  const figure = route.params.get("explain") ?? "";
  const scope = scopeOf(route);
  if (!isFigure(figure) || !scope) return null;
  const { ministry, field } = scope;
  if (ministry !== null && !position.ministries.some((row) => row.ministry === ministry)) return null;
  if (field !== null && !position.fields.includes(field)) return null;
  return { figure, scope };
}

function scopeOf({ path, params }: Route): TablePlace | null {
  const [, screen = "", ...rest] = path.split("/");
  const name = rest.join("/");
  if (screen === "" || screen === "programme") return { ministry: null, field: null };
  if (screen === "ministry") return { ministry: name, field: null };
  if (screen === "field") return { ministry: null, field: name };
  if (screen !== "matrix") return null;
  const [ministry, field] = (params.get("cell") ?? "").split("|");
  return ministry && field ? { ministry, field } : { ministry: null, field: null };
}
