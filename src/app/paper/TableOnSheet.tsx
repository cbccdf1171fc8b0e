import { paperCellText } from "./paperCellText.ts";
import type { PaperCell, PaperRow, PaperTable } from "./paperTable.ts";
import type { Panel } from "./tableLayout.ts";
import "./sheetTable.css";

interface TableOnSheetProps {
  readonly caption: string;
  readonly table: PaperTable;
  readonly panel: Panel;
  readonly rows: readonly PaperRow[];
  /** True for the last part, which has the notes and the source. */
  readonly ends: boolean;
}

/** A table on a sheet of paper, or the rows and columns of it that fit there. */
export function TableOnSheet({ caption, table, panel, rows, ends }: TableOnSheetProps) {
  return (
    <div className="sheet-table">
      <table>
        <caption>
          {caption}
          {table.unit !== null && <span className="sheet-unit">单位：{table.unit}</span>}
        </caption>
        <colgroup>
          {panel.columns.map(({ key }, i) => (
            <col key={key} style={{ width: `${panel.widths[i]}pt` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {panel.columns.map(({ key, head, align }) => (
              <th key={key} scope="col" className={`align-${align}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table's rows never move
            <tr key={i} className={`role-${row.role}`}>
              {panel.columns.map(({ key, align }, c) => {
                const cell = row.cells[key] ?? { kind: "none", word: "" };
                const [Tag, scope] = c === 0 ? (["th", "row"] as const) : (["td"] as const);
                return (
                  <Tag key={key} scope={scope} className={`align-${align} ${shadeOf(cell)}`.trim()}>
                    {paperCellText(cell)}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {ends &&
        [...table.notes, table.source].filter(Boolean).map((note) => (
          <p key={note} className="sheet-note">
            {note}
          </p>
        ))}
    </div>
  );
}

function shadeOf(cell: PaperCell): string {
  if (cell.kind === "not-reported") return "sheet-hatched";
  return cell.kind === "rate" && cell.step ? `sheet-step-${cell.step}` : "";
}
