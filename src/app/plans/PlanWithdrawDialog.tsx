import { useWithdrawPlan } from "../data/journalActions.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

interface PlanWithdrawDialogProps {
  /** Id of the entry. */
  readonly id: string;
  readonly name: string;
  /** What withdrawing it does, a sentence. */
  readonly consequence: string;
  readonly onClose: () => void;
}

/** Asks why an adopted plan or an adjustment is withdrawn. */
export function PlanWithdrawDialog({ id, name, consequence, onClose }: PlanWithdrawDialogProps) {
  const withdraw = useWithdrawPlan();
  return (
    <WithdrawDialog
      name={name}
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.mutate({ target: id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {consequence}本条记录仍然保留。
    </WithdrawDialog>
  );
}
