import { ErrorNote } from "../../app/shell/States.tsx";

interface RulesNotReadProps {
  readonly problem: string;
  readonly onAgain: () => void;
}

/** Without its rules no ledger is checked: what failed, and reading them again. */
export function RulesNotRead({ problem, onAgain }: RulesNotReadProps) {
  return (
    <ErrorNote title="规则没有读到，不能校验台账" detail={problem} action="重新读取" onAction={onAgain} />
  );
}
