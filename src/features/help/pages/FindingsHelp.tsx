import { useRecords } from "../../../app/data/country.ts";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import type { FindingCode } from "../../../intake/findings/findingCodes.ts";
import { FINDING_HELP, findingExample } from "../findingHelp.ts";

interface FindingsHelpProps {
  /** What the codes have in common. */
  readonly words: string;
  readonly codes: readonly FindingCode[];
}

/** Finding codes with their meaning, what to do, and an example. */
export function FindingsHelp({ words, codes }: FindingsHelpProps) {
  const { vocabulary } = useRecords();
  return (
    <>
      <p>
        {words}
        校验一次列出文件的全部问题，每项写明行、列、原文和处理办法。行号从文件第一行数起，标题行和空行也算，与表格软件中一致。
      </p>
      <PlainTable
        labelledBy="help-title"
        className="help-codes"
        columns={[{ words: "代码" }, { words: "含义与处理" }, { words: "例子" }]}
      >
        {codes.map((code) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td className="text wrap">{FINDING_HELP[code][0]}</td>
            <td className="text wrap muted">{findingExample(code, vocabulary)}</td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
