import { createGrid, type GridApi, type GridOptions, type Module } from "ag-grid-community";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { inOwnTask } from "./inOwnTask.ts";

interface GridParts<Row> {
  /** The element that the grid is drawn into. */
  readonly box: RefObject<HTMLElement | null>;
  /** id of the title that names it. */
  readonly labelledBy: string;
  /** The parts of AG Grid that it uses. */
  readonly modules: Module[];
  /** What it has for its whole life; asked for once. */
  readonly lasting: () => GridOptions<Row>;
  /** What may change. Options that say the same as before keep their identity. */
  readonly shown: GridOptions<Row>;
  /** Applies a change, and may do something before and after it. */
  readonly around?: (apply: () => void) => void;
}

interface MadeGrid<Row> {
  /** Null until the grid is made. */
  readonly api: RefObject<GridApi<Row> | null>;
  readonly isMade: boolean;
  readonly hasRows: boolean;
}

/**
 * A grid of AG Grid while the component stands. It is made, gets its columns and gets its rows in three tasks: all at once
 * would keep a slow computer from answering for half a second, and a screen may have two grids.
 */
export function useGrid<Row>(parts: GridParts<Row>): MadeGrid<Row> {
  const api = useRef<GridApi<Row>>(null);
  const latest = useRef(parts);
  /** What the grid was told last; null until it has its rows. */
  const told = useRef<GridOptions<Row>>(null);
  const [stage, setStage] = useState<"coming" | "made" | "filled">("coming");

  useLayoutEffect(() => {
    latest.current = parts;
    const before = told.current;
    if (!before) return;
    // The grid processes every option that it is given, so only changed ones are passed.
    const changes = Object.entries(parts.shown).filter(([key, value]) => Object(before)[key] !== value);
    told.current = parts.shown;
    const apply = () => api.current?.updateGridOptions(Object.fromEntries(changes));
    if (changes.length > 0) (parts.around ?? call)(apply);
  });

  useEffect(() => {
    function makeBare() {
      const { box, modules, lasting, shown } = latest.current;
      if (!box.current) return;
      const bare = { ...shown, columnDefs: [], rowData: [], pinnedBottomRowData: [] };
      api.current = createGrid<Row>(box.current, { ...lasting(), ...bare }, { modules });
    }

    function addColumns() {
      const { box, labelledBy, shown } = latest.current;
      api.current?.updateGridOptions({ columnDefs: shown.columnDefs ?? [] });
      // The grid sets its role on an element that it makes, so the name is set there as well.
      box.current?.querySelector('[role="grid"]')?.setAttribute("aria-labelledby", labelledBy);
      setStage("made");
    }

    function addRows() {
      told.current = latest.current.shown;
      api.current?.updateGridOptions(told.current);
      setStage("filled");
    }

    const steps = [makeBare, addColumns, addRows];
    let takeBack = () => {};
    const runNext = () => {
      takeBack = inOwnTask(() => {
        steps.shift()?.();
        if (steps.length > 0) runNext();
      });
    };
    runNext();
    return () => {
      takeBack();
      api.current?.destroy();
      api.current = null;
      told.current = null;
      setStage("coming");
    };
  }, []);

  return { api, isMade: stage !== "coming", hasRows: stage === "filled" };
}

function call(apply: () => void): void {
  apply();
}
