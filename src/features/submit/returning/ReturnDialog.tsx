import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { ReasonDialog } from "../../../app/plans/ReasonDialog.tsx";
import { whyReturned } from "../../../app/words/reporting/returnedWords.ts";
import { type Month, monthInWords, monthsOf, yearOf } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { ReceivedOn } from "../file/ReceivedOn.tsx";
import type { Assessed } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { receivedOnProblem } from "../session/receivedOn.ts";
import { proposedReturn } from "./proposedReturn.ts";
import { foundByCode, returnReport } from "./returnReport.ts";

interface ReturnDialogProps {
  readonly file: Assessed;
  readonly alone: boolean;
  readonly onClose: () => void;
}

/** Asks to which ministry a file goes back; a file that has errors needs no further reason. */
export function ReturnDialog({ file, alone, onClose }: ReturnDialogProps) {
  const { vocabulary, year: selectedYear } = useRecords();
  const { item, facts, findings } = file;
  const year = facts.years[0] ?? selectedYear;
  const [proposed] = useState(() => proposedReturn(file, vocabulary.ministries, year));
  const [ministry, setMinistry] = useState(proposed.ministry ?? "");
  const [cutoff, setCutoff] = useState<Month | "">(proposed.cutoff ?? "");
  const receivedOn = item.receivedOn ?? today();
  const { reading } = item;
  if (!reading) return null;
  const hasErrors = findings.some(({ severity }) => severity === "error");

  return (
    <ReasonDialog
      title={`退回“${item.name}”`}
      reasonLabel={hasErrors ? "补充说明（可不填，写进退回单）" : "退回原因（必填，写进退回单）"}
      isReasonOptional={hasErrors}
      confirmLabel={alone ? "确认退回并下载退回单" : "确认退回"}
      refused={ministry === "" || receivedOnProblem(receivedOn, facts.cutoffs, today()) !== ""}
      failedWords="没有退回。"
      confirm={async (reason) => {
        const { id, name, size } = item;
        const { id: entry } = await returnReport(
          {
            target: null,
            author: { kind: "ministry", name: ministry },
            file: { name, size, sha256: reading.sha256 },
            year: cutoff === "" ? null : yearOf(cutoff),
            cutoff: cutoff || null,
            receivedOn,
            reading,
            findings,
          },
          reason,
          alone,
        );
        act({ kind: "returned", id, entry });
        if (alone) act({ kind: "finished" });
        act({ kind: "opened", id: null });
        act({
          kind: "noticed",
          notice: `已退回“${name}”（${ministry}），记为已收到；改正后的文件到来之前列为“已退回待重报”。`,
        });
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {findings.length > 0 && (
        <p>查出的问题：{whyReturned({ findings: foundByCode(findings), reason: null })}。</p>
      )}
      <p className="toolbar">
        <SelectField
          label="退给"
          className="choice"
          value={ministry}
          options={[["", `请选择${UNIT}`], ...vocabulary.ministries.map(({ name }) => name)]}
          onChange={setMinistry}
        />
        <SelectField
          label="统计截止"
          className="choice"
          value={cutoff}
          options={[
            ["", "看不出"],
            ...monthsOf(cutoff ? yearOf(cutoff) : year).map((month) => [month, monthInWords(month)] as const),
          ]}
          onChange={setCutoff}
        />
      </p>
      <ReceivedOn assessed={file} />
      <p className="note">
        退回也是一条记录：收到日期、问题和退回单随记录保存，文件内容不保存。
        {!alone && "退回单可在清单下方一次下载。"}
      </p>
    </ReasonDialog>
  );
}
