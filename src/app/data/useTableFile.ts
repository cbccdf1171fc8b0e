import { useState } from "react";
import { TABLE_TYPES, type TableForm, type TableSheet, tableFile } from "../../outgoing/writeTable.ts";
import { saveFile } from "../browser/saveFile.ts";

/** Hands out tables as files; `problem` is the sentence for the last failure, empty once one was handed out. */
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
