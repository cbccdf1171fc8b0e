import { holderWords } from "../../../app/words/keyWords.ts";
import type { ReturnedReport } from "../../../journal/fold/returnedReports.ts";
import { slipName } from "../../../outgoing/returnSlip.ts";

/** The names of return slips in one archive, each with its ministry; equal ones are numbered. */
export function slipNames(returned: readonly Pick<ReturnedReport, "author" | "file">[]): string[] {
  const uses = new Map<string, number>();
  return returned.map(({ author, file }) => {
    const name = `${holderWords(author)}_${slipName(file.name)}`;
    const use = 1 + (uses.get(name) ?? 0);
    uses.set(name, use);
    return use === 1 ? `${name}.xlsx` : `${name}（${use}）.xlsx`;
  });
}
