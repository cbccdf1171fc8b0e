import { useMutation } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useMemo, useRef } from "react";
import { today } from "../../../app/browser/today.ts";
import { CountryContext, useRecords } from "../../../app/data/country.ts";
import type { PlanFile } from "../../../app/dataFolder/planFiles.ts";
import type { GridEditHandle } from "../../../app/editableGrid/gridEditProps.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { WorkBar, type WorkPlace } from "../../../app/inputs/WorkBar.tsx";
import { appendAdjustment } from "../../../app/journal/journalActions.ts";
import { PlanDecisions } from "../../../app/plans/PlanDecisions.tsx";
import { PlanFaults } from "../../../app/plans/PlanFaults.tsx";
import { Link } from "../../../app/shell/Link.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { EmptyNote, Refusal } from "../../../app/shell/States.tsx";
import { formatPeople, formatWan } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import { netChange } from "../../../domain/plan/planChanges.ts";
import { withStep } from "../../../domain/undoable.ts";
import { standingsOf } from "../standings.ts";
import { AddNameToPlan } from "./AddNameToPlan.tsx";
import { AdjustForm } from "./AdjustForm.tsx";
import { AdjustGrid, placeOfQuota } from "./AdjustGrid.tsx";
import { AdjustPreview } from "./AdjustPreview.tsx";
import { type AdjustDraft, firstMonthFor } from "./adjustDraft.ts";
import { dropDraft, setDraft, useDraft } from "./adjustSession.ts";
import { adjustTitle, confirmHint, isBegun } from "./adjustWords.ts";
import { type DraftProps, type DraftReading, readDraft } from "./readDraft.ts";

/** 年中调整: signed-off changes of the selected year's quotas, from a month on. */
export function AdjustTab() {
  const { year, planFiles, journalReadable } = useRecords();
  const file = planFiles.find(({ line }) => line.year === year);
  if (!file) return null;
  if (!file.plan) return <PlanFaults file={file} />;
  return (
    <>
      <div className="head">
        <h1>{journalReadable ? adjustTitle(file.plan) : "已入库的调整读不出来"}</h1>
        <p className="subtitle">
          调整自生效月份的统计时点起计入计划数、完成率、缺口与进度；此前各月仍按原计划。每项调整记为一条记录，可撤回。
        </p>
      </div>
      {journalReadable ? (
        <Bench key={year} file={file} plan={file.plan} />
      ) : (
        <EmptyNote>本机存储不可用，已入库的调整读不出来；请先按上方提示恢复本机存储。</EmptyNote>
      )}
    </>
  );
}

function Bench({ file, plan }: { readonly file: PlanFile; readonly plan: Plan }) {
  const { year, journal, vocabulary } = useRecords();
  const day = today();
  const draft = useDraft(year, firstMonthFor(year, day));
  const country = useContext(CountryContext);
  const standings = useMemo(() => standingsOf(year, country), [year, country]);
  const grid = useRef<GridEditHandle>(null);
  const reading = useMemo(() => readDraft(draft, plan, day), [draft, plan, day]);
  const change = useCallback((next: AdjustDraft) => setDraft(year, next), [year]);
  const storing = useMutation({
    mutationFn: () =>
      appendAdjustment({
        planId: file.adoptedBy ?? null,
        adjustment: reading.adjustment,
        confirmations: reading.toConfirm,
        reason: draft.reason.trim(),
        expectedHead: journal.head,
      }),
    onSuccess: () => dropDraft(year),
  });
  const add = (kind: "ministry" | "field") => (name: string) => change(withStep(draft, { kind, name }));
  return (
    <>
      {storing.data?.body.kind === "plan-adjusted" && draft.done.length === 0 && (
        <Stored adjustment={storing.data.body.adjustment} />
      )}
      <AdjustForm year={year} draft={draft} onChange={change} />
      <Section
        id="adjust-table-title"
        title={`${monthInWords(draft.from)}起的计划数：合计 ${formatWan(reading.totals.after)} 万人${reading.changes.length > 0 ? `，已改 ${reading.changes.length} 格` : ""}`}
        unit="单位：万人"
      >
        <AdjustGrid ref={grid} draft={draft} reading={reading} standings={standings} onChange={change} />
        <div className="toolbar plan-names">
          <AddNameToPlan
            kind={UNIT}
            known={vocabulary.ministries}
            present={reading.ministries}
            onAdd={add("ministry")}
          />
          <AddNameToPlan
            kind="领域"
            known={vocabulary.fields}
            present={reading.fields}
            onAdd={add("field")}
          />
        </div>
      </Section>
      {reading.changes.length > 0 && <AdjustPreview draft={draft} reading={reading} onChange={change} />}
      <Decision
        draft={draft}
        reading={reading}
        busy={storing.isPending}
        problem={storing.error}
        places={[...reading.faults.keys()].map((key) => ({
          key,
          go: () => grid.current?.focusCell(...placeOfQuota(key, reading)),
        }))}
        onChange={change}
        onConfirm={() => storing.mutate()}
        onDrop={() => {
          storing.reset();
          dropDraft(year);
        }}
      />
      <PlanDecisions year={year} />
    </>
  );
}

interface DecisionProps extends DraftProps {
  readonly busy: boolean;
  readonly problem: Error | null;
  /** The cells with a fault; the form's fields follow by themselves. */
  readonly places: readonly WorkPlace[];
  readonly onConfirm: () => void;
  readonly onDrop: () => void;
}

function Decision(props: DecisionProps) {
  const { draft, reading, busy, problem, places, onChange, onConfirm, onDrop } = props;
  const { toConfirm, missing, overridden } = reading;
  return (
    <>
      {overridden.length > 0 && (
        <p className="note">
          {overridden.map(({ ministry, field }) => `${ministry} · ${field}`).join("、")}
          在之后的月份另有调整，从那个月起以其为准。
        </p>
      )}
      {reading.changes.length > 0 &&
        toConfirm.map(({ message }) => (
          <CheckField
            key={message}
            className="plan-agree"
            required
            label={`确认：${message}`}
            checked={draft.agreed === reading.agreement}
            onChange={(checked) => onChange({ ...draft, agreed: checked ? reading.agreement : null })}
          />
        ))}
      {problem && <Refusal>调整没有入库。{storageWords(problem)}</Refusal>}
      <WorkBar state={confirmHint(draft, missing, busy)} left={missing.length} places={places}>
        <Button
          label="确认入库"
          className="primary"
          disabled={missing.length > 0 || busy}
          onClick={onConfirm}
        />
        <Button label="放弃" disabled={!isBegun(draft) || busy} onClick={onDrop} />
      </WorkBar>
    </>
  );
}

function Stored({ adjustment }: { readonly adjustment: DraftReading["adjustment"] }) {
  const { from, changes, year } = adjustment;
  const net = netChange(changes);
  const words = useRef<HTMLParagraphElement>(null);
  // 确认入库, which had the focus, is disabled until the next change.
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1} className="plan-stored" role="status">
      已入库：{monthInWords(from)}起的计划调整，{changes.length} 格，净{net < 0 ? "减" : "增"}{" "}
      {formatPeople(Math.abs(net))} 人。
      <Link to="/" params={{ year: String(year), asOf: from, plan: null }} className="text-link">
        看{monthInWords(from)}的总览
      </Link>
    </p>
  );
}
