import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { TextArea, TextField } from "../../../app/inputs/TextField.tsx";
import { monthInWords, monthsOf } from "../../../domain/cutoff.ts";
import type { AdjustDraft } from "./adjustDraft.ts";

interface AdjustFormProps {
  readonly year: number;
  readonly draft: AdjustDraft;
  readonly onChange: (draft: AdjustDraft) => void;
}

/** The month from which the adjustment applies, and its approval. */
export function AdjustForm({ year, draft, onChange }: AdjustFormProps) {
  const text = (member: "documentNumber" | "date" | "headline", label: string, hint: string) => (
    <TextField
      label={label}
      value={draft[member]}
      placeholder={hint}
      required={member !== "headline"}
      onChange={(typed) => onChange({ ...draft, [member]: typed })}
    />
  );
  return (
    <div className="plan-form">
      <SelectField
        label="生效月份"
        value={draft.from}
        options={monthsOf(year).map((month) => [month, monthInWords(month)])}
        onChange={(from) => onChange({ ...draft, from })}
      />
      {text("documentNumber", "批准文号", `如 人社厅函〔${year}〕1号`)}
      {text("date", "批准日期", `如 ${year}年7月10日`)}
      {text("headline", "调整后总目标（万人）", "不变则不填")}
      <TextArea
        label="原因（必填，记入记录）"
        className="plan-form-wide"
        rows={2}
        required
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </div>
  );
}
