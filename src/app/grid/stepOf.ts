/** Where an arrow key goes, in rows and columns. */
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  // To the ends of the row.
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

interface WalkedCell {
  readonly cellIndex: number;
}

interface WalkedRow<Cell> {
  readonly rowIndex: number;
  readonly cells: ArrayLike<Cell>;
}

/** The cell of a table to which a key leads from `cell`; the cell itself at the table's edge, null for any other key. */
export function stepOf<Cell extends WalkedCell>(
  key: string,
  cell: Cell,
  row: WalkedRow<Cell>,
  rows: ArrayLike<WalkedRow<Cell>>,
): Cell | null {
  const step = STEPS[key];
  if (!step) return null;
  const [down, right] = step;
  const next = rows[row.rowIndex + down] ?? row;
  const column = Math.min(Math.max(cell.cellIndex + right, 0), next.cells.length - 1);
  return next.cells[column] ?? cell;
}
