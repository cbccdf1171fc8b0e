import type { ReactNode } from "react";

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly className?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A tick before its label. */
export function CheckField({ label, className, checked, disabled, required, onChange }: CheckFieldProps) {
  return (
    <label className={className}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        required={required}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
