import { useEffect, useState } from "react";

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** A table from the clipboard, tab-separated as Excel and WPS copy it. */
  readonly onText: (text: string) => void;
}

/** Takes files by choice, by a drop anywhere on the page, or by Ctrl+V outside of inputs and grids. */
export function DropZone({ onFiles, onText }: DropZoneProps) {
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
      if (files.length > 0) onFiles(files);
    };
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable], [role=grid]")) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const files = [...(event.clipboardData?.files ?? [])];
      // Excel puts a picture of the cells beside their text: the text is what was meant.
      if (/[\t\n]/.test(text.trim())) onText(text);
      else if (files.length > 0) onFiles(files);
      else return;
      event.preventDefault();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("dragover", hold, { signal });
    window.addEventListener("dragleave", hold, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("paste", paste, { signal });
    return () => listening.abort();
  }, [onFiles, onText]);

  return (
    <div className={over ? "drop drop-over" : "drop"}>
      <input
        id="report-file"
        type="file"
        className="visually-hidden"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor="report-file" className="button">
        选择上报文件
      </label>
      <span className="muted">或把文件拖到本页任意位置，可一次多份；也可复制表格后按 Ctrl+V</span>
    </div>
  );
}
