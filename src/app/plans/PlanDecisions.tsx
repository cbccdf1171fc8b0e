import { useState } from "react";
import { monthInWords } from "../../domain/cutoff.ts";
import type { ReceivedAdjustment } from "../../journal/fold/planState.ts";
import { useRecords } from "../data/country.ts";
import { Button } from "../inputs/Button.tsx";
import { useWithdrawPlan } from "../journal/journalActions.ts";
import { PlainTable } from "../shell/PlainTable.tsx";
import { Section } from "../shell/Section.tsx";
import { formatInstant, formatPeople, formatQuota, formatSigned, NO_QUOTA } from "../words/format.ts";
import { PLAN_STANDING_WORDS, reasonWords } from "../words/receivedWords.ts";
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
  const withdraw = useWithdrawPlan();
  const decisions = planDecisions(journal, year);
  if (decisions.length === 0) return null;
  const shown = journal.adjustments.find(({ id }) => id === opened);
  return (
    <Section id="decisions-title" title="计划表与调整的记录" unit="单位：人">
      <PlainTable
        labelledBy="decisions-title"
        columns={[
          "入库时间",
          "年度",
          { words: "内容" },
          { words: "批准文号" },
          "批准日期",
          "合计或净增减",
          { words: "原因" },
          { words: "状态" },
          { words: "操作" },
        ]}
      >
        {decisions.map((decision) => {
          const { documentNumber, date } = documentOf(decision);
          return (
            <tr key={decision.id}>
              <td>{formatInstant(decision.time)}</td>
              <td>{yearOfDecision(decision)}</td>
              <td className="text">
                {"adjustment" in decision ? (
                  <Button
                    label={decisionWords(decision)}
                    className="plain"
                    aria-expanded={decision.id === opened}
                    onClick={() => setOpened(decision.id === opened ? null : decision.id)}
                  />
                ) : (
                  decisionWords(decision)
                )}
              </td>
              <td className="text">{documentNumber || NO_QUOTA}</td>
              <td>{date || NO_QUOTA}</td>
              <td>{decisionFigure(decision)}</td>
              <td className="text wrap">{reasonWords(decision)}</td>
              <td className="text">{PLAN_STANDING_WORDS[decision.standing]}</td>
              <td className="text">
                {!decision.withdrawn && <Button label="撤回" onClick={() => setWithdrawing(decision)} />}
              </td>
            </tr>
          );
        })}
      </PlainTable>
      {shown && <AdjustmentChanges received={shown} />}
      {withdrawing && (
        <WithdrawDialog
          name={`${yearOfDecision(withdrawing)}年度${decisionWords(withdrawing)}`}
          mutation={withdraw}
          variables={(reason) => ({ target: withdrawing.id, reason })}
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
      <PlainTable
        labelledBy="decisions-title"
        label={title}
        columns={[{ words: "部门" }, { words: "领域" }, "原计划数", "调整后", "增减", { words: "备注" }]}
      >
        {adjustment.changes.map(({ ministry, field, before, after, remark }) => (
          <tr key={`${ministry}|${field}`}>
            <th scope="row">{ministry}</th>
            <td className="text">{field}</td>
            <td>{formatQuota(before)}</td>
            <td>{formatQuota(after)}</td>
            <td>{formatSigned((after ?? 0) - (before ?? 0))}</td>
            <td className="text wrap">{remark}</td>
          </tr>
        ))}
      </PlainTable>
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
