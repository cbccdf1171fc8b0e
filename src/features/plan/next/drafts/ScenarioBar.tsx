import { type FormEvent, useState } from "react";
import { storageWords } from "../../../../app/words/storageWords.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import type { DraftsShown } from "./draftSession.ts";

interface ScenarioBarProps {
  readonly shown: DraftsShown;
  readonly current: PlanDraft;
  /** False until the first change: the draft is not stored. */
  readonly kept: boolean;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  /** A published year that can be reproduced; null without one. */
  readonly onExample: { readonly year: number; readonly open: () => void } | null;
  readonly onCopy: () => void;
  readonly onRename: (name: string, year: number) => void;
  readonly onDelete: () => void;
  readonly onBringBack: () => void;
  readonly onRetry: () => void;
}

/** The choice of a draft, and the actions on it. */
export function ScenarioBar(props: ScenarioBarProps) {
  const { shown, current, kept } = props;
  const [renaming, setRenaming] = useState(false);
  const drafts = shown.drafts.some(({ id }) => id === current.id) ? shown.drafts : [...shown.drafts, current];
  return (
    <div className="toolbar scenario-bar">
      <span className="choice">
        <label htmlFor="draft-choice">方案</label>
        <select id="draft-choice" value={current.id} onChange={(event) => props.onOpen(event.target.value)}>
          {drafts.map(({ id, name, year }) => (
            <option key={id} value={id}>
              {name}（{year}年）
            </option>
          ))}
        </select>
      </span>
      <button type="button" onClick={props.onNew}>
        新建
      </button>
      <button type="button" onClick={props.onCopy}>
        复制
      </button>
      <button type="button" aria-expanded={renaming} onClick={() => setRenaming(!renaming)}>
        改名
      </button>
      <button type="button" disabled={!kept} onClick={props.onDelete}>
        删除
      </button>
      {props.onExample && (
        <button type="button" onClick={props.onExample.open}>
          示例：复现{props.onExample.year}年
        </button>
      )}
      <span className="note" role="status">
        {statusWords(shown, kept)}
      </span>
      {shown.problem !== null && (
        <button type="button" onClick={props.onRetry}>
          重试保存
        </button>
      )}
      {shown.deleted && (
        <button type="button" onClick={props.onBringBack}>
          撤销删除“{shown.deleted.name}”
        </button>
      )}
      {renaming && (
        <RenameForm
          key={current.id}
          draft={current}
          onRename={(name, year) => {
            props.onRename(name, year);
            setRenaming(false);
          }}
        />
      )}
    </div>
  );
}

function statusWords({ saving, problem, notice }: DraftsShown, kept: boolean): string {
  if (problem !== null) return `没有保存：${storageWords(problem)}改动只在本窗口中。`;
  if (notice) return notice;
  if (saving) return "正在保存……";
  return kept ? "已保存在本浏览器" : "尚无改动，未保存";
}

function RenameForm({
  draft,
  onRename,
}: {
  readonly draft: PlanDraft;
  readonly onRename: (name: string, year: number) => void;
}) {
  const [name, setName] = useState(draft.name);
  const [year, setYear] = useState(String(draft.year));
  const isYear = /^20\d\d$/.test(year.trim());
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "" && isYear) onRename(name.trim(), Number(year));
  }
  return (
    <form className="toolbar rename" onSubmit={submit}>
      <label>
        方案名
        <input type="text" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        计划年度
        <input
          type="text"
          inputMode="numeric"
          value={year}
          aria-invalid={!isYear}
          onChange={(event) => setYear(event.target.value)}
        />
      </label>
      <button type="submit" disabled={name.trim() === "" || !isYear}>
        确定
      </button>
    </form>
  );
}
