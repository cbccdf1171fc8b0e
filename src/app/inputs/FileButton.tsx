import { useRef } from "react";
import { Button } from "./Button.tsx";

interface FileButtonProps {
  readonly label: string;
  /** What is chosen, for those who do not see the screen. */
  readonly inputLabel: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Called with at least one file. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that lets a person choose files; the browser's own input speaks the browser's language. */
export function FileButton({ label, inputLabel, disabled, onFiles, ...input }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button label={label} disabled={disabled} onClick={() => chooser.current?.click()} />
      <input
        {...input}
        ref={chooser}
        type="file"
        hidden
        aria-label={inputLabel}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          // So that the same file can be chosen again.
          target.value = "";
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
}
