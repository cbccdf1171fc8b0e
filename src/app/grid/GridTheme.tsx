import {
  CellStyleModule,
  ClientSideRowModelModule,
  createTheme,
  LocaleModule,
  PinnedRowModule,
  RowApiModule,
  RowAutoHeightModule,
} from "ag-grid-community";

/** The parts of AG Grid that are used; each adds to the script. */
export const GRID_MODULES = [
  ClientSideRowModelModule,
  CellStyleModule,
  LocaleModule,
  PinnedRowModule,
  RowApiModule,
  RowAutoHeightModule,
];

/** A plain theme in the application's colours: 32 px rows, hairlines, no shadows. */
const THEME = createTheme().withParams({
  fontFamily: "inherit",
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 400,
  spacing: 4,
  rowHeight: 32,
  cellHorizontalPadding: 6,
  backgroundColor: "#ffffff",
  foregroundColor: "#1b2733",
  cellTextColor: "#1b2733",
  headerTextColor: "#55626f",
  headerBackgroundColor: "#ffffff",
  accentColor: "#12599c",
  borderColor: "#d5dbe1",
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  headerRowBorder: { color: "#1b2733" },
  rowBorder: true,
  columnBorder: true,
  headerColumnBorder: false,
  pinnedColumnBorder: { color: "#8a97a4" },
  pinnedRowBorder: { color: "#1b2733" },
  pinnedRowFontWeight: 600,
  rowHoverColor: "transparent",
});

/** Without an icon set a sorted column would not show it. */
export const SORT_ICONS = {
  sortAscending: "<span>↑</span>",
  sortDescending: "<span>↓</span>",
  sortUnSort: "<span></span>",
};

/** What every grid has and never changes. AG Grid adds style elements, which the policy allows with the nonce. */
export const fixedOptions = () => ({
  theme: THEME,
  styleNonce: document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "",
  defaultColDef: { resizable: false },
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
  ensureDomOrder: true,
  animateRows: false,
  suppressMovableColumns: true,
  suppressRowHoverHighlight: true,
  suppressColumnMoveAnimation: true,
});
