import { useState } from "react";
import { Button } from "./Button.tsx";
import { HiddenStatus } from "./Status.tsx";
import { TextArea } from "./TextField.tsx";

interface CopyButtonProps {
  readonly label: string;
  /** What the text is, where several buttons have one label: in parentheses after it, for screen readers. */
  readonly of?: string;
  readonly className?: string;
  /** Made when it is asked for, as far as it is long in coming. */
  readonly text: string | (() => Promise<string>);
}

/** Copies a text; where the browser refuses, shows it to be copied by hand. */
export function CopyButton({ label, of, className, text }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const words = isCopied ? "已复制" : label;
  async function copy() {
    const words = typeof text === "string" ? text : await text();
    try {
      // Absent on plain http.
      await navigator.clipboard.writeText(words);
      setCopied(true);
      setRefused(null);
    } catch {
      setRefused(words);
    }
  }
  return (
    <>
      <Button
        label={words}
        className={className}
        aria-label={of && `${words}（${of}）`}
        onClick={() => void copy()}
      />
      <HiddenStatus>{isCopied && words}</HiddenStatus>
      {refused !== null && (
        <TextArea
          label="浏览器不允许复制，请手工复制："
          className="copy-text"
          rows={5}
          value={refused}
          onChange={() => {}}
        />
      )}
    </>
  );
}
