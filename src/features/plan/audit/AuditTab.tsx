import { useMemo, useRef } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { headlineRemark, type PlanRemark, remarksAgainst } from "../../../domain/plan/planAudit.ts";
import { readPlanCells } from "../../../intake/plan/readPlanCells.ts";
import { AuditChanges } from "./AuditChanges.tsx";
import { AuditSums } from "./AuditSums.tsx";
import { useAuditSession } from "./auditSession.ts";
import { type AuditState, cellsNow } from "./auditState.ts";
import { auditHeadline, auditSubtitle, auditTitle, columnNames, knownRows } from "./auditVerdict.ts";
import { AUDIT_RULES } from "./auditWords.ts";
import { WorkedExample } from "./example/WorkedExample.tsx";
import { AuditFindings, type AuditFindingsHandle } from "./findings/AuditFindings.tsx";
import { auditItems } from "./findings/auditItems.ts";
import { AuditSources } from "./source/AuditSources.tsx";
import { auditOfPlan } from "./source/openSource.ts";
import { AuditTable, type AuditTableHandle } from "./table/AuditTable.tsx";
import "./audit.css";
import { Section } from "../../../app/shell/Section.tsx";

/** 审核: whether a plan table adds up, and a copy of it that is repaired by hand and may be adopted. */
export function AuditTab() {
  const { plans, year } = useRecords();
  const session = useAuditSession();
  // Until a table is chosen, the selected year's plan is audited.
  const first = useMemo(() => {
    const plan = plans.find((one) => one.year === year) ?? plans[0];
    return plan ? auditOfPlan(plan) : null;
  }, [plans, year]);
  const audit = session.audit ?? first;
  return (
    <div className="audit">
      {audit ? (
        <Audited audit={audit} isFirst={session.audit === null} />
      ) : (
        <>
          <div className="head">
            <h1>审核计划表</h1>
            <p className="subtitle">没有可用的年度计划。请选择一份计划表文件，或粘贴文本。</p>
          </div>
          <AuditSources audit={null} against={null} />
        </>
      )}
    </div>
  );
}

interface AuditedProps {
  readonly audit: AuditState;
  /** True until a table is chosen or changed. */
  readonly isFirst: boolean;
}

function Audited({ audit, isFirst }: AuditedProps) {
  const { vocabulary, plans } = useRecords();
  const { headline: typed, against: chosen } = useAuditSession();
  const cells = cellsNow(audit);
  const reading = useMemo(() => readPlanCells(cells, vocabulary), [cells, vocabulary]);
  const year = audit.source.year ?? reading.year;
  const earlier = plans.find((plan) => plan.year === (chosen ?? (year ?? 0) - 1)) ?? null;
  const headline = auditHeadline(audit, typed);
  const remarks = useMemo(() => {
    const known = knownRows(reading, vocabulary.ministries);
    const target = reading.total === null ? null : headlineRemark(reading, headline);
    const others = earlier && known.ministries.length > 0 ? remarksAgainst(known, earlier) : [];
    return [...(target ? [target] : []), ...others] as readonly PlanRemark[];
  }, [reading, headline, earlier, vocabulary]);
  const items = useMemo(
    () => auditItems(reading, remarks, earlier?.year ?? null),
    [reading, remarks, earlier],
  );
  const nameOf = useMemo(() => columnNames(reading), [reading]);
  const table = useRef<AuditTableHandle>(null);
  const findings = useRef<AuditFindingsHandle>(null);
  return (
    <>
      <div className="head">
        <h1>{auditTitle(audit, reading, headline)}</h1>
        <p className="subtitle">{auditSubtitle(audit, reading)}</p>
      </div>
      <AuditSources audit={audit} against={earlier?.year ?? null} />
      <AuditSums reading={reading} headline={headline} />
      <WorkedExample audit={audit} nameOf={nameOf} />
      <AuditFindings
        ref={findings}
        items={items}
        onJump={(item) => table.current?.goTo(item)}
        onTake={(item) => table.current?.take(item)}
      />
      <AuditTable
        ref={table}
        audit={audit}
        isFirst={isFirst}
        reading={reading}
        items={items}
        nameOf={nameOf}
        onBack={(item) => findings.current?.focus(item)}
      />
      <AuditChanges
        audit={audit}
        reading={reading}
        headline={headline}
        items={items}
        onStep={(by) => table.current?.step(by)}
      />
      <Section id="audit-rules-title" title="审核规则">
        <ul className="note audit-rules">
          {AUDIT_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
