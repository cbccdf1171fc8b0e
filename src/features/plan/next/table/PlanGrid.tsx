import { type Ref, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { GridEdit } from "../../../../app/editableGrid/GridEdit.tsx";
import type { EditMargin, EditRow, GridEditHandle } from "../../../../app/editableGrid/gridEditProps.ts";
import { formatRate, formatWan, NOT_REPORTED, TOTAL } from "../../../../app/words/format.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import type { Standing } from "../../standings.ts";
import { changeWords, gridRows, markOf, SUM_ROW, spotAt } from "./gridRows.ts";
import type { LastYear } from "./lastYear.ts";

const ROW_HEIGHT = 32;
const MARGIN = 76;
const NAME = 116;
const FIGURE = 66;
const SUM = 72;
/** Room for a scroll bar below the rows. */
const SCROLL_BAR = 16;
const HEADER_HEIGHT = 56;
/** Beyond this the rows scroll inside. */
const MAX_HEIGHT = 660;

export interface GridActions {
  /** A figure was typed; empty text takes the quota away. */
  readonly onFigure: (place: TablePlace, text: string) => void;
  readonly onPaste: (text: string, row: number, index: number) => void;
  readonly onFocus: (place: TablePlace) => void;
  readonly onLock: (place: TablePlace) => void;
  readonly onRelease: (place: TablePlace) => void;
  /** To the fields for bounds or for the weight. */
  readonly onAsk: (what: "lower" | "weight") => void;
}

interface PlanGridProps extends GridActions {
  readonly worked: WorkedDraft;
  /** The table before the requirements that clash; null where they do not, or it is not known. */
  readonly before: WorkedDraft | null;
  readonly lastYear: LastYear | null;
  readonly ref: Ref<GridEditHandle>;
}

/** The table in the documents' layout, 万人. Its keys go by their position, so that they work with an input method. */
export function PlanGrid({ worked, before, lastYear, ref, ...actions }: PlanGridProps) {
  const { onFigure, onPaste, onFocus, onLock, onRelease, onAsk } = actions;
  const { settled } = worked;
  const rows = useMemo(() => gridRows(worked, before), [worked, before]);
  const columns = [UNIT, ...settled.fields, "小计"];
  const last = columns.length - 1;
  const lookOf = useCallback(
    (index: number) =>
      index === 0
        ? { width: NAME, pinned: true, rowHeader: true }
        : { width: index === last ? SUM : FIGURE, figure: true, grows: true },
    [last],
  );
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const placeAt = (row: number, index: number): TablePlace | null => {
    const spot = spotAt(settled, row, index);
    return spot && "place" in spot ? spot.place : null;
  };
  const mark = useCallback(
    (row: number, index: number) => {
      const spot = spotAt(worked.settled, row, index);
      return spot && "place" in spot ? markOf(worked, spot.place) : undefined;
    },
    [worked],
  );
  const noteOf = useCallback(
    (row: number, index: number) => {
      const spot = lastYear ? spotAt(worked.settled, row, index) : undefined;
      return lastYear && spot && "place" in spot ? changeWords(worked, lastYear.plan, spot.place) : "";
    },
    [worked, lastYear],
  );
  const margins = useMemo(() => (lastYear ? marginsOf(lastYear) : []), [lastYear]);
  const scrolls = width < NAME + FIGURE * (columns.length - 2) + SUM + MARGIN * margins.length;
  const at = (act: (place: TablePlace) => void) => (row: number, index: number) => {
    const place = placeAt(row, index);
    if (place) act(place);
  };

  function key(event: KeyboardEvent, row: number, index: number): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const place = placeAt(row, index);
    if (!place) return false;
    switch (event.code) {
      case "KeyL":
        onLock(place);
        return true;
      case "KeyU":
        onRelease(place);
        return true;
      case "KeyB":
        onAsk("lower");
        return true;
      case "KeyW":
        onAsk("weight");
        return true;
      default:
        return false;
    }
  }

  return (
    <div className="plan-grid" ref={box}>
      <GridEdit
        ref={ref}
        labelledBy="next-table-title"
        rows={rows}
        columns={columns}
        height={Math.min(
          MAX_HEIGHT,
          HEADER_HEIGHT + rows.length * ROW_HEIGHT + 4 + (scrolls ? SCROLL_BAR : 0),
        )}
        headerHeight={HEADER_HEIGHT}
        margins={margins}
        {...(lastYear && { noteOf })}
        lookOf={lookOf}
        rowClass={rowClass}
        markOf={mark}
        onEdit={(edits) => {
          for (const { row, index, to } of edits) at((place) => onFigure(place, to))(row, index);
        }}
        onPaste={onPaste}
        onTake={at(onLock)}
        onFocus={at(onFocus)}
        onKey={key}
      />
    </div>
  );
}

/** How far each ministry came last year; no columns where nothing was reported. */
function marginsOf({ plan, done }: LastYear): EditMargin<EditRow>[] {
  if (!done) return [];
  const column = (
    id: string,
    title: string,
    textOf: (standing: Standing) => string,
  ): EditMargin<EditRow> => ({
    id,
    title,
    width: MARGIN,
    cellOf: ({ cells: [name] }) => {
      const standing = done.standings.get(name === TOTAL ? null : (name ?? ""));
      return { text: standing ? textOf(standing) : "—", className: "last-year" };
    },
  });
  return [
    column("rate", `${plan.year}年完成率`, ({ rate }) => (rate === null ? NOT_REPORTED : formatRate(rate))),
    column("landing", `${plan.year}年底预计`, ({ landing }) => (landing === null ? "—" : formatWan(landing))),
  ];
}

function rowClass({ row }: { readonly row: number }): string {
  return row === SUM_ROW ? "sum-row" : "";
}
