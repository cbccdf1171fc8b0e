import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople, formatSigned, NOT_REPORTED } from "../../../app/words/format.ts";
import { type Month, monthInWords } from "../../../domain/cutoff.ts";
import { type CutoffPreview, isChanged, type PreviewCell } from "../../../intake/report/preview.ts";

interface PreviewMatrixProps {
  readonly shown: CutoffPreview;
  /** All cut-offs of the file. */
  readonly cutoffs: readonly CutoffPreview[];
  readonly onChoose: (cutoff: Month) => void;
}

/** Ministry by field at one cut-off: before, after and difference where something changes, the rest quiet. */
export function PreviewMatrix({ shown, cutoffs, onChoose }: PreviewMatrixProps) {
  const cells = new Map(shown.cells.map((cell) => [`${cell.ministry}|${cell.field}`, cell]));
  const changed = shown.cells.filter(isChanged).length;
  const lost = shown.cells.filter(({ before, after }) => before !== null && after === null).length;
  return (
    <section className="section" aria-labelledby="matrix-title">
      <div className="section-head">
        <h3 id="matrix-title">
          {monthInWords(shown.cutoff)}：{shown.ministries.length} 个部门 × {shown.fields.length} 个领域，
          {changed === 0 ? "没有改变" : `改变 ${changed} 处`}
          {lost > 0 && `，其中 ${lost} 处由有数变为未报送`}
        </h3>
        <span className="toolbar">
          {cutoffs.length > 1 && (
            <SelectField
              label="统计截止"
              className="choice"
              value={shown.cutoff}
              options={cutoffs.map(({ cutoff, cells: each }) => [
                cutoff,
                `${monthInWords(cutoff)}（改变 ${each.filter(isChanged).length} 处）`,
              ])}
              onChange={onChoose}
            />
          )}
          <span className="unit">单位：人</span>
        </span>
      </div>
      <PlainTable
        labelledBy="matrix-title"
        className="preview-matrix"
        columns={[{ words: "部门" }, ...shown.fields]}
      >
        {shown.ministries.map((ministry) => (
          <tr key={ministry}>
            <th scope="row">{ministry}</th>
            {shown.fields.map((field) => (
              <MatrixCell key={field} cell={cells.get(`${ministry}|${field}`)} />
            ))}
          </tr>
        ))}
      </PlainTable>
      <p className="note">
        每格上行是入库后的完成数，下行是原数和变化；没有改变的数颜色较浅；斜线格“未报”为未报送（不是 0）。
        没有列出的领域前后都未报送。原数是{monthInWords(shown.cutoff)}
        现在计入的数，没有这个月的上报时沿用较早的统计截止。
      </p>
    </section>
  );
}

function MatrixCell({ cell }: { readonly cell: PreviewCell | undefined }) {
  if (!cell) return <td className="hatched preview-none">{NOT_REPORTED}</td>;
  const { before, after } = cell;
  if (!isChanged(cell)) return <td className="preview-same">{formatPeople(after ?? 0)}</td>;
  const was = before === null ? NOT_REPORTED : formatPeople(before);
  if (after === null)
    return (
      <td className="hatched">
        <strong>变为{NOT_REPORTED}</strong>
        <span className="preview-was">{was}</span>
      </td>
    );
  return (
    <td>
      <strong>{formatPeople(after)}</strong>
      <span className="preview-was">
        {was} {formatSigned(after - (before ?? 0))}
      </span>
    </td>
  );
}
