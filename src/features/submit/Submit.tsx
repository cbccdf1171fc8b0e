import { useCallback, useEffect, useState } from "react";
import { checkFile } from "../../app/checkFile.ts";
import { useRecords } from "../../app/country.ts";
import { formatBytes } from "../../app/format.ts";
import { today } from "../../app/selection.ts";
import { MAX_FILE_BYTES } from "../../intake/decode.ts";
import type { ReportReading } from "../../intake/readReport.ts";
import { CheckedFile } from "./CheckedFile.tsx";
import { DropZone } from "./DropZone.tsx";
import { PasteBox } from "./PasteBox.tsx";
import { ReceivedList } from "./ReceivedList.tsx";
import "./submit.css";

/** A file that was read and waits for a person's decision. */
export interface CheckedReport {
  readonly fileName: string;
  /** Size of the file; `bytes` of a file over the limit only stands for it. */
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly reading: ReportReading;
}

type Stage =
  | { readonly kind: "idle" }
  | { readonly kind: "checking"; readonly fileName: string }
  | { readonly kind: "checked"; readonly report: CheckedReport }
  | { readonly kind: "failed"; readonly fileName: string; readonly message: string };

function isRefused(stage: Stage): boolean {
  return stage.kind === "failed" || (stage.kind === "checked" && stage.report.reading.outcome === "reject");
}

/** Something to check: a file, or text that was pasted. */
interface Incoming {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** 数据上报: a file comes in, is checked, previewed and confirmed or discarded; nothing counts before. */
export function Submit() {
  const { vocabulary } = useRecords();
  const [queue, setQueue] = useState<readonly Incoming[]>([]);
  const [stage, setStage] = useState<Stage>({ kind: "idle" });
  const [stored, setStored] = useState<string | null>(null);

  const next = stage.kind === "idle" ? queue[0] : undefined;
  useEffect(() => {
    if (!next) return;
    setQueue((waiting) => waiting.slice(1));
    setStage({ kind: "checking", fileName: next.name });
    check(next)
      .then((report) => setStage({ kind: "checked", report }))
      .catch((error: unknown) =>
        setStage({
          kind: "failed",
          fileName: next.name,
          message: error instanceof Error ? error.message : String(error),
        }),
      );

    async function check({ name, size, read }: Incoming): Promise<CheckedReport> {
      // A file over the limit is judged by its size: one byte more than the limit stands for it.
      const bytes = size > MAX_FILE_BYTES ? new Uint8Array(MAX_FILE_BYTES + 1) : await read();
      const reading = await checkFile(bytes, { ...vocabulary, today: today() });
      return { fileName: name, size, bytes, reading };
    }
  }, [next, vocabulary]);

  const add = useCallback((incoming: readonly Incoming[]) => {
    setStored(null);
    // What was refused has nothing left to decide, so the mended file takes its place.
    setStage((now) => (isRefused(now) ? { kind: "idle" } : now));
    setQueue((waiting) => [...waiting, ...incoming]);
  }, []);
  const addFiles = useCallback(
    (files: readonly File[]) =>
      add(
        files.map((file) => ({
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
        })),
      ),
    [add],
  );
  const addText = useCallback(
    (text: string) => {
      const bytes = new TextEncoder().encode(text);
      add([{ name: "粘贴的表格.txt", size: bytes.length, read: async () => bytes }]);
    },
    [add],
  );

  return (
    <>
      <div className="head">
        <h1>数据上报</h1>
        <p className="subtitle">
          逗号、制表符或分号分隔的文本文件（CSV），长表或宽表，至多 {formatBytes(MAX_FILE_BYTES)}
          ；文件只在本机读取，确认之前不会入库。
        </p>
      </div>
      <div className="submit-entry">
        <DropZone disabled={stage.kind === "checking"} onFiles={addFiles} />
        <PasteBox disabled={stage.kind === "checking"} onText={addText} />
      </div>
      {queue.length > 0 && (
        <p className="note" role="status">
          还有 {queue.length} 个文件在后面等待，处理完当前文件后依次校验。
        </p>
      )}
      <div aria-live="polite">
        {stored && (
          <p className="stored" role="status">
            {stored}
          </p>
        )}
        {stage.kind === "checking" && (
          <p className="state" role="status">
            正在校验“{stage.fileName}”……
          </p>
        )}
        {stage.kind === "failed" && (
          <div className="state state-error" role="alert">
            <h2>“{stage.fileName}”没有读成，没有入库</h2>
            <p>{stage.message}</p>
            <button type="button" onClick={() => setStage({ kind: "idle" })}>
              知道了
            </button>
          </div>
        )}
      </div>
      {stage.kind === "checked" && (
        <CheckedFile
          report={stage.report}
          onDiscard={() => setStage({ kind: "idle" })}
          onStored={(message) => {
            setStored(message);
            setStage({ kind: "idle" });
          }}
        />
      )}
      <ReceivedList />
    </>
  );
}
