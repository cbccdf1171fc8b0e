/** Stands over the place of a grid until it is made: the lines of its rows, and what is coming. */
export function GridComing() {
  return <div className="grid-coming">正在画表格……</div>;
}
