import { useState } from "react";
import type { FileReference } from "../../journal/entries/fileReference.ts";
import { keptFile } from "../../journal/entries/keptFile.ts";
import { saveFile } from "../browser/saveFile.ts";
import { readStored } from "../journal/journalActions.ts";
import { storageWords } from "../words/storageWords.ts";

/** Hands out what is kept of a report's file; `problem` says why the last one was not handed out. */
export function useStoredFile() {
  const [problem, setProblem] = useState<string | null>(null);

  async function download(file: FileReference) {
    setProblem(null);
    try {
      const kept = keptFile(file);
      const bytes = await readStored(kept.sha256);
      if (!bytes) throw new Error(`本机没有保存“${file.name}”。`);
      saveFile(kept.name, bytes);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return { problem, download };
}
