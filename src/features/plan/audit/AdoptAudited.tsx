import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { appendPlan } from "../../../app/journal/journalActions.ts";
import { ReasonDialog } from "../../../app/plans/ReasonDialog.tsx";
import { formatWan } from "../../../app/words/format.ts";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";
import { type AdoptionInputs, auditedPlan, headlineWords } from "./auditedPlan.ts";
import type { AuditState } from "./auditState.ts";

interface AdoptAuditedProps {
  readonly audit: AuditState;
  /** Without errors. */
  readonly reading: CellsReading;
  /** People; null where the source has none. */
  readonly headline: number | null;
  readonly onClose: () => void;
  readonly onAdopted: (year: number) => void;
}

/** Asks for year, headline and document before an audited table becomes its year's plan, of an earlier year too. */
export function AdoptAudited({ audit, reading, headline, onClose, onAdopted }: AdoptAuditedProps) {
  const { planFiles, journal } = useRecords();
  const [inputs, setInputs] = useState<AdoptionInputs>({
    year: String(audit.source.year ?? reading.year ?? ""),
    headline: formatWan(headline ?? reading.total ?? 0),
    documentNumber: "",
  });
  const made = auditedPlan(reading, audit.source.name, inputs, today());
  const plan = "plan" in made ? made.plan : null;
  const field = (member: keyof AdoptionInputs, label: string) => (
    <TextField
      label={label}
      value={inputs[member]}
      onChange={(typed) => setInputs({ ...inputs, [member]: typed })}
    />
  );
  const replaced = plan && planFiles.some(({ line }) => line.year === plan.year);
  return (
    <ReasonDialog
      title={plan ? `采用为${plan.year}年度计划` : "采用为年度计划"}
      reasonLabel="采用依据（必填，记入记录）"
      inputs={
        <>
          {field("year", "计划年度")}
          {field("headline", "文件总目标（万人）")}
          {field("documentNumber", "文号（没有可不填）")}
        </>
      }
      confirmLabel="确认采用"
      refused={plan === null}
      failedWords="没有采用。"
      confirm={async (reason) => {
        if (!plan) return;
        await appendPlan({
          plan,
          confirmations: audit.done.flatMap(({ sentences }) =>
            sentences.map((message) => ({ code: "audit-change", message })),
          ),
          reason,
          expectedHead: journal.head,
        });
        onAdopted(plan.year);
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{"problem" in made ? made.problem : headlineWords(made.plan)}</p>
      {plan && (
        <p>
          {replaced
            ? `${plan.year}年已有计划，采用后以本表为准，原计划仍可在“记录”中恢复。`
            : `采用后${plan.year}年出现在“年度”中，各页都可查看。`}
        </p>
      )}
    </ReasonDialog>
  );
}
