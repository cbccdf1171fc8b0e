import { useState } from "react";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";
import { planSheet } from "../../../outgoing/planTableCells.ts";
import { AdoptAudited } from "./AdoptAudited.tsx";
import type { AuditState } from "./auditState.ts";

const SOUND_WORDS = "另存的表按文件附件的版式，以万人为单位，不写入本系统；采用的写入“记录”。";

interface ChangesProps {
  readonly audit: AuditState;
  readonly reading: CellsReading;
  /** The document's total target, people; null without one. */
  readonly headline: number | null;
}

/** Every change as a sentence, and the repaired table as files. */
export function AuditChanges({ audit, reading, headline }: ChangesProps) {
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

  return (
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
      <div className="toolbar">
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
        <Button label="采用为年度计划" disabled={!sound || isPlanItself} onClick={() => setAdopting(true)} />
        <span className="note" role="status">
          {problem || said || (sound ? SOUND_WORDS : "错误全部改正后才能另存或采用为计划表。")}
        </span>
      </div>
      {adopting && (
        <AdoptAudited
          audit={audit}
          reading={reading}
          headline={headline}
          onClose={() => setAdopting(false)}
          onAdopted={(adopted) => setSaid(`已采用：${adopted}年计划已记入“记录”，可在“年度”中选择。`)}
        />
      )}
    </section>
  );
}
