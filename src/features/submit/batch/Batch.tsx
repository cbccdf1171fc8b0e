import { useEffect, useRef, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { readJournal } from "../../../app/data/queries.ts";
import { useStoring } from "../../../app/identity/useStoring.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { acceptReport } from "../../../app/journal/journalActions.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { reviewFile } from "../../../app/workers/reviewFile.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Plan } from "../../../domain/plan/plan.ts";
import { ReturnedFiles } from "../returning/ReturnedFiles.tsx";
import type { Assessed } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { isDone } from "../session/intakeState.ts";
import { receivedOnProblem } from "../session/receivedOn.ts";
import { storeFiles } from "../session/storeFiles.ts";
import { storingOrder } from "../session/storingOrder.ts";
import { BatchList } from "./BatchList.tsx";
import { storingWords, summaryOf } from "./batchWords.ts";
import { Duplicates } from "./Duplicates.tsx";
import { duplicatesOf } from "./duplicates.ts";
import { BUSY, UNDECIDED } from "./standingWords.ts";

interface BatchProps {
  readonly files: readonly Assessed[];
  readonly shownId: number | null;
  readonly year: number;
  readonly plans: readonly Plan[];
}

/** Several files at once: how far the check is, each one's outcome, what to choose from, one confirmation for all. */
export function Batch({ files, shownId, year, plans }: BatchProps) {
  const { journal } = useRecords();
  const heading = useRef<HTMLHeadingElement>(null);
  // After the last decision no file opens that would take the focus.
  useEffect(() => {
    if (shownId === null && document.activeElement === document.body) heading.current?.focus();
  }, [shownId]);
  const [storing, setStoring] = useState(false);
  const [day, setDay] = useState(today);
  const pending = files.filter(({ standing }) => standing === "waiting" || standing === "checking").length;
  const ready = files.filter(({ standing }) => standing === "ready");
  const waiting = files.filter(({ item, standing }) => UNDECIDED.has(standing) && item.id !== shownId).length;
  const done = files.some(({ item }) => isDone(item));
  const several = files.filter(({ facts }) => facts.ministries.length > 1).length;
  const toDate = files.filter(({ item, standing }) => !isDone(item) && standing !== "storing");
  const wrongDay = receivedOnProblem(day, toDate.flatMap(({ facts }) => facts.cutoffs).sort(), today());
  const busy = files.some(({ standing }) => BUSY.has(standing));
  const ministries = [...new Set(ready.flatMap(({ facts }) => facts.ministries))];
  const storage = useStoring(ministries, storeAll);

  async function storeAll() {
    setStoring(true);
    act({ kind: "noticed", notice: null });
    const items = storingOrder(ready.map(({ item }) => item));
    const storage = { read: readJournal, accept: acceptReport, review: reviewFile, act };
    const result = await storeFiles(items, { plans, journal }, storage);
    act({ kind: "noticed", notice: storingWords(result) });
    act({ kind: "opened", id: null });
    setStoring(false);
  }

  return (
    <section className="section" aria-labelledby="batch-title">
      <div className="section-head">
        <h2 id="batch-title" ref={heading} tabIndex={-1}>
          本批 {files.length} 份文件{busy ? "" : `：${summaryOf(files)}`}
        </h2>
        <Status>{pending > 0 && `正在校验 ${files.length - pending}/${files.length}`}</Status>
        {pending > 0 && (
          <>
            <progress max={files.length} value={files.length - pending} aria-label="校验进度" />
            <Button label="取消" onClick={() => act({ kind: "cancelled" })} />
          </>
        )}
      </div>
      <BatchList files={files} shownId={shownId} year={year} />
      <p className="toolbar received-on">
        <label className="choice">
          收到日期
          <input type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
        <button
          type="button"
          disabled={toDate.length === 0 || wrongDay !== ""}
          onClick={() => {
            for (const { item } of toDate) act({ kind: "received", id: item.id, day });
          }}
        >
          全部改为
        </button>
        <Status>{wrongDay || "邮寄来的填实际收到的那一天；是否迟报按收到日期判断。"}</Status>
      </p>
      {several > 0 && (
        <p className="note">
          其中 {several} 份含多个{UNIT}：整份一起入库，各{UNIT}分别计入。
        </p>
      )}
      <div className="toolbar decision">
        <Button
          label={`全部入库（${ready.length} 份）`}
          className="primary"
          disabled={ready.length === 0 || busy || storing || storage.problem !== ""}
          onClick={storage.start}
        />
        {done && !storing && <Button label="清去已办的" onClick={() => act({ kind: "finished" })} />}
        <Status>
          {storing
            ? "正在按统计截止的先后逐份入库……"
            : waiting > 0
              ? `还有 ${waiting} 个文件在后面等待处理；可入库的不必等它们。`
              : "每份文件单独记一条，按统计截止的先后入库。"}
        </Status>
      </div>
      {storage.problem && <Refusal>{storage.problem}</Refusal>}
      <ReturnedFiles files={files} />
      <Duplicates duplicates={duplicatesOf(files)} />
      {storage.dialog}
    </section>
  );
}
