import { SelectField } from "../../../app/inputs/SelectField.tsx";
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
      <SelectField
        label={`工作簿有 ${reading.sheets.length} 张工作表，读取的是`}
        value={chosen}
        options={[
          ...(reading.sheet === null ? [["", "（未选定）"] as const] : []),
          ...reading.sheets.map(({ name, hasHeader, isHidden }) => {
            const words = `${name}${isHidden ? "（隐藏）" : ""}${hasHeader ? "" : "（没有认出表头）"}`;
            return [name, words] as const;
          }),
        ]}
        onChange={(sheet) => act({ kind: "sheet", id, sheet })}
      />
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
