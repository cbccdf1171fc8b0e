import type { Position } from "../../domain/progress/position.ts";
import { MEASURES } from "./matrixFinding.ts";
import type { MatrixMeasure, RowOrder } from "./matrixRows.ts";

export const ORDERS: Readonly<Record<RowOrder, string>> = {
  plan: "按计划表顺序",
  largest: "按合计从大到小",
  smallest: "按合计从小到大",
};

/** What the matrix shows. */
interface MatrixView {
  readonly measure: MatrixMeasure;
  readonly order: RowOrder;
  /** The cell whose history is open; null for none. */
  readonly cell: { readonly ministry: string; readonly field: string } | null;
}

/**
 * Reads from the address what the matrix shows; what it leaves open, or names that do not exist, get the defaults: the
 * completion rate, or the plan where nothing was reported, in the plan's order, no cell open.
 */
export function matrixView(
  params: URLSearchParams,
  { ministries, fields }: Pick<Position, "ministries" | "fields">,
  nothingReported: boolean,
): MatrixView {
  const [show, order] = [params.get("show") ?? "", params.get("order") ?? ""];
  const [ministry = "", field = ""] = (params.get("cell") ?? "").split("|");
  const isCell = fields.includes(field) && ministries.some((row) => row.ministry === ministry);
  return {
    measure: isKeyOf(MEASURES, show) ? show : nothingReported ? "quota" : "rate",
    order: isKeyOf(ORDERS, order) ? order : "plan",
    cell: isCell ? { ministry, field } : null,
  };
}

function isKeyOf<Key extends string>(record: Readonly<Record<Key, unknown>>, text: string): text is Key {
  return Object.hasOwn(record, text);
}
