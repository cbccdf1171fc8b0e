import { type ComponentProps, useRef } from "react";

interface ButtonProps extends Omit<ComponentProps<"button">, "type" | "children" | "ref"> {
  readonly label: string;
}

/**
 * A button that does something at once; one that sends a form is a `submit` of that form. While it has the focus it is
 * not disabled, which would drop the focus, but marked as disabled, and does nothing.
 */
export function Button({ label, disabled, onClick, ...props }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isFocused = button.current !== null && button.current === document.activeElement;
  return (
    <button
      type="button"
      {...props}
      ref={button}
      disabled={disabled && !isFocused}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {label}
    </button>
  );
}
