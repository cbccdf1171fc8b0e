import { useState } from "react";
import type { Records } from "../../../../app/data/country.ts";
import { TextField } from "../../../../app/inputs/TextField.tsx";
import { appendPlan } from "../../../../app/journal/journalActions.ts";
import { ReasonDialog } from "../../../../app/plans/ReasonDialog.tsx";
import { formatPeople } from "../../../../app/words/format.ts";
import { SAMPLE_LABEL } from "../../../../app/words/productWords.ts";
import { UNIT, WHOLE } from "../../../../domain/edition.ts";
import type { PlanTable } from "../../../../domain/plan/plan.ts";
import { messageOf } from "../../../../intake/findings/messages.ts";
import { wan } from "../table/placeWords.ts";
import { readBack } from "./draftTable.ts";

interface AdoptDialogProps {
  readonly plan: PlanTable;
  readonly draftName: string;
  /** True where a figure draws on sample data: that is no plan of anybody. */
  readonly sample: boolean;
  readonly records: Records;
  /** The draft's decisions in force, a sentence each; they go into the entry. */
  readonly decisions: readonly string[];
  readonly onClose: () => void;
  readonly onAdopted: () => void;
}

/** Asks for the reason and the document before a draft becomes its year's plan. */
export function AdoptDialog(props: AdoptDialogProps) {
  const { plan, draftName, sample, records, decisions, onClose, onAdopted } = props;
  const [documentNumber, setDocumentNumber] = useState("");
  // What is adopted is what its own audit has read back.
  const audit = readBack(plan, records.vocabulary);
  const clean = audit.outcome === "accept" && audit.total === plan.headline;
  const replaced = records.planFiles.find(({ line }) => line.year === plan.year);
  return (
    <ReasonDialog
      title={`采用“${draftName}”为${plan.year}年度计划`}
      reasonLabel="采用依据（必填，记入记录）"
      inputs={<TextField label="文号（没有可不填）" value={documentNumber} onChange={setDocumentNumber} />}
      confirmLabel="确认采用"
      refused={sample || !clean}
      failedWords="没有采用。"
      confirm={(reason) =>
        appendPlan({
          plan: { ...plan, source: { ...plan.source, documentNumber: documentNumber.trim() } },
          confirmations: decisions.map((message) => ({ code: "draft-decision", message })),
          reason,
          expectedHead: records.journal.head,
        })
      }
      onDone={onAdopted}
      onClose={onClose}
    >
      <p>
        {WHOLE} {wan(plan.headline)}（{formatPeople(plan.headline)} 人），{plan.ministries.length} 个{UNIT}、
        {plan.fields.length} 个领域。
        {clean ? "本表已按审核规则读回：每行、每列、总计和总目标都相符。" : "本表没有通过审核，不能采用。"}
      </p>
      <p>
        {replaced
          ? `${plan.year}年已有计划，采用后以本表为准，原计划仍可在“记录”中恢复。`
          : `采用后${plan.year}年出现在“年度”中，各页都可查看，${UNIT}可按此上报。`}
        方案本身仍然保留。
      </p>
      {sample && (
        <p className="refusal">
          本方案的起点含{SAMPLE_LABEL}，不能采用为年度计划。请改从计划或真实上报开始。
        </p>
      )}
      {!clean && (
        <ul>
          {audit.findings
            .filter(({ severity }) => severity === "error")
            .map(messageOf)
            .map((message) => (
              <li key={message}>{message}</li>
            ))}
        </ul>
      )}
    </ReasonDialog>
  );
}
