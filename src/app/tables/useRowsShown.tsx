import { type ReactNode, useState } from "react";
import { Button } from "../inputs/Button.tsx";

/** Rows drawn until someone asks for more. */
const ROWS_AT_FIRST = 20;
/** Rows added at each request: as many as a browser draws without a pause that is felt. */
const ROWS_MORE = 500;

/**
 * How many rows of a long list are drawn, and the button below it that draws more; a request for the rest of a shorter
 * list draws all of it.
 *
 * @param unit the measure word of a row, as 条
 */
export function useRowsShown(
  total: number,
  unit: string,
): { readonly count: number; readonly more: ReactNode } {
  const [wanted, setWanted] = useState(ROWS_AT_FIRST);
  const label =
    total - wanted <= ROWS_MORE
      ? `列出全部 ${total} ${unit}`
      : `再列 ${ROWS_MORE} ${unit}（共 ${total} ${unit}）`;
  return {
    count: Math.min(wanted, total),
    more: wanted < total && (
      <Button label={label} className="more" onClick={() => setWanted(wanted + ROWS_MORE)} />
    ),
  };
}
