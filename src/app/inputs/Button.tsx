import type { ComponentProps } from "react";

interface ButtonProps extends Omit<ComponentProps<"button">, "type" | "children"> {
  readonly label: string;
}

/** A button that does something at once; one that sends a form is a `submit` of that form. */
export function Button({ label, ...props }: ButtonProps) {
  return (
    <button type="button" {...props}>
      {label}
    </button>
  );
}
