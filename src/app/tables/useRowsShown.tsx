import { type ReactNode, useState } from "react";
import { Button } from "../inputs/Button.tsx";
import { formatPeople } from "../words/format.ts";

/** Rows drawn until someone asks for more. */
const ROWS_AT_FIRST = 20;
/** Of a list of at most so many rows all are drawn together. */
const MAX_ROWS_TOGETHER = 500;
/** Rows on a page of a longer list: as many as a browser draws without a pause that is felt, however long the list is. */
const ROWS_ON_PAGE = 100;

/** Which rows of a list are drawn, `from` to before `to`, and what below it asks for others. */
interface RowsShown {
  readonly from: number;
  readonly to: number;
  readonly more: ReactNode;
}

/**
 * The rows of a long list that are drawn: the first ones, and on request all of it, or a page of a list that is longer.
 *
 * @param unit the measure word of a row, as 条
 */
export function useRowsShown(total: number, unit: string): RowsShown {
  /** Null while nobody has asked for more. */
  const [page, setPage] = useState<number | null>(null);
  const isPaged = total > MAX_ROWS_TOGETHER;
  if (page === null) {
    const label = isPaged ? `分页列出（共 ${formatPeople(total)} ${unit}）` : `列出全部 ${total} ${unit}`;
    return {
      from: 0,
      to: Math.min(ROWS_AT_FIRST, total),
      more: total > ROWS_AT_FIRST && <Button label={label} className="more" onClick={() => setPage(0)} />,
    };
  }
  if (!isPaged) return { from: 0, to: total, more: null };
  const last = Math.ceil(total / ROWS_ON_PAGE) - 1;
  const shown = Math.min(page, last);
  const [from, to] = [shown * ROWS_ON_PAGE, Math.min((shown + 1) * ROWS_ON_PAGE, total)];
  return {
    from,
    to,
    more: (
      <div className="toolbar">
        <Button label="首页" disabled={shown === 0} onClick={() => setPage(0)} />
        <Button label="上一页" disabled={shown === 0} onClick={() => setPage(shown - 1)} />
        <Button label="下一页" disabled={shown === last} onClick={() => setPage(shown + 1)} />
        <Button label="末页" disabled={shown === last} onClick={() => setPage(last)} />
        <span role="status">
          第 {formatPeople(from + 1)} 至 {formatPeople(to)} {unit}，共 {formatPeople(total)} {unit}
        </span>
      </div>
    ),
  };
}
