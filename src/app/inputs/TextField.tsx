import type { ComponentProps } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A line of text under its label, which `className` styles. */
export function TextField({ label, className, onChange, ...props }: TextFieldProps) {
  return (
    <label className={className}>
      {label}
      <input type="text" {...props} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}

interface TextAreaProps {
  readonly label: string;
  readonly className?: string;
  readonly rows: number;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Several lines of text under their label. */
export function TextArea({ label, className, rows, required, value, onChange }: TextAreaProps) {
  return (
    <label className={className}>
      {label}
      <textarea
        rows={rows}
        required={required}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
