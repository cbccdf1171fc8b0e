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
    <label>
      {label}
      <input
        type="text"
        value={draft[member]}
        placeholder={hint}
        onChange={(event) => onChange({ ...draft, [member]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="plan-form">
      <label>
        生效月份
        <select value={draft.from} onChange={(event) => onChange({ ...draft, from: event.target.value })}>
          {monthsOf(year).map((month) => (
            <option key={month} value={month}>
              {monthInWords(month)}
            </option>
          ))}
        </select>
      </label>
      {text("documentNumber", "批准文号", `如 人社厅函〔${year}〕1号`)}
      {text("date", "批准日期", `如 ${year}年7月10日`)}
      {text("headline", "调整后总目标（万人）", "不变则不填")}
      <label className="plan-form-wide">
        原因（必填，记入记录）
        <textarea
          rows={2}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
      </label>
    </div>
  );
}
