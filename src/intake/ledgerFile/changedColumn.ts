/**
 * The column of a change as the journal has it: its header's text, or 第n列 where that is blank, stands twice, or is missing.
 *
 * @param header texts of the header's cells
 * @param index from 0
 */
export function changedColumn(header: readonly string[], index: number): string {
  const text = header[index] ?? "";
  const isName = text.trim() !== "" && header.filter((each) => each === text).length === 1;
  return isName ? text : `第${index + 1}列`;
}

/** The position of a column that {@link changedColumn} names; -1 for none. */
export function indexOfChanged(header: readonly string[], column: string): number {
  const index = header.indexOf(column);
  return index >= 0 ? index : Number(/^第(\d+)列$/.exec(column)?.[1] ?? 0) - 1;
}
