import type { Finding, FindingCode } from "../../intake/findings.ts";

/** What a person agrees to by ticking, per code. */
const AGREEMENTS: Partial<Record<FindingCode, string>> = {
  "cumulative-decreased": "累计数比较早的统计截止少，确属更正",
  "filled-down": "空白的年度、部门或统计截止按上一行填充，已逐行核对",
  "replaces-earlier": "以本次上报替换同一统计截止的原上报（更正）",
  "far-above-quota": "完成数超过计划数的两倍，已核对无误",
};

/** True for codes that also need a written reason. */
export function needsReason(code: FindingCode): boolean {
  return code === "cumulative-decreased" || code === "replaces-earlier";
}

interface ConfirmationsProps {
  readonly findings: readonly Finding[];
  readonly confirmed: ReadonlySet<string>;
  readonly onConfirm: (code: FindingCode, on: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What must be agreed to before the file may count: one tick a kind, a reason where one is asked for. */
export function Confirmations({ findings, confirmed, onConfirm, reason, onReason }: ConfirmationsProps) {
  const codes = [...new Set(findings.map((finding) => finding.code))];
  return (
    <fieldset className="confirmations">
      <legend>需要确认</legend>
      {codes.map((code) => {
        const count = findings.filter((finding) => finding.code === code).length;
        return (
          <label key={code}>
            <input
              type="checkbox"
              checked={confirmed.has(code)}
              onChange={(event) => onConfirm(code, event.target.checked)}
            />
            {AGREEMENTS[code] ?? code}（{count} 处）
          </label>
        );
      })}
      {codes.some(needsReason) && (
        <label className="reason">
          原因（必填，记入记录）
          <textarea rows={2} value={reason} onChange={(event) => onReason(event.target.value)} />
        </label>
      )}
    </fieldset>
  );
}
