export interface GridCell {
  readonly text: string;
  /** Space-separated classes of the application's style sheets. */
  readonly className?: string;
  /** The text becomes a link to this screen, keeping the selection. */
  readonly to?: string;
  /** Shown after the text, quieter. */
  readonly note?: string;
  /** The text becomes a button that does this. */
  readonly action?: () => void;
  /** Whole sentence about the cell, shown on hover. */
  readonly title?: string;
  /** What a sortable column sorts by; the text when left out, and null is always last. */
  readonly sort?: number | string | null;
}

export interface GridRow {
  /** Unique among rows and totals. */
  readonly id: string;
  readonly cells: Readonly<Record<string, GridCell>>;
}

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** The header becomes a link to this screen, keeping the selection. */
  readonly to?: string;
  /** Least width in px. */
  readonly width: number;
  /** Takes a share of the width that is left. */
  readonly grows?: boolean;
  /** Stays at the left edge while the others scroll. */
  readonly pinned?: boolean;
  /** Names its row for screen readers. */
  readonly rowHeader?: boolean;
  /** Left-aligned words; figures are right-aligned. */
  readonly words?: boolean;
  /** Long words wrap and the row grows with them. */
  readonly wraps?: boolean;
  readonly sortable?: boolean;
}
