import { useWithdrawReport } from "../../app/journal/journalActions.ts";
import { WithdrawDialog } from "../../app/plans/WithdrawDialog.tsx";
import { monthInWords } from "../../domain/cutoff.ts";
import type { ReceivedReport } from "../../journal/fold/state.ts";

interface ReportWithdrawDialogProps {
  readonly report: ReceivedReport;
  readonly onClose: () => void;
}

/** Asks why a report is withdrawn. */
export function ReportWithdrawDialog({ report, onClose }: ReportWithdrawDialogProps) {
  const withdraw = useWithdrawReport();
  const { entryId: target, author, fileName } = report;
  const parts = [...report.submissions, ...report.measures];
  return (
    <WithdrawDialog
      name={fileName}
      mutation={withdraw}
      variables={(reason) => ({ target, author, reason })}
      onClose={onClose}
    >
      {[...new Set(parts.map(({ ministry, cutoff }) => `${ministry} ${monthInWords(cutoff)}`))].join("、")}
      的数字将不再计入；被它替换的较早上报会恢复有效。本条记录和所存的文件仍然保留。
    </WithdrawDialog>
  );
}
