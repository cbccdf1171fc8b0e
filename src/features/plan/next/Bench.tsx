import { useCallback, useRef, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import type { Records } from "../../../app/data/country.ts";
import type { GridEditHandle } from "../../../app/editableGrid/gridEditProps.ts";
import { UndoButtons } from "../../../app/inputs/UndoButtons.tsx";
import { undoByKey } from "../../../app/inputs/undoKeys.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { ErrorNote, LoadingNote } from "../../../app/shell/States.tsx";
import { SAMPLE_LABEL } from "../../../app/words/productWords.ts";
import type { Condition } from "../../../domain/allocation/demand.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import type { StartTable } from "../../../domain/draft/draftStart.ts";
import { conditionAt, type DraftDecision, decide, type PlanDraft } from "../../../domain/draft/planDraft.ts";
import { WHOLE } from "../../../domain/edition.ts";
import type { TablePlace } from "../../../domain/plan/tablePlace.ts";
import { redo, undo } from "../../../domain/undoable.ts";
import { annexNotes, benchTitle, pastedWords, tableTitle, zeroQuotas } from "./benchWords.ts";
import { Scenarios } from "./drafts/Scenarios.tsx";
import { StartChoice } from "./drafts/StartChoice.tsx";
import { AdoptDialog } from "./out/AdoptDialog.tsx";
import { Annex } from "./out/Annex.tsx";
import { isMade, planOf, planTitle } from "./out/draftTable.ts";
import { OutBar } from "./out/OutBar.tsx";
import { ClashBar } from "./result/ClashBar.tsx";
import { ClashNote } from "./result/ClashNote.tsx";
import { Decisions } from "./result/Decisions.tsx";
import { Distance } from "./result/Distance.tsx";
import { decisionSentences } from "./result/decisionSentences.ts";
import { Method } from "./result/Method.tsx";
import { Moves } from "./result/Moves.tsx";
import { AddNameToDraft } from "./table/AddNameToDraft.tsx";
import { cellOfPlace, isCountry, peopleAt, spotAt } from "./table/gridRows.ts";
import type { LastYear } from "./table/lastYear.ts";
import { PlaceStrip } from "./table/PlaceStrip.tsx";
import { PlanGrid } from "./table/PlanGrid.tsx";
import { placeWords } from "./table/placeWords.ts";
import { conditionOf, pasteQuotas, readQuotaInput } from "./table/quotaInput.ts";
import { TargetBar } from "./table/TargetBar.tsx";
import { useTable } from "./table/useTable.ts";

/** The signs of conditions in the grid. */
const SIGNS = Object.entries({ 锁: "锁定", 限: "有上下限", 权: "有权重", 禁: "不设计划" });

interface BenchProps {
  readonly draft: PlanDraft;
  readonly drafts: readonly PlanDraft[];
  readonly tables: readonly StartTable[];
  readonly records: Records;
  readonly lastYear: LastYear | null;
  readonly onChange: (draft: PlanDraft) => void;
}

/** One draft: its requirements, the resulting table, the reasons, and its exports. */
export function Bench({ draft, drafts, tables, records, lastYear, onChange }: BenchProps) {
  const { worked, before, pending, problem } = useTable(draft);
  const grid = useRef<GridEditHandle>(null);
  const [place, setPlace] = useState<TablePlace | null>(null);
  const [said, setSaid] = useState("");
  const [adopting, setAdopting] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const focus = useCallback((at: TablePlace) => setPlace(at), []);

  if (!worked)
    return problem ? <ErrorNote title="没有分解出来" detail={problem} /> : <LoadingNote what="草案的分解" />;
  const { settled, result } = worked;

  const take = (decision: DraftDecision, again = false) => {
    setSaid("");
    onChange(decide(draft, decision, again));
  };
  const ask = (condition: Condition, again = false) =>
    take({ kind: "conditions", conditions: [condition] }, again);
  const setTotal = (people: number, again = false) => {
    if (people !== settled.total) take({ kind: "total", people }, again);
  };
  const release = ({ ministry, field }: TablePlace) => {
    ask({ ministry, field });
    // The button that was used goes with the clash.
    show({ ministry, field });
  };
  const lock = (at: TablePlace) => {
    const { lock: locked, ...others } = conditionAt(settled, at);
    if (isCountry(at)) setSaid(`${WHOLE}总目标不用锁定：它就是所填的数。`);
    else if (locked !== undefined) ask(others);
    else {
      const people = peopleAt(worked, at);
      if (people === undefined) setSaid("还没有出表，请直接键入要锁定的数字。");
      else ask(conditionOf(at, people));
    }
  };
  const figure = (at: TablePlace, text: string) => {
    const input = readQuotaInput(text);
    if (!input.ok) setSaid(`${placeWords(at)}：${input.problem}，没有采用。`);
    else if (isCountry(at)) {
      if (input.people === null) setSaid(`${WHOLE}总目标不能为空。`);
      else setTotal(input.people);
    } else if (input.people !== null && input.people === conditionAt(settled, at).lock) setSaid("");
    else ask(conditionOf(at, input.people));
  };
  const paste = (text: string, row: number, index: number) => {
    const { conditions, total, refused } = pasteQuotas(text, row, index, (r, i) => spotAt(settled, r, i));
    if (conditions.length > 0 || total !== null)
      take({ kind: "conditions", conditions, ...(total !== null && { total }) });
    setSaid(pastedWords(conditions, refused));
  };
  const show = (at: TablePlace) => {
    if (isCountry(at)) document.getElementById("next-total")?.focus();
    else {
      const cell = cellOfPlace(settled, at);
      if (cell) grid.current?.focusCell(cell.row, cell.index);
    }
  };
  const backToGrid = () => place && show(place);

  const clash =
    result.kind === "clash" ? { clash: result.clash, settled, onRelease: release, onShow: show } : null;

  const undoSteps = { onUndo: () => onChange(undo(draft)), onRedo: () => onChange(redo(draft)) };

  const isSample = settled.parts.some(({ table, weight }) => weight > 0 && table.sample);
  if (onPaper && isMade(worked)) {
    return (
      <Annex
        plan={planOf(draft, worked, today())}
        draftName={draft.name}
        notes={annexNotes(worked)}
        sample={isSample}
        onClose={() => setOnPaper(false)}
      />
    );
  }

  const zeros = isMade(worked) ? zeroQuotas(worked) : [];
  const own = records.plans.find(({ year }) => year === draft.year);
  const others = records.plans.filter(({ year }) => year !== draft.year || own === undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same two steps are buttons
    <div className="bench" onKeyDown={(event) => undoByKey(event, undoSteps)}>
      <div className="head">
        <h1>{benchTitle(draft, worked)}</h1>
        <p className="subtitle">
          {planTitle(draft.year)} · 方案“{draft.name}” · {draft.done.length} 个决定
          {isSample && <strong> · {SAMPLE_LABEL}</strong>}
          {pending && " · 正在分解……"}
          {problem && ` · ${problem}`}
        </p>
      </div>
      <div className="toolbar bench-bar">
        <TargetBar total={settled.total} begun={draft.base.total} onTotal={setTotal} />
        <UndoButtons steps={draft} {...undoSteps} />
        <OutBar
          draft={draft}
          worked={pending ? null : worked}
          today={today()}
          onPrint={() => setOnPaper(true)}
          onAdopt={() => setAdopting(true)}
        />
      </div>
      <StartChoice
        parts={settled.parts}
        tables={tables}
        filled={settled.filled}
        onStart={(parts, again) => take({ kind: "start", parts }, again)}
      />
      <Section id="next-table-title" title={tableTitle(draft, worked, before)} unit="单位：万人">
        <PlaceStrip
          worked={worked}
          place={place}
          onCondition={ask}
          onLock={lock}
          onRemove={({ ministry, field }) => take({ kind: "remove", ministry, field })}
          onDone={backToGrid}
        />
        <PlanGrid
          ref={grid}
          worked={worked}
          before={before}
          lastYear={lastYear}
          onFigure={figure}
          onPaste={paste}
          onFocus={focus}
          onLock={lock}
          onRelease={release}
          onAsk={(what) => document.getElementById(`place-${what}`)?.focus()}
        />
        <p className="legend">
          {SIGNS.map(([sign, meaning]) => (
            <span key={sign}>
              <span className="sign">{sign}</span> {meaning}
            </span>
          ))}
          <span>— 没有计划数</span>
          {lastYear && <span>格下小字：比 {lastYear.plan.year} 年计划增减，相同的不写</span>}
          {lastYear?.done && (
            <span>
              右侧两列：{lastYear.plan.year} 年截至{monthInWords(lastYear.done.asOf)}的完成率、年底预计
            </span>
          )}
        </p>
        <p className="note" role="status">
          {said}
        </p>
        {clash && <ClashNote {...clash} />}
        {zeros.length > 0 && (
          <p className="note">
            {zeros.join("、")}取整后为 0.00 万人。不设计划请按 Delete，要有计划请定下“不少于”。
          </p>
        )}
        <AddNameToDraft settled={settled} vocabulary={records.vocabulary} onAdd={take} />
      </Section>
      {own && isMade(worked) && <Distance worked={worked} plan={own} />}
      {isMade(worked) && <Moves worked={worked} plans={own ? [own, ...others] : others} />}
      <Decisions draft={draft} />
      <Scenarios drafts={drafts} />
      {clash && <ClashBar {...clash} />}
      <Method exact={result.kind === "clash" || result.exact} />
      {adopting && isMade(worked) && (
        <AdoptDialog
          plan={planOf(draft, worked, today())}
          draftName={draft.name}
          sample={isSample}
          records={records}
          decisions={decisionSentences(draft).flatMap(({ text, stands }) => (stands ? [text] : []))}
          onClose={() => setAdopting(false)}
          onAdopted={() => {
            setAdopting(false);
            setSaid(`已采用：${draft.year}年计划已记入“记录”，可在“年度”中选择。`);
          }}
        />
      )}
    </div>
  );
}
