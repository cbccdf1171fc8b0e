import {
  CellStyleModule,
  ClientSideRowModelModule,
  LocaleModule,
  PinnedRowModule,
  RowApiModule,
  RowAutoHeightModule,
} from "ag-grid-community";
import "virtual:grid-styles.css";

/** The parts of AG Grid that are used; each adds to the script. */
export const GRID_MODULES = [
  ClientSideRowModelModule,
  CellStyleModule,
  LocaleModule,
  PinnedRowModule,
  RowApiModule,
  RowAutoHeightModule,
];

/** Without an icon set a sorted column would not show it. */
export const SORT_ICONS = {
  sortAscending: "<span>↑</span>",
  sortDescending: "<span>↓</span>",
  sortUnSort: "<span></span>",
};

/** The theme class of the box around every grid, which AG Grid looks for: its styles are in a CSS file (`gridLook.ts`). */
export const GRID_THEME_CLASS = "ag-theme-planner";

/** What every grid has and never changes. */
export const fixedOptions = () => ({
  theme: "legacy" as const,
  defaultColDef: { resizable: false },
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
  ensureDomOrder: true,
  animateRows: false,
  suppressMovableColumns: true,
  suppressRowHoverHighlight: true,
  suppressColumnMoveAnimation: true,
});
