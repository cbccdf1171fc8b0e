import type { ReactNode } from "react";
import { Button } from "../inputs/Button.tsx";

/** Shown while something is on its way; keeps the page's height so that nothing shifts. */
export function LoadingNote({ what }: { readonly what: string }) {
  return (
    <div className="state state-loading" role="status">
      正在读取{what}……
    </div>
  );
}

interface ErrorNoteProps {
  readonly title: string;
  readonly detail: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** Something failed: what, why, and what to do. */
export function ErrorNote({ title, detail, action, onAction }: ErrorNoteProps) {
  return (
    <div className="state state-error" role="alert">
      <h1>{title}</h1>
      <p>{detail}</p>
      {action && <Button label={action} onClick={onAction} />}
    </div>
  );
}

interface ReloadNoteProps {
  readonly title: string;
  readonly detail: string;
}

/** A part of the program did not load or failed; loading the page anew may help. */
export function ReloadNote({ title, detail }: ReloadNoteProps) {
  return (
    <ErrorNote title={title} detail={detail} action="刷新页面" onAction={() => window.location.reload()} />
  );
}

/** Nothing is there yet, which is not an error: says what would be here and how it comes. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <div className="state state-empty">{children}</div>;
}

/** Why something was not done, and what to do. */
export function Refusal({ children }: { readonly children: ReactNode }) {
  return (
    <p className="refusal" role="alert">
      {children}
    </p>
  );
}

/** Why the input beside it cannot be used; nothing without a text. */
export function InputProblem({ text }: { readonly text: string }) {
  return (
    text && (
      <span className="note" role="alert">
        {text}
      </span>
    )
  );
}

/** Placeholder for a failed chart. */
export function ChartMissing() {
  return <p className="note">图没有载入；同样的数字在表中。</p>;
}
