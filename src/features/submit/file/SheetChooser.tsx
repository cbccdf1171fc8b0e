import { WORKBOOK_COPY } from "../../../app/words/workbookCopy.ts";
import { act } from "../session/intakeSession.ts";
import type { IntakeItem } from "../session/intakeState.ts";

/** Which sheet of a workbook was read, and a choice of another; nothing for a file without sheets. */
export function SheetChooser({ item }: { readonly item: IntakeItem }) {
  const { id, reading } = item;
  if (!reading || reading.sheets.length === 0) return null;
  if (reading.sheets.length === 1) {
    return (
      <p className="note">
        工作表“{reading.sheets[0]?.name}”。{WORKBOOK_COPY}
      </p>
    );
  }
  const chosen = item.sheet ?? reading.sheet ?? "";
  return (
    <div className="toolbar sheet-choice">
      <label>
        工作簿有 {reading.sheets.length} 张工作表，读取的是
        <select value={chosen} onChange={(event) => act({ kind: "sheet", id, sheet: event.target.value })}>
          {reading.sheet === null && <option value="">（未选定）</option>}
          {reading.sheets.map(({ name, hasHeader, isHidden }) => (
            <option key={name} value={name}>
              {name}
              {isHidden ? "（隐藏）" : ""}
              {hasHeader ? "" : "（没有认出表头）"}
            </option>
          ))}
        </select>
      </label>
      <span className="note">
        {item.stale
          ? "正在读取……"
          : item.edits.done.length > 0
            ? "改选另一张会清除在本页做的修改。"
            : `其他工作表不计入；改选后整张重新校验。${WORKBOOK_COPY}`}
      </span>
    </div>
  );
}
