import { FileButton } from "../inputs/FileButton.tsx";
import { previewBackups } from "./restoreSession.ts";

/** Lets a person choose backups; 记录 then shows what they would bring. */
export function RestoreButton({ disabled = false }: { readonly disabled?: boolean }) {
  return (
    <FileButton
      label="从备份恢复"
      inputLabel="选择备份文件"
      accept=".zip,application/zip"
      multiple
      disabled={disabled}
      onFiles={(files) => {
        window.location.hash = "#/log";
        void previewBackups(files);
      }}
    />
  );
}
