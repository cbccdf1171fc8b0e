import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useRecords } from "../../../../app/data/country.ts";
import { damagedTextQuery, repairedLine } from "../../../../app/dataFolder/damagedTextQuery.ts";
import { Button } from "../../../../app/inputs/Button.tsx";
import { Select } from "../../../../app/inputs/SelectField.tsx";
import { Status } from "../../../../app/inputs/Status.tsx";
import { openAudit, setAuditSession, useAuditSession } from "../auditSession.ts";
import type { AuditState } from "../auditState.ts";
import {
  auditOfFile,
  auditOfPlan,
  auditOfPlanFile,
  auditOfSample,
  auditOfText,
  damagedTextName,
} from "./openSource.ts";

interface AuditSourcesProps {
  readonly audit: AuditState | null;
  /** The year it is compared with; null for none. */
  readonly against: number | null;
}

/** The choice of the table to audit, of its headline and of the year to compare with. */
export function AuditSources({ audit, against }: AuditSourcesProps) {
  const { vocabulary, plans, planFiles } = useRecords();
  const { problem, headline } = useAuditSession();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const source = audit?.source;

  async function open(read: () => AuditState | Promise<AuditState>) {
    setBusy(true);
    try {
      openAudit(await read());
    } catch (error) {
      setAuditSession({ problem: error instanceof Error ? error.message : String(error) });
    }
    setBusy(false);
  }

  function choose(year: number | "") {
    const plan = plans.find((one) => one.year === year);
    const file = planFiles.find(({ line }) => line.year === year);
    if (plan) open(() => auditOfPlan(plan));
    else if (file) open(() => auditOfPlanFile(file, vocabulary));
  }

  const damagedText = damagedTextQuery(planFiles);
  const sampleYear = repairedLine(planFiles)?.year;

  async function openSample() {
    return auditOfSample(await client.fetchQuery(damagedText), vocabulary, plans);
  }

  const years = [...new Set([...plans.map(({ year }) => year), ...planFiles.map(({ line }) => line.year)])];
  const own = (source?.kind === "plan" && source.year) || "";
  const known = source?.headline;
  return (
    <>
      <div className="toolbar audit-sources">
        <label htmlFor={`${id}-plan`}>本系统的计划表</label>
        <Select
          id={`${id}-plan`}
          value={own}
          options={[...(own === "" ? [["", "—"] as const] : []), ...yearOptions(years.sort((a, b) => b - a))]}
          onChange={choose}
        />
        <input
          id={`${id}-file`}
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.fods,.xml"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) open(() => auditOfFile(file, vocabulary, plans));
          }}
        />
        <label htmlFor={`${id}-file`} className="button">
          选择计划表文件
        </label>
        {sampleYear !== undefined && (
          <Button label={`载入样例：${damagedTextName(sampleYear)}`} onClick={() => open(openSample)} />
        )}
        <Status>{busy ? "正在读取……" : ""}</Status>
      </div>
      <PasteText onText={(text) => open(() => auditOfText(text, vocabulary, plans))} />
      {problem && (
        <p className="audit-problem" role="alert">
          没有读到可以审核的表：{problem}
          {source && `下面仍是“${source.name}”。`}
        </p>
      )}
      {audit && (
        <div className="toolbar audit-against">
          <label htmlFor={`${id}-headline`}>总目标（万人）</label>
          <input
            id={`${id}-headline`}
            inputMode="decimal"
            size={8}
            value={headline ?? (known ? String(known.people / 10_000) : "")}
            onChange={(event) => setAuditSession({ headline: event.target.value })}
          />
          <span className="note">
            {headline !== null
              ? "手填"
              : known
                ? `取自${known.from}`
                : "文件没有写明：请填写文件正文中的数，才能核对"}
          </span>
          <label htmlFor={`${id}-against`}>对比年度</label>
          <Select
            id={`${id}-against`}
            value={against ?? 0}
            options={[[0, "不对比"], ...yearOptions(plans.map(({ year }) => year))]}
            onChange={(year) => setAuditSession({ against: year })}
          />
        </div>
      )}
    </>
  );
}

function yearOptions(years: readonly number[]) {
  return years.map((year) => [year, `${year}年`] as const);
}

function PasteText({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState("");
  const id = useId();
  return (
    <details className="audit-paste">
      <summary>粘贴文件中的文本</summary>
      <label htmlFor={id} className="note">
        从通知的附件或网页中复制含表头的部分，连同正文也可以；各格之间可以是制表符、逗号、空格，也可以一格一行。
      </label>
      <textarea id={id} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      <Button
        label="审核粘贴的文本"
        disabled={text.trim() === ""}
        onClick={(event) => {
          onText(text);
          setText("");
          event.currentTarget.closest("details")?.removeAttribute("open");
        }}
      />
    </details>
  );
}
