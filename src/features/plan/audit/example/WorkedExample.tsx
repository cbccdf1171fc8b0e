import { Button } from "../../../../app/inputs/Button.tsx";
import { Section } from "../../../../app/shell/Section.tsx";
import type { Cells } from "../../../../intake/plan/readPlanCells.ts";
import { updateAudit } from "../auditSession.ts";
import { type AuditState, cellsNow, changed } from "../auditState.ts";
import { REPAIR_2024, repairStates } from "./repair2024.ts";

interface WorkedExampleProps {
  readonly audit: AuditState;
  readonly nameOf: (index: number) => string;
}

/** The damaged text of 2024: what fails where and why, and the reading under which every sum holds, change by change. */
export function WorkedExample({ audit, nameOf }: WorkedExampleProps) {
  const states = repairStates(audit.original);
  if (!states) return null;
  const made = stepsMade(states, audit);
  const left = made === -1 ? 0 : REPAIR_2024.length - made;

  function repair(steps: number) {
    updateAudit((audit) => {
      const at = stepsMade(repairStates(audit.original) ?? [], audit);
      if (at === -1) return audit;
      return REPAIR_2024.slice(at, at + steps).reduce((one, { edit }) => changed(one, edit, nameOf), audit);
    });
  }

  return (
    <Section id="audit-example-title" title="错在哪里，怎样读才吻合" className="audit-example">
      <p>
        公开文本中的这张表转录时受损。第 2、3
        行的名称与数字不符（“涉及部门”的数字是各列合计，“合计”的数字不是）；第 5、6、7
        行的小计与各格之和不符；数字技术、知识产权、网络安全三列多出重复的数字，总数也随之不符。其余各行、各列都吻合。以下{" "}
        {REPAIR_2024.length} 处改动之后，14 行、15 列与总数全部吻合，合计 92.03 万人；文件正文的总目标是 90
        万人，两个数并列写明。
      </p>
      <ol>
        {REPAIR_2024.map(({ what, why }, i) => (
          <li key={what} className={i < made ? "audit-made" : undefined}>
            <span>{what}</span>
            <span className="muted">{why}</span>
            {i < made && <span className="audit-tick">已改</span>}
          </li>
        ))}
      </ol>
      <div className="toolbar">
        <Button label="按核对后的读法修复" disabled={left === 0} onClick={() => repair(REPAIR_2024.length)} />
        <Button label="只改下一处" disabled={left === 0} onClick={() => repair(1)} />
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
