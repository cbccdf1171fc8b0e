import { UNIT, WHOLE } from "../../domain/edition.ts";
import { Button } from "../inputs/Button.tsx";
import { Dialog } from "../inputs/Dialog.tsx";
import { IdentityChoice } from "./IdentityChoice.tsx";

interface IdentityDialogProps {
  /** The ministry of the file at hand. */
  readonly proposed?: string;
  readonly onChosen: () => void;
  readonly onClose: () => void;
}

/** Asks who works at this copy, before the first report is stored. */
export function IdentityDialog({ proposed, onChosen, onClose }: IdentityDialogProps) {
  return (
    <Dialog title="本机由谁使用？" onClose={onClose}>
      <p>
        第一次入库前选一次，以后记住；可在“记录”更改。{UNIT}
        在本机入库的上报，要把报送包送给计划管理方并经签收，才计入{WHOLE}。
      </p>
      <IdentityChoice
        confirmLabel="选定并入库"
        onChosen={onChosen}
        {...(proposed !== undefined && { proposed })}
      />
      <Button label="取消" onClick={onClose} />
    </Dialog>
  );
}
