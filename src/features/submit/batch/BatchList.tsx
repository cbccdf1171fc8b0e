import { Fragment } from "react";
import { today } from "../../../app/browser/today.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { PlainTable } from "../../../app/shell/PlainTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { ReturnButton } from "../returning/ReturnButton.tsx";
import type { Assessed } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { cutoffRange, groupsOf, namesOf, resultWords } from "./batchWords.ts";
import { factsAsWritten } from "./factsAsWritten.ts";
import { ACTION_WORDS, actionsOf, FILE_WORDS } from "./standingWords.ts";

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
        "收到日期",
        { words: "校验结果" },
        { words: "操作" },
      ]}
    >
      {groups.map(({ title, members }) => (
        <Fragment key={title}>
          {groups.length > 1 && (
            <tr className="batch-group">
              <th scope="colgroup" colSpan={9} className="text">
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
        {none ? namesOf(about.cutoffs) : cutoffRange(facts.cutoffs)}
      </td>
      <td>{facts.submissions.length === 0 ? "—" : formatPeople(people)}</td>
      <td>{item.receivedOn ?? today()}</td>
      <td className="text wrap">{resultWords(file)}</td>
      <td className="text">
        <span className="batch-actions">
          {actionsOf(standing)
            .filter((kind) => kind !== "opened" || !shown)
            .map((kind) => (
              <Button
                label={ACTION_WORDS[kind]}
                key={kind}
                aria-label={kind === "discarded" ? `移出“${name}”` : undefined}
                onClick={() => act({ kind, id })}
              />
            ))}
          {!shown && <ReturnButton file={file} alone={false} />}
        </span>
      </td>
    </tr>
  );
}
