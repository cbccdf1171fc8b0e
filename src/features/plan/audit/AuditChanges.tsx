import { useState } from "react";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { WorkBar } from "../../../app/inputs/WorkBar.tsx";
import { severityCounts } from "../../../app/words/severityCounts.ts";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";
import { planSheet } from "../../../outgoing/planTableCells.ts";
import { AdoptAudited } from "./AdoptAudited.tsx";
import type { AuditState } from "./auditState.ts";
import { LEVEL_WORDS } from "./auditWords.ts";
import type { AuditItem } from "./findings/auditItems.ts";

interface ChangesProps {
  readonly audit: AuditState;
  readonly reading: CellsReading;
  /** The document's total target, people; null without one. */
  readonly headline: number | null;
  readonly items: readonly AuditItem[];
  /** To the next or the previous cell in which something was found. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Every change as a sentence; in the bar what is left, and the repaired table as files or as its year's plan. */
export function AuditChanges({ audit, reading, headline, items, onStep }: ChangesProps) {
  const [adopting, setAdopting] = useState(false);
  const [said, setSaid] = useState("");
  const { problem, save } = useTableFile(() => "写文件的程序没有载入。请检查网络后重试。");
  const { done, source } = audit;
  const sentences = done.flatMap((step, s) => step.sentences.map((text) => ({ key: `${s}|${text}`, text })));
  const year = source.year ?? reading.year;
  // A year's own plan, unchanged, is that plan already.
  const isPlanItself = source.kind === "plan" && done.length === 0;
  const sound = reading.outcome === "accept";
  const name = `${year === null ? "" : `${year}年`}计划表${done.length > 0 ? "（修复）" : ""}`;

  const left = items.filter(({ severity }) => severity !== "notice");
  return (
    <>
      <section className="section" aria-labelledby="audit-changes-title">
        <div className="section-head">
          <h2 id="audit-changes-title">{done.length === 0 ? "没有改动" : `改动 ${done.length} 处`}</h2>
        </div>
        {sentences.length > 0 && (
          <ol className="audit-changes" aria-labelledby="audit-changes-title">
            {sentences.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        )}
        <p className="note">另存的表按文件附件的版式，以万人为单位，不写入本系统；采用的写入“记录”。</p>
      </section>
      <WorkBar state={problem || said || leftWords(left, sound)} left={left.length} onStep={onStep}>
        <Button
          label="另存为 CSV"
          disabled={!sound}
          onClick={() => void save(name, "csv", planSheet(reading))}
        />
        <Button
          label="另存为 .xlsx"
          disabled={!sound}
          onClick={() => void save(name, "xlsx", planSheet(reading))}
        />
        <Button
          label="采用为年度计划"
          className="primary"
          disabled={!sound || isPlanItself}
          onClick={() => setAdopting(true)}
        />
      </WorkBar>
      {adopting && (
        <AdoptAudited
          audit={audit}
          reading={reading}
          headline={headline}
          onClose={() => setAdopting(false)}
          onAdopted={(adopted) => setSaid(`已采用：${adopted}年计划已记入“记录”，可在“年度”中选择。`)}
        />
      )}
    </>
  );
}

function leftWords(left: readonly AuditItem[], sound: boolean): string {
  const counts = severityCounts(left, LEVEL_WORDS).join(" · ");
  if (!sound) return `${counts} · 还须：改正全部错误，才能另存或采用`;
  return [counts, "没有错误，可以另存或采用"].filter(Boolean).join(" · ");
}
