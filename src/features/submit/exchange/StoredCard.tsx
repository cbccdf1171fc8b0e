import { useEffect, useRef } from "react";
import { today } from "../../../app/browser/today.ts";
import { useTableFile } from "../../../app/data/useTableFile.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CopyButton } from "../../../app/inputs/CopyButton.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { sharingMark } from "../../../app/sharing/sharingMark.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import { cleanCopy } from "../../../outgoing/cleanCopy.ts";
import { PrintReceipt } from "../receipt/PrintReceipt.tsx";
import { mailText, reportedWords } from "./exchangeWords.ts";
import { PackageButton } from "./PackageButton.tsx";
import { NO_NOTE, noteSent, sentNotes } from "./sentNotes.ts";

interface StoredCardProps {
  readonly ministry: string;
  /** The last one that is not signed for. */
  readonly report: ReceivedReport;
  /** All that are not signed for: they go into one package. */
  readonly open: readonly ReceivedReport[];
  /** True where the report was confirmed just now. */
  readonly takesFocus: boolean;
}

/** What a ministry has stored and must still send, with everything that it needs for that. */
export function StoredCard({ ministry, report, open, takesFocus }: StoredCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { problem, save } = useTableFile(() => "上报文件没有生成。请检查网络后重试。");
  const { id, changes, fileName } = report;
  const isShared = useStore(sharingMark);
  const note = useStore(sentNotes)[id] ?? NO_NOTE;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className="checked stored-card" aria-labelledby="stored-title">
      <h2 id="stored-title" ref={heading} tabIndex={-1}>
        已存入本机，{note === NO_NOTE && !isShared ? "还没有送出" : "还没有签收"}
      </h2>
      <p>
        {[
          ministry,
          reportedWords(report),
          ...(changes.length > 0 ? [`在本页改过 ${changes.length} 格`] : []),
        ].join(" · ")}
      </p>
      <div className="toolbar">
        <PackageButton ministry={ministry} />
        <Button
          label="下载上报文件（.xlsx）"
          onClick={() => void save(`上报文件-${fileName.replace(/\.[^.]*$/, "")}`, "xlsx", cleanCopy(report))}
        />
        <PrintReceipt report={report} />
        <CopyButton label="复制邮件正文" text={mailText(ministry, open)} />
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      <p className="note">
        {open.length > 1 && `报送包里有全部 ${open.length} 份未签收的上报。`}
        {isShared
          ? "本机已接入同步处，连上后自动送出，上方有状态；计划管理方的签收或退回也自动收到。"
          : "请把报送包发给计划管理方；收到回执后拖到本页，这里才显示已签收或已退回。"}
        上报文件是改好的数字，供存档或照旧上报。
      </p>
      <p className="toolbar">
        <TextField
          label="送往"
          className="choice"
          value={note.to}
          onChange={(to) => noteSent(id, { ...note, to })}
        />
        <label className="choice">
          日期
          <input
            type="date"
            max={today()}
            value={note.on}
            onChange={(event) => noteSent(id, { ...note, on: event.target.value })}
          />
        </label>
        <span className="note">只是本机自己的备注，随备份保存；不证明对方已经收到。</span>
      </p>
    </section>
  );
}
