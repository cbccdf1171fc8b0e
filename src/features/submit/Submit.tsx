import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { identity } from "../../app/identity/identity.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import { useStore } from "../../app/stores/store.ts";
import { formatBytes } from "../../app/words/format.ts";
import { MAX_FILE_BYTES } from "../../intake/bytes/decode.ts";
import type { PastedBlock } from "../../intake/report/pastedBlock.ts";
import { Batch } from "./batch/Batch.tsx";
import { fileToOpen } from "./batch/fileToOpen.ts";
import { BUSY } from "./batch/standingWords.ts";
import { DropZone } from "./DropZone.tsx";
import { Awaiting } from "./exchange/Awaiting.tsx";
import { type ArrivedPackage, sortOutPackages } from "./exchange/arrivedPackage.ts";
import { HandIn } from "./exchange/HandIn.tsx";
import { PackagePanel } from "./exchange/PackagePanel.tsx";
import { CheckedFilePanel, isShownWhole } from "./file/CheckedFilePanel.tsx";
import { Templates } from "./fileOut/Templates.tsx";
import { PasteBox } from "./PasteBox.tsx";
import { PastedFacts } from "./PastedFacts.tsx";
import { ReceivedBoard } from "./received/ReceivedBoard.tsx";
import { assess } from "./session/assess.ts";
import { act, type Incoming, takeIn, useIntake } from "./session/intakeSession.ts";
import { takeInBlock, takeInText } from "./session/pastedText.ts";
import { useReviews } from "./session/useReviews.ts";
import "./submit.css";
import "./batch/batch.css";
import "./received/received.css";

/** 数据上报: files are checked, corrected, previewed, and confirmed or discarded. */
export function Submit() {
  const { vocabulary, planFiles, journal, year } = useRecords();
  // Files are checked against the plans in force, whichever plan is shown.
  const plans = useMemo(() => planFiles.flatMap(({ plan }) => plan ?? []), [planFiles]);
  const session = useIntake();
  const { reviews, problem } = useReviews(session.items, plans, journal);
  const files = assess(session.items, reviews);
  const alone = files.length === 1;

  const [block, setBlock] = useState<PastedBlock | null>(null);
  const chosenIdentity = useStore(identity);
  const [arrived, setArrived] = useState<ArrivedPackage | null>(null);
  const addFiles = useCallback(
    async (chosen: readonly File[]) => {
      const { arrived: found, others, refused } = await sortOutPackages(chosen);
      if (found) setArrived(found);
      if (others.length > 0) takeIn(others.map(incomingFile), vocabulary);
      if (refused !== "") act({ kind: "noticed", notice: refused });
    },
    [vocabulary],
  );
  const addText = useCallback(
    (text: string) => {
      setBlock(null);
      void takeInBlock(text, vocabulary).then(setBlock);
    },
    [vocabulary],
  );

  // A file that needs a decision opens by itself, and stays open until it is left.
  const nextId = fileToOpen(files)?.item.id ?? null;
  useEffect(() => {
    if (session.openId === null && nextId !== null) act({ kind: "opened", id: nextId });
  }, [session.openId, nextId]);

  const opened = files.find(({ item }) => item.id === session.openId);
  // A file is first shown once its review is done, and stays while it is reviewed again.
  const shownId = useRef<number | null>(null);
  if (!opened || !isShownWhole(opened.item)) shownId.current = null;
  else if (opened.standing !== "reviewing") shownId.current = opened.item.id;
  const shown = opened && shownId.current === opened.item.id ? opened : null;
  const working = alone && !shown && files.find(({ standing }) => BUSY.has(standing));
  const failed = opened?.standing === "failed" || opened?.standing === "cancelled" ? opened : null;

  return (
    <>
      <div className="head">
        <h1>数据上报</h1>
        <p className="subtitle">
          CSV、制表符分隔的文本或工作簿（.xlsx、.xls、.et、.ods
          等），长表（每个领域一行）或宽表（每个领域一列），每份至多 {formatBytes(MAX_FILE_BYTES)}
          ；文件只在本机读取，确认之前不会入库。
        </p>
      </div>
      <div className="submit-entry">
        <DropZone onFiles={(chosen) => void addFiles(chosen)} onText={addText} />
        <PasteBox onText={addText} />
      </div>
      {block && (
        <PastedFacts
          key={block.completed({})}
          block={block}
          onGiven={(facts) => {
            takeInText(block.completed(facts), vocabulary);
            setBlock(null);
          }}
          onCancel={() => setBlock(null)}
        />
      )}
      <div aria-live="polite">
        {session.notice && <p className="stored">{session.notice}</p>}
        {working && !problem && <p className="state">正在校验“{working.item.name}”……</p>}
      </div>
      {problem && <Refusal>{problem}</Refusal>}
      {arrived && (
        <PackagePanel
          key={arrived.name}
          {...arrived}
          onDone={(notice) => {
            setArrived(null);
            act({ kind: "noticed", notice });
          }}
        />
      )}
      {files.length > 1 && <Batch files={files} shownId={shown?.item.id ?? null} year={year} plans={plans} />}
      {failed && (
        <div className="state state-error" role="alert">
          <h2>“{failed.item.name}”没有读成，没有入库</h2>
          <p>{failed.item.problem ?? "校验已取消。"}</p>
          <Button label="知道了" onClick={() => act({ kind: "discarded", id: failed.item.id })} />
        </div>
      )}
      {shown && <CheckedFilePanel key={shown.item.id} assessed={shown} alone={alone} />}
      {chosenIdentity?.kind === "ministry" && <HandIn ministry={chosenIdentity.name} />}
      {chosenIdentity?.kind === "planner" && <Awaiting />}
      {files.length === 0 && <Templates />}
      <ReceivedBoard />
    </>
  );
}

function incomingFile(file: File): Incoming {
  return {
    name: file.name,
    size: file.size,
    read: async () => {
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        throw new Error(
          "浏览器读不到这个文件：它可能已被移动、删除，或正被其他程序占用。请关闭占用它的程序后重新选择。",
        );
      }
    },
  };
}
