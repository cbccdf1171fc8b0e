import { TableHead } from "../../../app/tables/PlainTable.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import { SAMPLE_LABEL } from "../../../app/words/productWords.ts";
import { severityCounts } from "../../../app/words/severityCounts.ts";
import { type Finding, type Outcome, outcomeOf } from "../../../intake/findings/finding.ts";
import { findingTable, SEVERITY_WORDS } from "../../../outgoing/returnSlip.ts";

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  reject: "有错误，不能入库。请改正全部错误后重新上报",
  confirm: "没有错误，须逐项确认后入库",
  accept: "没有错误，可以入库",
};

/** The return slip has all of them. */
const MAX_FINDINGS_PRINTED = 200;
/** 级别, 行, 列, 原文, 说明与处理办法; what is suggested is said in the last as well. */
const COLUMNS = 5;

interface FindingsPrintProps {
  readonly fileName: string;
  readonly findings: readonly Finding[];
  readonly sampleLoaded: boolean;
}

/** The findings as they go on paper; on the screen it is not shown. */
export function FindingsPrint({ fileName, findings, sampleLoaded }: FindingsPrintProps) {
  const [header = [], ...rows] = findingTable(findings).map((cells) => cells.slice(0, COLUMNS));
  const counts = severityCounts(findings, SEVERITY_WORDS).map((count) => `${count} 项`);
  const outcome = OUTCOME_WORDS[outcomeOf(findings)];
  const facts = [
    ["文件", fileName],
    ["校验时间", formatInstant(new Date().toISOString())],
    ["结论", counts.length > 0 ? `${outcome}（${counts.join("，")}）` : outcome],
  ];
  return (
    <article className="findings-print" aria-labelledby="findings-print-title">
      <h1 id="findings-print-title">上报文件校验结果</h1>
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p>没有发现任何问题。</p>
      ) : (
        <table>
          <TableHead columns={header.map(String)} />
          <tbody>
            {rows.slice(0, MAX_FINDINGS_PRINTED).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes
              <tr key={row} className={cells[0] === SEVERITY_WORDS.error ? "error" : undefined}>
                {cells.map((cell, column) => (
                  <td key={header[column]}>{cell ?? "—"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {rows.length > MAX_FINDINGS_PRINTED &&
          `这里只列出前 ${MAX_FINDINGS_PRINTED} 项，全部 ${rows.length} 项见退回单。`}
        行号是原文件的行号，标题行和空行也计算在内；“—”表示不针对某一行、某一列或某个单元格。
        {sampleLoaded && `本机载入了${SAMPLE_LABEL}，与已收上报比较的各项可能以它为准。`}
      </p>
    </article>
  );
}
