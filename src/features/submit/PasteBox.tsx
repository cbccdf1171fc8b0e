import { useState } from "react";
import { Button } from "../../app/inputs/Button.tsx";
import { UNIT } from "../../domain/edition.ts";

interface PasteBoxProps {
  readonly onText: (text: string) => void;
}

/** Takes a block copied from Excel or WPS; it runs through the same intake as a file. */
export function PasteBox({ onText }: PasteBoxProps) {
  const [text, setText] = useState("");
  return (
    <details className="paste">
      <summary>没有文件？粘贴表格</summary>
      <label htmlFor="paste-text">
        从 Excel 或 WPS 复制，粘贴在这里；没有表头，或缺年度、{UNIT}
        、统计截止时，会请您选定。也可以不打开这里，在本页空白处直接按 Ctrl+V
      </label>
      <textarea id="paste-text" rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      <Button
        label="校验粘贴的表格"
        disabled={text.trim() === ""}
        onClick={() => {
          onText(text);
          setText("");
        }}
      />
    </details>
  );
}
