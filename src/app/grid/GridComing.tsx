/** In place of a grid until its task has drawn it: its height, the lines of its rows and what is coming. */
export function GridComing({ height }: { readonly height: number }) {
  return (
    <div className="data-grid grid-coming" style={{ height }}>
      正在画表格……
    </div>
  );
}
