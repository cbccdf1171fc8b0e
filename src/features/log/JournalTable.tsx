import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { journalQuery } from "../../app/data/queries.ts";
import { stateCodesAfter } from "../../app/data/stateCode.ts";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { formatInstant } from "../../app/words/format.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import type { PlanAdjustment } from "../../domain/plan/plan.ts";
import { type ChainFault, verifyChain } from "../../journal/entries/chain.ts";
import type { Entry, ReportAccepted } from "../../journal/entries/entry.ts";

/** Rows drawn at first; years of reports are thousands. */
const SHOWN = 20;

const FAULT_WORDS: Readonly<Record<ChainFault["kind"], string>> = {
  "newer-format": "由更新版本的程序写入，本版本不能计入",
  "wrong-id": "内容与校验码不符，可能被改动",
  "missing-entry": "它之前的一条记录缺失",
  "broken-link": "与同一报送方的上一条记录接不上",
};

function acceptedWords({ submissions, programme = [] }: ReportAccepted): string {
  const measures = programme.length > 0 ? `工程子项目 ${programme.length} 个数字` : "";
  if (submissions.length === 0 && measures) return measures;
  return [`${submissions.length} 份`, measures].filter(Boolean).join("，");
}

function summary({ body }: Entry, entries: readonly Entry[]): string {
  switch (body.kind) {
    case "report-accepted":
      return `上报入库：${body.file.name}（${acceptedWords(body)}）`;
    case "report-withdrawn":
      return `撤回上报：${fileNameOf(body.target, entries)}`;
    case "sample-loaded":
      return `载入示例数据（${body.reports.length} 份）`;
    case "sample-removed":
      return "清除示例数据";
    case "plan-added":
      return `采用计划表：${body.plan.year}年度`;
    case "plan-adjusted":
      return adjustedWords(body.adjustment);
    case "plan-withdrawn":
      return `撤回${planWordsOf(body.target, entries)}`;
  }
}

/** The file of an accepted entry, with its check code so that it is found in this list. */
function fileNameOf(id: string, entries: readonly Entry[]): string {
  const body = entries.find((entry) => entry.id === id)?.body;
  return `${body?.kind === "report-accepted" ? body.file.name : ""}（${id.slice(0, 8)}）`;
}

function adjustedWords({ year, from, changes, documentNumber }: PlanAdjustment): string {
  const document = documentNumber === "" ? "" : `，${documentNumber}`;
  return `计划调整：${year}年度，${monthInWords(from)}起，${changes.length} 格${document}`;
}

/** The plan or adjustment that an entry brought, with its check code so that it is found in this list. */
function planWordsOf(id: string, entries: readonly Entry[]): string {
  const body = entries.find((entry) => entry.id === id)?.body;
  const code = `（${id.slice(0, 8)}）`;
  if (body?.kind === "plan-added") return `采用的计划表：${body.plan.year}年度${code}`;
  if (body?.kind === "plan-adjusted") return adjustedWords(body.adjustment) + code;
  return code;
}

const VERIFIED = new WeakMap<readonly Entry[], readonly ChainFault[]>();

/** The faults of a journal as it was read; checked once, also when the screen is left and opened again. */
function faultsIn(entries: readonly Entry[]): readonly ChainFault[] {
  let faults = VERIFIED.get(entries);
  if (!faults) {
    faults = verifyChain(entries);
    VERIFIED.set(entries, faults);
  }
  return faults;
}

const NONE: readonly Entry[] = [];

/** The journal as it is kept: every entry with its check code, and whether the chain holds. */
export function JournalTable() {
  // The frame reads the journal, and says so when it cannot.
  const { data } = useQuery({ ...journalQuery, retryOnMount: false, refetchOnMount: false });
  const [all, setAll] = useState(false);
  const entries = data?.entries ?? NONE;
  const faults = faultsIn(entries);
  if (entries.length === 0) return null;
  const faulty = new Set(faults.map(({ index }) => index));
  // What is wrong is never left out.
  const shown = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => all || index >= entries.length - SHOWN || faulty.has(index))
    .toReversed();
  const codes = stateCodesAfter(entries, new Set(shown.map(({ index }) => index)));
  return (
    <section className="section" aria-labelledby="journal-title">
      <h2 id="journal-title">
        {faults.length === 0
          ? `记录链完整：${entries.length} 条，末条校验码 ${entries.at(-1)?.id.slice(0, 8)}`
          : `记录链有 ${faults.length} 处问题`}
      </h2>
      <p className="note">
        数据版本是这一条入库之后全部数据的代码，印在简报每页页脚：凭它可查到一份简报依据哪些上报。
      </p>
      <PlainTable
        labelledBy="journal-title"
        columns={[
          "序号",
          "时间",
          { words: "报送方" },
          { words: "内容" },
          { words: "原因" },
          { words: "校验码" },
          { words: "数据版本" },
        ]}
      >
        {shown.map(({ entry, index }) => {
          const wrong = faults.filter((fault) => fault.index === index);
          return (
            <tr key={entry.id}>
              <td>{index + 1}</td>
              <td>{formatInstant(entry.time)}</td>
              <td className="text">{entry.author.kind === "ministry" ? entry.author.name : "计划管理方"}</td>
              <td className="text wrap">{summary(entry, entries)}</td>
              <td className="text wrap">{entry.reason}</td>
              <td className="text">
                <code>{entry.id.slice(0, 8)}</code>
                {wrong.map((fault) => (
                  <strong key={fault.kind}> {FAULT_WORDS[fault.kind]}</strong>
                ))}
              </td>
              <td className="text">
                <code>{codes.get(index)}</code>
              </td>
            </tr>
          );
        })}
      </PlainTable>
      {shown.length < entries.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          列出全部 {entries.length} 条
        </button>
      )}
    </section>
  );
}
