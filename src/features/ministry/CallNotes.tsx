import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useCountry } from "../../app/data/country.ts";
import { identity } from "../../app/identity/identity.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { TextArea } from "../../app/inputs/TextField.tsx";
import { appendEntry } from "../../app/journal/journalActions.ts";
import { Refusal } from "../../app/shell/States.tsx";
import { useStore } from "../../app/stores/store.ts";
import { useRowsShown } from "../../app/tables/useRowsShown.tsx";
import { formatInstant } from "../../app/words/format.ts";
import { storageWords } from "../../app/words/storageWords.ts";
import { UNIT } from "../../domain/edition.ts";
import type { CallNote } from "../../journal/fold/callNotes.ts";
import "./ministry.css";

/** What was said in calls with a ministry: the planner's notes, each of which can be corrected. */
export function CallNotes({ ministry }: { readonly ministry: string }) {
  const { journal } = useCountry();
  const isPlanner = useStore(identity)?.kind === "planner";
  const [text, setText] = useState("");
  const [corrected, setCorrected] = useState<CallNote | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const notes = journal.callNotes.filter((note) => note.ministry === ministry);
  const { from, to, more } = useRowsShown(notes.length, "条");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      appendEntry({ kind: "call-noted", ministry, text: text.trim(), corrects: corrected?.id ?? null }),
    onSuccess: () => write("", null),
  });
  if (!isPlanner) return null;

  function write(next: string, note: CallNote | null) {
    setText(next);
    setCorrected(note);
    form.current?.querySelector("textarea")?.focus();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    mutate();
  }
  return (
    <>
      <form ref={form} className="call-form" onSubmit={submit}>
        <TextArea
          label={corrected ? `更正 ${formatInstant(corrected.time)} 的通话记录` : "通话记录"}
          rows={2}
          value={text}
          onChange={setText}
        />
        <div className="toolbar">
          <button type="submit" disabled={isPending || text.trim() === "" || text === corrected?.text}>
            {corrected ? "保存更正" : "记下"}
          </button>
          {corrected && <Button label="取消" onClick={() => write("", null)} />}
          <span className="note">只供计划管理方使用，不发给{UNIT}；记下后只能更正，不能删除。</span>
        </div>
        {error && <Refusal>没有记下。{storageWords(error)}</Refusal>}
      </form>
      {notes.length > 0 && (
        <ul className="call-notes" aria-label="通话记录，新的在前">
          {notes.slice(from, to).map((note) => (
            <li key={note.id}>
              <span className="note">
                {formatInstant(note.time)}
                {note.office && `，${note.office}`}
                {note.correctedAt && `（${formatInstant(note.correctedAt)}更正）`}
              </span>{" "}
              <span className="call-text">{note.text}</span>{" "}
              <Button
                label="更正"
                className="plain"
                aria-label={`更正 ${formatInstant(note.time)} 的通话记录`}
                onClick={() => write(note.text, note)}
              />
            </li>
          ))}
        </ul>
      )}
      {more}
    </>
  );
}
