import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useRecords } from "../../app/country.ts";
import { formatBytes, formatMonth, formatPeople } from "../../app/format.ts";
import { keeperStatusQuery, useAcceptReport } from "../../app/queries.ts";
import { CAUSE_WORDS, storageWords } from "../../app/storageWords.ts";
import { submissionTotal } from "../../domain/submission.ts";
import { compareWithReceived } from "../../intake/compareWithReceived.ts";
import { type Finding, outcomeOf } from "../../intake/findings.ts";
import { submissionsOf } from "../../intake/submissionsOf.ts";
import { JournalMovedError } from "../../journal/keeper.ts";
import { Confirmations, needsReason } from "./Confirmations.tsx";
import { Findings } from "./Findings.tsx";
import { LedgerLine } from "./LedgerLine.tsx";
import { PreviewTables } from "./PreviewTables.tsx";
import { previewOf } from "./preview.ts";
import type { CheckedReport } from "./Submit.tsx";

interface CheckedFileProps {
  readonly report: CheckedReport;
  readonly onDiscard: () => void;
  readonly onStored: (message: string) => void;
}

/** One checked file: what was found, what it would change, and the decision. */
export function CheckedFile({ report, onDiscard, onStored }: CheckedFileProps) {
  const { journal, plans } = useRecords();
  const { reading, fileName, size, bytes } = report;
  const status = useQuery(keeperStatusQuery);
  const accept = useAcceptReport();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");

  // Worked out against what counts now, so that another tab's entry shows here before anything is confirmed.
  const submissions = useMemo(() => submissionsOf(reading.records), [reading]);
  const findings = useMemo(
    (): readonly Finding[] => [
      ...reading.findings,
      ...compareWithReceived(reading.records, plans, journal.submissions),
    ],
    [reading, plans, journal.submissions],
  );
  const preview = useMemo(
    () => previewOf(submissions, plans, journal.submissions),
    [submissions, plans, journal.submissions],
  );
  const outcome = outcomeOf(findings);
  const toConfirm = findings.filter((finding) => finding.severity === "confirm");
  const codes = [...new Set(toConfirm.map((finding) => finding.code))];
  const reasonMissing = codes.some(needsReason) && reason.trim() === "";
  const unavailable = status.data?.kind === "unavailable" ? status.data : null;
  const nothing = outcome !== "reject" && submissions.length === 0;
  const ready =
    outcome !== "reject" &&
    !nothing &&
    !unavailable &&
    codes.every((code) => confirmed.has(code)) &&
    !reasonMissing &&
    !accept.isPending;

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function store() {
    try {
      await accept.mutateAsync({
        fileName,
        bytes,
        submissions,
        confirmations: toConfirm.map(({ code, message }) => ({ code, message })),
        reason: reason.trim() || null,
        expectedHead: journal.head,
      });
    } catch (error) {
      // What was agreed to may not be what is shown now.
      if (error instanceof JournalMovedError) setConfirmed(new Set());
      return;
    }
    const people = submissions.reduce((sum, submission) => sum + submissionTotal(submission), 0);
    const parts = submissions.map(({ ministry, cutoff }) => `${ministry} ${formatMonth(cutoff)}`);
    const named =
      parts.length > 3 ? `${parts.slice(0, 3).join("、")}等 ${parts.length} 份` : parts.join("、");
    onStored(`已入库：${named}，共 ${formatPeople(people)} 人（“${fileName}”）。各页面的数字已更新。`);
  }

  return (
    <section className="checked" aria-labelledby="checked-title">
      <h2 id="checked-title" ref={heading} tabIndex={-1}>
        {headingOf(fileName, findings, outcome, nothing)}
      </h2>
      <p className="note">
        {formatBytes(size)}
        {reading.encoding && ` · 编码 ${reading.encoding.toUpperCase()}`}
        {reading.layout && ` · ${reading.layout === "long" ? "长表" : "宽表"}`}
        {" · "}
        <LedgerLine ledger={reading.ledger} />
      </p>
      {findings.length > 0 && <Findings findings={findings} />}
      {outcome !== "reject" && !nothing && <PreviewTables preview={preview} />}
      {toConfirm.length > 0 && outcome !== "reject" && (
        <Confirmations
          findings={toConfirm}
          confirmed={confirmed}
          onConfirm={(code, on) =>
            setConfirmed((codesSoFar) => {
              const changed = new Set(codesSoFar);
              if (on) changed.add(code);
              else changed.delete(code);
              return changed;
            })
          }
          reason={reason}
          onReason={setReason}
        />
      )}
      {unavailable && (
        <p className="refusal" role="alert">
          本机存储不可用，现在不能入库。{CAUSE_WORDS[unavailable.cause]}
        </p>
      )}
      {accept.error && (
        <p className="refusal" role="alert">
          没有入库。{storageWords(accept.error)}
        </p>
      )}
      <div className="toolbar decision">
        <button type="button" className="primary" disabled={!ready} onClick={() => void store()}>
          确认入库
        </button>
        <button type="button" onClick={onDiscard} disabled={accept.isPending}>
          放弃
        </button>
        <span className="note">
          {outcome === "reject" &&
            "请在原文件中改正全部错误，保存后重新选择；现在放弃不影响任何已入库的数字。"}
          {accept.isPending && "正在入库……"}
          {outcome === "confirm" &&
            !ready &&
            !accept.isPending &&
            !unavailable &&
            "请逐项确认上面的提示，需要时填写原因。"}
        </span>
      </div>
    </section>
  );
}

function headingOf(
  fileName: string,
  findings: readonly Finding[],
  outcome: ReturnType<typeof outcomeOf>,
  nothing: boolean,
): string {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  if (outcome === "reject") return `“${fileName}”有 ${count("error")} 处错误，不能入库`;
  if (nothing) return `“${fileName}”没有任何数字，不需要入库`;
  if (outcome === "confirm") return `“${fileName}”有 ${count("confirm")} 处需要确认`;
  return `“${fileName}”校验通过，可以入库`;
}
