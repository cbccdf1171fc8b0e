import { useState } from "react";
import { TABLE_TYPES, type TableForm, type TableSheet, tableFile } from "../../outgoing/writeTable.ts";
import { saveFile } from "../browser/saveFile.ts";

/**
 * Hands out tables as files; `problem` says why the last one was not handed out, and is empty if it was.
 *
 * @param problemOf the sentence for a failure
 */
export function useTableFile(problemOf: (error: Error) => string) {
  const [problem, setProblem] = useState("");
  /** @param name without its extension */
  async function save(name: string, form: TableForm, ...sheets: readonly [TableSheet, ...TableSheet[]]) {
    setProblem("");
    try {
      saveFile(`${name}.${form}`, await tableFile(form, sheets), TABLE_TYPES[form]);
    } catch (error) {
      setProblem(problemOf(error as Error));
    }
  }
  return { problem, save };
}
