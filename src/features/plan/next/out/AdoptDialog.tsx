import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Records } from "../../../../app/data/country.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { TextArea, TextField } from "../../../../app/inputs/TextField.tsx";
import { appendPlan } from "../../../../app/journal/journalActions.ts";
import { Refusal } from "../../../../app/shell/States.tsx";
import { formatPeople } from "../../../../app/words/format.ts";
import { SAMPLE_LABEL } from "../../../../app/words/productWords.ts";
import { storageWords } from "../../../../app/words/storageWords.ts";
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
export function AdoptDialog({
  plan,
  draftName,
  sample,
  records,
  decisions,
  onClose,
  onAdopted,
}: AdoptDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const [documentNumber, setDocumentNumber] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  // What is adopted is what its own audit has read back.
  const audit = readBack(plan, records.vocabulary);
  const clean = audit.outcome === "accept" && audit.total === plan.headline;
  const replaced = records.planFiles.find(({ line }) => line.year === plan.year);
  const adopt = useMutation({
    mutationFn: () =>
      appendPlan({
        plan: { ...plan, source: { ...plan.source, documentNumber: documentNumber.trim() } },
        confirmations: decisions.map((message) => ({ code: "draft-decision", message })),
        reason: reason.trim(),
        expectedHead: records.journal.head,
      }),
    onSuccess: onAdopted,
  });

  return (
    <dialog ref={dialog} aria-labelledby="adopt-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adopt.mutate();
        }}
      >
        <h2 id="adopt-title">
          采用“{draftName}”为{plan.year}年度计划
        </h2>
        <p>
          全国 {wan(plan.headline)}（{formatPeople(plan.headline)} 人），{plan.ministries.length} 个部门、
          {plan.fields.length} 个领域。
          {clean ? "本表已按审核规则读回：每行、每列、总计和总目标都相符。" : "本表没有通过审核，不能采用。"}
        </p>
        <p>
          {replaced
            ? `${plan.year}年已有计划，采用后以本表为准，原计划仍可在“记录”中恢复。`
            : `采用后${plan.year}年出现在“年度”中，各页都可查看，部门可按此上报。`}
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
        <TextArea label="采用依据（必填，记入记录）" rows={3} value={reason} onChange={setReason} />
        <TextField label="文号（没有可不填）" value={documentNumber} onChange={setDocumentNumber} />
        {adopt.error && <Refusal>没有采用。{storageWords(adopt.error)}</Refusal>}
        <div className="toolbar">
          <button
            type="submit"
            className="primary"
            disabled={sample || !clean || reason.trim() === "" || adopt.isPending}
          >
            确认采用
          </button>
          <Button label="取消" onClick={onClose} />
        </div>
      </form>
    </dialog>
  );
}
