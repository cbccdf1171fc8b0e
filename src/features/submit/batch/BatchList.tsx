import { Fragment } from "react";
import { PlainTable } from "../../../app/shell/PlainTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { severityCounts } from "../../../app/words/severityCounts.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { SEVERITY_WORDS } from "../../../outgoing/returnSlip.ts";
import type { Assessed, FileStanding } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { factsAsWritten } from "./factsAsWritten.ts";
import { FILE_WORDS } from "./standingWords.ts";

interface BatchListProps {
  readonly files: readonly Assessed[];
  readonly shownId: number | null;
  /** The selected year, whose files come first. */
  readonly year: number;
}

/** The files of a batch, each with its own outcome, those for other years apart. */
export function BatchList({ files, shownId, year }: BatchListProps) {
  const groups = groupsOf(files, year);
  return (
    <PlainTable
      labelledBy="batch-title"
      className="batch"
      columns={[
        { words: "文件" },
        { words: "结果" },
        { words: "部门" },
        "年度",
        { words: "统计截止" },
        "累计完成人数",
        { words: "校验结果" },
        { words: "操作" },
      ]}
    >
      {groups.map(({ title, members }) => (
        <Fragment key={title}>
          {groups.length > 1 && (
            <tr className="batch-group">
              <th scope="colgroup" colSpan={8} className="text">
                {title}（{members.length} 份）
              </th>
            </tr>
          )}
          {members.map((file) => (
            <BatchRow key={file.item.id} file={file} shown={file.item.id === shownId} />
          ))}
        </Fragment>
      ))}
    </PlainTable>
  );
}

function BatchRow({ file, shown }: { readonly file: Assessed; readonly shown: boolean }) {
  const { item, standing, facts } = file;
  const { id, name } = item;
  const { people } = facts;
  const none = facts.ministries.length === 0;
  const about = none && item.reading ? factsAsWritten(item.reading) : facts;
  const openable = ["rejected", "to-confirm", "ready", "empty", "duplicate", "reviewing"].includes(standing);
  return (
    <tr className={shown ? "batch-shown" : undefined} aria-current={shown ? "true" : undefined}>
      <th scope="row" className="batch-name" title={name}>
        {name}
      </th>
      <td className="text">
        <span className={`outcome outcome-${standing}`}>{FILE_WORDS[standing]}</span>
      </td>
      <td className={none ? "text wrap muted" : "text wrap"}>{namesOf(about.ministries)}</td>
      <td className={none ? "muted" : undefined}>{about.years.slice(0, 3).join("、") || "—"}</td>
      <td className={none ? "text muted" : "text"}>
        {none ? namesOf(about.cutoffs) : cutoffWords(facts.cutoffs)}
      </td>
      <td>{facts.submissions.length === 0 ? "—" : formatPeople(people)}</td>
      <td className="text wrap">{resultWords(file)}</td>
      <td className="text">
        <span className="batch-actions">
          {openable && !shown && (
            <button type="button" onClick={() => act({ kind: "opened", id })}>
              查看
            </button>
          )}
          {(standing === "failed" || standing === "cancelled") && (
            <button type="button" onClick={() => act({ kind: "retried", id })}>
              重新校验
            </button>
          )}
          {standing === "set-aside" && (
            <button type="button" onClick={() => act({ kind: "restored", id })}>
              恢复
            </button>
          )}
          {!["storing", "stored", "checking"].includes(standing) && (
            <button type="button" aria-label={`移出“${name}”`} onClick={() => act({ kind: "discarded", id })}>
              移出
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

function namesOf(names: readonly string[]): string {
  if (names.length > 2) return `${names.length} 个：${names[0]}等`;
  return names.join("、") || "—";
}

function cutoffWords(cutoffs: readonly string[]): string {
  const [first, last] = [cutoffs[0], cutoffs.at(-1)];
  if (!first || !last) return "—";
  return first === last
    ? monthInWords(first)
    : `${monthInWords(first)}至${monthInWords(last)}（${cutoffs.length} 个）`;
}

function resultWords({ item, standing, findings, identicalTo }: Assessed): string {
  if (item.problem) return item.problem;
  if (identicalTo) return `与“${identicalTo.name}”的内容一个字节不差，不再入库`;
  if (standing === "set-aside") return "已选用另一份";
  const counts = severityCounts(findings, SEVERITY_WORDS);
  return counts.length > 0 ? counts.join("、") : item.reading ? "没有问题" : "";
}

interface Group {
  readonly title: string;
  readonly members: readonly Assessed[];
}

/** The selected year first, then other years and files of several years; files without a year stay with the first. */
function groupsOf(files: readonly Assessed[], year: number): Group[] {
  const groups = new Map<string, Assessed[]>([[`${year}年度`, []]]);
  for (const file of files) {
    const { years } = file.facts;
    const title =
      years.length === 0 || (years.length === 1 && years[0] === year)
        ? `${year}年度`
        : `${years.join("、")}年度：与当前所选的 ${year} 年度不同，仍可入库`;
    groups.set(title, [...(groups.get(title) ?? []), file]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => ({ title, members }));
}

/** `可入库 9、需确认 3`, in the order of what is to be done. */
export function summaryOf(files: readonly Assessed[]): string {
  const order: readonly FileStanding[] = [
    "ready",
    "to-confirm",
    "duplicate",
    "rejected",
    "empty",
    "failed",
    "cancelled",
    "identical",
    "set-aside",
    "stored",
  ];
  return order
    .map((standing) => [standing, files.filter((file) => file.standing === standing).length] as const)
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${FILE_WORDS[standing]} ${count}`)
    .join("、");
}
