import { useState } from "react";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { useStore } from "../../../app/stores/store.ts";
import type { Assessed, FileStanding } from "../session/assess.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";

interface ReturnButtonProps {
  readonly file: Assessed;
  /** The only file in work: its slip is downloaded at once. */
  readonly alone: boolean;
}

/** Standings in which the planner may return a file. */
const RETURNABLE: ReadonlySet<FileStanding> = new Set<FileStanding>([
  "rejected",
  "empty",
  "to-confirm",
  "ready",
  "duplicate",
]);

/** 退回 a file that is not stored; only the planner returns files. */
export function ReturnButton({ file, alone }: ReturnButtonProps) {
  const chosen = useStore(identity);
  const [asking, setAsking] = useState(false);
  if (chosen?.kind !== "planner" || !RETURNABLE.has(file.standing)) return null;
  return (
    <>
      <Button label="退回" aria-label={`退回“${file.item.name}”`} onClick={() => setAsking(true)} />
      {asking && <ReturnDialog file={file} alone={alone} onClose={() => setAsking(false)} />}
    </>
  );
}
