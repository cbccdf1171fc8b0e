import { type FormEvent, useState } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { Select } from "../../../../app/inputs/SelectField.tsx";
import { Status } from "../../../../app/inputs/Status.tsx";
import { TextField } from "../../../../app/inputs/TextField.tsx";
import { storageWords } from "../../../../app/words/storageWords.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import { reproduction } from "../../../../domain/draft/reproduction.ts";
import type { Plan } from "../../../../domain/plan/plan.ts";
import type { DraftsShown } from "./draftSession.ts";
import { newDraftId } from "./draftSession.ts";
import { draftSession } from "./useDrafts.ts";

interface ScenarioBarProps {
  readonly shown: DraftsShown;
  readonly current: PlanDraft;
  /** False until the first change: the draft is not stored. */
  readonly kept: boolean;
  /** A published year that can be reproduced from the one before; null without one. */
  readonly example: { readonly before: Plan; readonly real: Plan } | null;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The choice of a draft, and the actions on it. */
export function ScenarioBar(props: ScenarioBarProps) {
  const { shown, current, kept, example, onChange } = props;
  const [renaming, setRenaming] = useState(false);
  const drafts = shown.drafts.some(({ id }) => id === current.id) ? shown.drafts : [...shown.drafts, current];
  return (
    <div className="toolbar scenario-bar">
      <span className="choice">
        <label htmlFor="draft-choice">方案</label>
        <Select
          id="draft-choice"
          value={current.id}
          options={drafts.map(({ id, name, year }) => [id, `${name}（${year}年）`])}
          onChange={props.onOpen}
        />
      </span>
      <Button label="新建" onClick={props.onNew} />
      <Button
        label="复制"
        onClick={() =>
          onChange({ ...current, id: newDraftId(), name: freeCopyName(current.name, shown.drafts) })
        }
      />
      <Button label="改名" aria-expanded={renaming} onClick={() => setRenaming(!renaming)} />
      <Button label="删除" disabled={!kept} onClick={() => void draftSession.remove(current.id)} />
      {example && (
        <Button
          label={`示例：复现${example.real.year}年`}
          onClick={() => onChange(reproduction(example.before, example.real, newDraftId()))}
        />
      )}
      <Status>{statusWords(shown, kept)}</Status>
      {shown.problem !== null && <Button label="重试保存" onClick={() => draftSession.save()} />}
      {shown.deleted && (
        <Button label={`撤销删除“${shown.deleted.name}”`} onClick={() => draftSession.bringBack()} />
      )}
      {renaming && (
        <RenameForm
          key={current.id}
          draft={current}
          onRename={(name, year) => {
            onChange({ ...current, name, year });
            setRenaming(false);
          }}
        />
      )}
    </div>
  );
}

function freeCopyName(name: string, drafts: readonly PlanDraft[]): string {
  for (let n = 1; ; n++) {
    const copy = `${name} 副本${n === 1 ? "" : n}`;
    if (drafts.every((draft) => draft.name !== copy)) return copy;
  }
}

function statusWords({ saving, problem, notice }: DraftsShown, kept: boolean): string {
  if (problem !== null) return `没有保存：${storageWords(problem)}改动只在本窗口中。`;
  if (notice) return notice;
  if (saving) return "正在保存……";
  return kept ? "已保存在本浏览器" : "尚无改动，未保存";
}

interface RenameFormProps {
  readonly draft: PlanDraft;
  readonly onRename: (name: string, year: number) => void;
}

function RenameForm({ draft, onRename }: RenameFormProps) {
  const [name, setName] = useState(draft.name);
  const [year, setYear] = useState(String(draft.year));
  const isYear = /^20\d\d$/.test(year.trim());
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "" && isYear) onRename(name.trim(), Number(year));
  }
  return (
    <form className="toolbar rename" onSubmit={submit}>
      <TextField label="方案名" value={name} maxLength={40} onChange={setName} />
      <TextField
        label="计划年度"
        inputMode="numeric"
        value={year}
        aria-invalid={!isYear}
        onChange={setYear}
      />
      <button type="submit" disabled={name.trim() === "" || !isYear}>
        确定
      </button>
    </form>
  );
}
