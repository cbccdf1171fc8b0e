import { useRef } from "react";
import { Button } from "../inputs/Button.tsx";
import { previewBackups } from "./restoreSession.ts";

/** Lets a person choose backups; 记录 then shows what they would bring. */
export function RestoreButton({ disabled }: { readonly disabled?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button label="从备份恢复" disabled={disabled} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".zip,application/zip"
        aria-label="选择备份文件"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = "";
          if (files.length === 0) return;
          window.location.hash = "#/log";
          void previewBackups(files);
        }}
      />
    </>
  );
}
