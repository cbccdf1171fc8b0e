import { useState } from "react";
import { saveFile } from "../../../app/browser/saveFile.ts";
import { today } from "../../../app/browser/today.ts";
import { useRecords } from "../../../app/data/country.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CopyButton } from "../../../app/inputs/CopyButton.tsx";
import { readStored } from "../../../app/journal/journalActions.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { returnNotices } from "../../../app/words/reporting/returnedWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { ReturnedReport } from "../../../journal/fold/returnedReports.ts";
import { type NamedFile, zipFiles } from "../../../outgoing/zipFiles.ts";
import type { Assessed } from "../session/assess.ts";
import { slipNames } from "./slipNames.ts";

/** What goes out with the returned files of a batch: all slips as one archive, and the notices. */
export function ReturnedFiles({ files }: { readonly files: readonly Assessed[] }) {
  const { journal } = useRecords();
  const [problem, setProblem] = useState("");
  const ids = new Set(files.map(({ item }) => item.returnedBy));
  const returned = journal.returned.filter(({ id }) => ids.has(id));
  if (returned.length === 0) return null;
  return (
    <>
      <div className="toolbar returned-files">
        <Button
          label={`下载全部退回单（${returned.length} 份）`}
          onClick={() => {
            setProblem("");
            saveSlips(returned).catch((error: unknown) => setProblem(storageWords(error)));
          }}
        />
        <CopyButton label="复制退回通知" text={returnNotices(returned, today())} />
      </div>
      {problem && (
        <Refusal>
          退回单没有下载。
          {problem}
        </Refusal>
      )}
    </>
  );
}

async function saveSlips(returned: readonly ReturnedReport[]): Promise<void> {
  const names = slipNames(returned);
  const slips = returned.map(async ({ slip, file }, i): Promise<NamedFile> => {
    const bytes = slip && (await readStored(slip));
    if (!bytes) throw new Error(`本机没有保存“${file.name}”的退回单。`);
    return { name: names[i] ?? file.name, bytes };
  });
  saveFile(`退回单_${today()}.zip`, zipFiles(await Promise.all(slips)), "application/zip");
}
