import { PlainTable } from "../../app/tables/PlainTable.tsx";
import {
  CONFIRM_CODES,
  ERROR_CODES,
  type FindingCode,
  NOTICE_CODES,
} from "../../intake/findings/findingCodes.ts";
import { FINDING_HELP } from "./findingHelp.ts";

const GROUPS: readonly {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly codes: readonly FindingCode[];
}[] = [
  { id: "errors", title: "错误", words: "有一项就不接收整份文件，已存的数据不变。", codes: ERROR_CODES },
  {
    id: "confirms",
    title: "需确认",
    words: "由人核对并确认后才入库，有的须写明原因。",
    codes: CONFIRM_CODES,
  },
  { id: "notices", title: "提示", words: "说明系统怎样读的，不影响入库。", codes: NOTICE_CODES },
];

/** Every finding code with its meaning, what to do, and an example. */
export function FindingsHelp() {
  return (
    <>
      <p>
        校验一次列出文件的全部问题，每项写明行、列、原文和处理办法。行号从文件第一行数起，标题行和空行也算，与表格软件中一致。
      </p>
      {GROUPS.map(({ id, title, words, codes }) => (
        <div key={id}>
          <h3 id={`help-${id}`}>
            {title}（{codes.length} 种）
          </h3>
          <p>{words}</p>
          <div className="scroll-x">
            <PlainTable
              labelledBy={`help-${id}`}
              frame={null}
              className="help-codes"
              columns={[{ words: "代码" }, { words: "含义与处理" }, { words: "例子" }]}
            >
              {codes.map((code) => (
                <tr key={code}>
                  <th scope="row">
                    <code>{code}</code>
                  </th>
                  <td className="text wrap">{FINDING_HELP[code][0]}</td>
                  <td className="text wrap muted">{FINDING_HELP[code][1]}</td>
                </tr>
              ))}
            </PlainTable>
          </div>
        </div>
      ))}
    </>
  );
}
