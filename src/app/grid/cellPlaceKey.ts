/** The place of a cell of a file or table as one key: row from 1, column from 0. */
export function cellPlaceKey(row: number, index: number): string {
  return `${row}|${index}`;
}
