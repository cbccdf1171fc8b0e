import { type Ref, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { GridEdit } from "../../../../app/grid/GridEdit.tsx";
import type { GridEditHandle } from "../../../../app/grid/gridEditProps.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { gridRows, markOf, SUM_ROW, spotAt } from "./gridRows.ts";

const ROW_HEIGHT = 32;
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
  readonly ref: Ref<GridEditHandle>;
}

/** The table in the documents' layout, 万人. Its keys go by their position, so that they work with an input method. */
export function PlanGrid({ worked, ref, ...actions }: PlanGridProps) {
  const { onFigure, onPaste, onFocus, onLock, onRelease, onAsk } = actions;
  const { settled } = worked;
  const rows = useMemo(() => gridRows(worked), [worked]);
  const columns = ["部门", ...settled.fields, "小计"];
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
  const scrolls = width < NAME + FIGURE * (columns.length - 2) + SUM;
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

function rowClass({ row }: { readonly row: number }): string {
  return row === SUM_ROW ? "sum-row" : "";
}
