import { useEffect, useState } from "react";

interface DropZoneProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by choice or by drop; a drop anywhere on the page counts, so that none is opened by the browser. */
export function DropZone({ disabled, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !disabled) onFiles(files);
    };
    window.addEventListener("dragover", hold);
    window.addEventListener("dragleave", hold);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("dragleave", hold);
      window.removeEventListener("drop", drop);
    };
  }, [disabled, onFiles]);

  return (
    <div className={over ? "drop drop-over" : "drop"}>
      <input
        id="report-file"
        type="file"
        className="visually-hidden"
        multiple
        disabled={disabled}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor="report-file" className="button">
        选择上报文件
      </label>
      <span className="muted">或把文件拖到本页任意位置</span>
    </div>
  );
}
