import { type FormEvent, useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import type { KnownName } from "../../../domain/knownName.ts";
import { nameToAdd } from "./nameToAdd.ts";

interface AddNameProps {
  readonly kind: string;
  readonly known: readonly KnownName[];
  readonly present: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** Adds a ministry or a field to the table, after a check of its name. */
export function AddNameToPlan({ kind, known, present, onAdd }: AddNameProps) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<{ message: string; suggestion: string | null } | null>(null);

  function add(name: string) {
    const found = nameToAdd(name, kind, known, present);
    if (!found.ok) {
      setProblem(found);
      return;
    }
    onAdd(found.name);
    setText("");
    setProblem(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "") add(text);
  }

  return (
    <form className="toolbar" onSubmit={submit}>
      <TextField label={`增加${kind}`} className="choice" value={text} size={14} onChange={setText} />
      <button type="submit" disabled={text.trim() === ""}>
        加入表中
      </button>
      {problem && (
        <span role="alert">
          {problem.message}
          {problem.suggestion !== null && !present.includes(problem.suggestion) && (
            <Button label={`加入“${problem.suggestion}”`} onClick={() => add(problem.suggestion ?? "")} />
          )}
        </span>
      )}
    </form>
  );
}
