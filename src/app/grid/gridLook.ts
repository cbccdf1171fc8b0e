/**
 * How AG Grid's tables look: in the application's colours, 32 px rows, hairlines, no shadows. The build makes the grid's CSS
 * file with these values (`tools/build/gridStyles.ts`).
 */
export const GRID_LOOK = {
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
};
