import { useState } from "react";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { ReceivedAdjustment } from "../../journal/fold/planState.ts";
import { useRecords } from "../data/country.ts";
import { Button } from "../inputs/Button.tsx";
import { withdrawPlan } from "../journal/journalActions.ts";
import { Section } from "../shell/Section.tsx";
import { RowTable } from "../tables/RowTable.tsx";
import { formatInstant, formatPeople, formatQuota, formatSigned, NO_QUOTA } from "../words/format.ts";
import { PLAN_STANDING_WORDS, reasonWords } from "../words/reporting/receivedWords.ts";
import {
  consequenceOf,
  decisionFigure,
  decisionWords,
  documentOf,
  type PlanDecision,
  planDecisions,
  yearOfDecision,
} from "./planDecisionWords.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

interface PlanDecisionsProps {
  /** Only those on this year's plan; all when left out. */
  readonly year?: number;
}

/** Adopted plans and adjustments, the newest first, with their status; nothing without any. */
export function PlanDecisions({ year }: PlanDecisionsProps) {
  const { journal } = useRecords();
  const [opened, setOpened] = useState<string | null>(null);
  const [withdrawing, setWithdrawing] = useState<PlanDecision | null>(null);
  const decisions = planDecisions(journal, year);
  if (decisions.length === 0) return null;
  const shown = journal.adjustments.find(({ id }) => id === opened);
  return (
    <Section id="decisions-title" title="计划表与调整的记录" unit="单位：人">
      <RowTable
        labelledBy="decisions-title"
        rows={decisions}
        keyOf={({ id }) => id}
        columns={[
          { title: "入库时间", cell: ({ time }) => formatInstant(time) },
          { title: "年度", cell: yearOfDecision },
          {
            title: "内容",
            words: true,
            cell: (decision) =>
              "adjustment" in decision ? (
                <Button
                  label={decisionWords(decision)}
                  className="plain"
                  aria-expanded={decision.id === opened}
                  onClick={() => setOpened(decision.id === opened ? null : decision.id)}
                />
              ) : (
                decisionWords(decision)
              ),
          },
          {
            title: "批准文号",
            words: true,
            cell: (decision) => documentOf(decision).documentNumber || NO_QUOTA,
          },
          { title: "批准日期", cell: (decision) => documentOf(decision).date || NO_QUOTA },
          { title: "合计或净增减", cell: decisionFigure },
          { title: "原因", words: true, wraps: true, cell: reasonWords },
          { title: "状态", words: true, cell: ({ standing }) => PLAN_STANDING_WORDS[standing] },
          {
            title: "操作",
            words: true,
            cell: (decision) =>
              !decision.withdrawn && <Button label="撤回" onClick={() => setWithdrawing(decision)} />,
          },
        ]}
      />
      {shown && <AdjustmentChanges received={shown} />}
      {withdrawing && (
        <WithdrawDialog
          name={`${yearOfDecision(withdrawing)}年度${decisionWords(withdrawing)}`}
          withdraw={(reason) => withdrawPlan(withdrawing.id, reason)}
          onClose={() => setWithdrawing(null)}
        >
          {consequenceOf(withdrawing)}本条记录仍然保留。
        </WithdrawDialog>
      )}
    </Section>
  );
}

/** The cells of an adjustment as they were signed off. */
function AdjustmentChanges({
  received: { adjustment, confirmations },
}: {
  readonly received: ReceivedAdjustment;
}) {
  const title = `${monthInWords(adjustment.from)}起的调整：${adjustment.changes.length} 格`;
  return (
    <section className="section" aria-label={title}>
      <h3>{title}</h3>
      <RowTable
        labelledBy="decisions-title"
        label={title}
        rows={adjustment.changes}
        keyOf={({ ministry, field }) => `${ministry}|${field}`}
        columns={[
          { title: UNIT, names: true, cell: ({ ministry }) => ministry },
          { title: "领域", words: true, cell: ({ field }) => field },
          { title: "原计划数", cell: ({ before }) => formatQuota(before) },
          { title: "调整后", cell: ({ after }) => formatQuota(after) },
          { title: "增减", cell: ({ before, after }) => formatSigned((after ?? 0) - (before ?? 0)) },
          { title: "备注", words: true, wraps: true, cell: ({ remark }) => remark },
        ]}
      />
      {adjustment.headline !== null && (
        <p className="note">总目标改为 {formatPeople(adjustment.headline)} 人。</p>
      )}
      {confirmations.map(({ message }) => (
        <p className="note" key={message}>
          入库时确认：{message}。
        </p>
      ))}
    </section>
  );
}
