import { useQuery } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { keeperStatusQuery, readJournal } from "../../../app/data/queries.ts";
import { listedFindings } from "../../../app/grid/findingRows.ts";
import { identity } from "../../../app/identity/identity.ts";
import { useStoring } from "../../../app/identity/useStoring.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { WorkBar } from "../../../app/inputs/WorkBar.tsx";
import { acceptReport } from "../../../app/journal/journalActions.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { formatBytes } from "../../../app/words/format.ts";
import { CAUSE_WORDS, storageWords } from "../../../app/words/storageWords.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import type { LedgerCounts, RowKind } from "../../../intake/report/readReport.ts";
import { JournalMovedError } from "../../../journal/keepers/keeper.ts";
import { ReturnSlipPanel } from "../fileOut/ReturnSlipPanel.tsx";
import { MeasureTable } from "../preview/MeasureTable.tsx";
import { PreviewTable } from "../preview/PreviewTable.tsx";
import { ReturnButton } from "../returning/ReturnButton.tsx";
import type { Assessed } from "../session/assess.ts";
import { canBeFixed } from "../session/fixing.ts";
import { act } from "../session/intakeSession.ts";
import type { IntakeItem } from "../session/intakeState.ts";
import { receivedOnProblem } from "../session/receivedOn.ts";
import { storeAsShown } from "../session/storeFiles.ts";
import { Confirmations } from "./Confirmations.tsx";
import { headingOf, leftOf, leftWords, storedWords } from "./checkedFileWords.ts";
import { FileChanges } from "./FileChanges.tsx";
import { Findings } from "./Findings.tsx";
import { FixPanel, type FixTarget } from "./FixPanel.tsx";
import { ReceivedOn } from "./ReceivedOn.tsx";
import { ROW_WORDS } from "./rowWords.ts";
import { SheetChooser } from "./SheetChooser.tsx";

interface CheckedFileProps {
  readonly assessed: Assessed;
  /** Stored alone: the file leaves the session with a sentence; in a batch it stays in the list. */
  readonly alone: boolean;
}

/** One checked file: what was found, what it would change, and the decision. */
export function CheckedFilePanel({ assessed, alone }: CheckedFileProps) {
  const { journal } = useRecords();
  const { item, standing, facts, findings, toConfirm, review } = assessed;
  const { id, name, size, reading } = item;
  const status = useQuery(keeperStatusQuery);
  const rejected = standing === "rejected";
  const fixable = canBeFixed(item);
  const [mending, setMending] = useState(rejected && fixable);
  const [target, setTarget] = useState<FixTarget | null>(null);
  const unavailable = status.data?.kind === "unavailable" ? status.data : null;
  const storing = item.status === "storing";
  const toStore = standing === "ready" || standing === "to-confirm";
  const isDayWrong =
    item.receivedOn !== null && receivedOnProblem(item.receivedOn, facts.cutoffs, today()) !== "";
  const storage = useStoring(toStore ? facts.ministries : [], store, facts.ministries[0]);
  const ready = standing === "ready" && !unavailable && !isDayWrong && storage.problem === "";

  // While a change is reviewed the previous preview stays, so that nothing jumps.
  const lastReview = useRef(review);
  if (review) lastReview.current = review;
  // Each of the large parts is drawn in a separate task, so that the page stays responsive.
  const preview = useDeferredValue(lastReview.current?.preview ?? null, null);
  const measures = useDeferredValue(lastReview.current?.measures ?? null, null);
  const shownFindings = useDeferredValue(findings);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const mendAt = useCallback((finding: Finding | null) => {
    setTarget({ finding });
    setMending(true);
  }, []);
  const left = leftOf(assessed);
  const places = useMemo(
    () =>
      listedFindings(fixable ? findings.filter(({ severity }) => severity === "error") : []).map(
        ({ id: key, finding }) => ({ key, go: () => mendAt(finding) }),
      ),
    [findings, fixable, mendAt],
  );

  if (!reading) return null;
  const showsFile = mending && fixable;
  return (
    <section className="checked" aria-labelledby="checked-title">
      <h2 id="checked-title" ref={heading} tabIndex={-1}>
        {headingOf(assessed)}
      </h2>
      <p className="note">
        {formatBytes(size)}
        {reading.encoding && ` · 编码 ${reading.encoding.toUpperCase()}`}
        {reading.layout &&
          ` · ${reading.layout === "long" ? "长表（每个领域一行）" : "宽表（每个领域一列）"}`}
        {" · "}
        <LedgerLine ledger={reading.ledger} />
      </p>
      <SheetChooser item={item} />
      {showsFile ? (
        <FixPanel item={item} findings={shownFindings} target={target} />
      ) : (
        <>
          {findings.length > 0 && (
            <Findings findings={shownFindings} {...(fixable && { onJump: mendAt, onTake: mendAt })} />
          )}
          {fixable && (
            <p className="toolbar fix-open">
              <Button label="查看或修改文件内容" onClick={() => mendAt(null)} />
              {findings.length > 0 && (
                <span className="note">点校验结果中的一条，也会打开文件并跳到所在的单元格。</span>
              )}
            </p>
          )}
        </>
      )}
      {findings.length > 0 && <ReturnSlipPanel fileName={name} reading={reading} findings={findings} />}
      <FileChanges item={item} />
      {preview && !rejected && standing !== "empty" && (
        <div className={review ? undefined : "outdated"}>
          <PreviewTable preview={preview} />
          {measures && measures.length > 0 && <MeasureTable changes={measures} />}
        </div>
      )}
      {toConfirm.length > 0 && !rejected && standing !== "received" && (
        <Confirmations item={item} toConfirm={toConfirm} />
      )}
      {/* A report is received by the planner, not by the ministry that makes it. */}
      {toStore && storage.identity?.kind !== "ministry" && <ReceivedOn assessed={assessed} />}
      {unavailable && <Refusal>本机存储不可用，现在不能入库。{CAUSE_WORDS[unavailable.cause]}</Refusal>}
      {storage.problem && <Refusal>{storage.problem}</Refusal>}
      {item.problem && <Refusal>没有入库。{item.problem}</Refusal>}
      <WorkBar
        state={leftWords(assessed, left, fixable)}
        left={places.length + left.confirmations}
        places={places}
      >
        {standing !== "received" && (
          <Button label="确认入库" className="primary" disabled={!ready} onClick={storage.start} />
        )}
        <ReturnButton file={assessed} alone={alone} />
        <Button
          label="放弃"
          title="不影响任何已入库的数字"
          onClick={() => act({ kind: "discarded", id })}
          disabled={storing}
        />
      </WorkBar>
      {storage.dialog}
    </section>
  );

  async function store() {
    act({ kind: "storing", id });
    try {
      await storeAsShown(item, toConfirm, { journal }, { read: readJournal, accept: acceptReport });
    } catch (error) {
      // What was agreed to may not be what is shown now.
      if (error instanceof JournalMovedError)
        for (const code of Object.keys(item.ticks)) act({ kind: "ticked", id, code, agreement: null });
      act({ kind: "not-stored", id, problem: storageWords(error) });
      return;
    }
    act({ kind: "stored", id });
    if (alone) act({ kind: "finished" });
    else act({ kind: "opened", id: null });
    act({ kind: "noticed", notice: storedWords(assessed, identity.get()?.kind === "ministry") });
  }
}

/** False for a file that repeats another or was set aside: it is only listed. */
export function isShownWhole(item: IntakeItem): boolean {
  return (item.status === "checked" || item.status === "storing") && item.reading !== null && !item.setAside;
}

const KINDS = Object.keys(ROW_WORDS) as RowKind[];

/** How many rows of the file were recognised as what; the kinds add up to the rows. */
function LedgerLine({ ledger }: { readonly ledger: LedgerCounts }) {
  const parts = KINDS.filter((kind) => (ledger[kind] ?? 0) > 0).map(
    (kind) => `${ROW_WORDS[kind]} ${ledger[kind]}`,
  );
  return (
    <span>
      共 {ledger.records} 行{parts.length > 0 && `：${parts.join("、")}`}
    </span>
  );
}
