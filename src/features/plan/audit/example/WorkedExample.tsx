import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useRecords } from "../../../../app/data/country.ts";
import { damagedTextQuery } from "../../../../app/dataFolder/damagedTextQuery.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { Section } from "../../../../app/shell/Section.tsx";
import { readPlanText } from "../../../../intake/plan/planText.ts";
import type { Cells } from "../../../../intake/plan/readPlanCells.ts";
import { updateAudit } from "../auditSession.ts";
import { type AuditState, cellsNow, changed } from "../auditState.ts";
import { repairStates } from "./repairStates.ts";

interface WorkedExampleProps {
  readonly audit: AuditState;
  readonly nameOf: (index: number) => string;
}

/** A damaged public text: what fails where and why, and the reading under which every sum holds, change by change. */
export function WorkedExample({ audit, nameOf }: WorkedExampleProps) {
  const { planFiles, vocabulary } = useRecords();
  const { data: text } = useQuery(damagedTextQuery(planFiles));
  const damaged = useMemo(
    () => (text ? readPlanText(text.content, vocabulary).cells : null),
    [text, vocabulary],
  );
  const states = useMemo(
    () => (text && damaged ? repairStates(text.repair.steps, damaged, audit.original) : null),
    [text, damaged, audit.original],
  );
  if (!text || !states) return null;
  const { damage, outcome, steps } = text.repair;
  const made = stepsMade(states, audit);
  const left = made === -1 ? 0 : steps.length - made;

  function make(count: number, states: readonly Cells[]) {
    updateAudit((audit) => {
      const at = stepsMade(states, audit);
      if (at === -1) return audit;
      return steps.slice(at, at + count).reduce((one, { edit }) => changed(one, edit, nameOf), audit);
    });
  }

  return (
    <Section id="audit-example-title" title="错在哪里，怎样读才吻合" className="audit-example">
      <p>
        {damage}以下 {steps.length} 处改动之后，{outcome}
      </p>
      <ol>
        {steps.map(({ what, why }, i) => (
          <li key={what} className={i < made ? "audit-made" : undefined}>
            <span>{what}</span>
            <span className="muted">{why}</span>
            {i < made && <span className="audit-tick">已改</span>}
          </li>
        ))}
      </ol>
      <div className="toolbar">
        <Button label="按核对后的读法修复" disabled={left === 0} onClick={() => make(steps.length, states)} />
        <Button label="只改下一处" disabled={left === 0} onClick={() => make(1, states)} />
        <span className="note">
          {made === -1
            ? "表中已有别的改动：请先撤销，再按这一读法修复。"
            : left === 0
              ? "已全部改完，可逐条撤销。"
              : ""}
        </span>
      </div>
    </Section>
  );
}

/** How many changes of the example the table has; -1 where it has others. */
function stepsMade(states: readonly Cells[], audit: AuditState): number {
  const now = JSON.stringify(cellsNow(audit));
  return states.findIndex((state) => JSON.stringify(state) === now);
}
