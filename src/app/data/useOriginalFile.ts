import { useState } from "react";
import type { FileReference } from "../../journal/entries/entry.ts";
import { saveFile } from "../browser/saveFile.ts";
import { readOriginal } from "../journal/journalActions.ts";
import { storageWords } from "../words/storageWords.ts";

/** Hands out the original file of a report; `problem` says why the last one was not handed out. */
export function useOriginalFile() {
  const [problem, setProblem] = useState<string | null>(null);

  async function download(file: FileReference) {
    setProblem(null);
    try {
      const bytes = await readOriginal(file.sha256);
      if (!bytes) throw new Error(`本机没有保存“${file.name}”的原文件。`);
      saveFile(file.name, bytes);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return { problem, download };
}
